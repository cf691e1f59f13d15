import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { AccountFields, AsacoPapers } from '../../../shared/contract/governance.ts';
import type { AssemblyYear } from '../../../shared/domain/governance/papers.ts';
import { eraseKey } from '../../db/erased-keys.ts';
import type { Writer } from '../../db/handles.ts';
import { readPersonSecret } from '../../db/person-names.ts';
import { deleteRow, saveRow } from '../../db/save-row.ts';
import type { IdSource } from '../../platform/ids.ts';
import { sealText } from '../../platform/personal-seal.ts';
import { demandPerson } from './member-writer.ts';
import { listAccounts } from './papers-reader.ts';

function asAnswer(answer: boolean | null): number | null {
  return answer === null ? null : Number(answer);
}

// A centre is added with its ASACO; only the name, which is needed, may be missing in one that came otherwise.
function demandAsaco(db: Writer, facility: string): void {
  const held = db.get('SELECT 1 FROM asaco WHERE id = ?', [facility]);
  if (held === undefined) {
    saveRow(db, 'asaco', { id: facility, facility_id: facility, name: '' });
  }
}

function demandPeople(db: Writer, facility: string, ids: readonly (string | null)[]): void {
  for (const id of ids) if (id !== null) demandPerson(db, facility, id);
}

/** Writes the papers of an ASACO; a paper that is not there has neither day nor number. */
export function savePapers(
  db: Writer,
  facility: string,
  { recognition, opening, convention, orderer, payer }: AsacoPapers,
): void {
  const { on: start, until: end } = convention;
  if (start !== null && end !== null && end < start) {
    throw new ExpectedFailure({ code: 'end-before-start', facts: { start, end } });
  }
  demandPeople(db, facility, [orderer, payer]);
  demandAsaco(db, facility);
  const only = <Value>(paper: { readonly held: boolean | null }, value: Value): Value | null =>
    paper.held === true ? value : null;
  saveRow(db, 'asaco', {
    id: facility,
    facility_id: facility,
    recognition_held: asAnswer(recognition.held),
    recognised_on: only(recognition, recognition.on),
    recognition_number: only(recognition, recognition.number || null),
    opening_held: asAnswer(opening.held),
    opening_on: only(opening, opening.on),
    opening_number: only(opening, opening.number || null),
    convention_held: asAnswer(convention.held),
    convention_on: only(convention, convention.on),
    convention_end_on: only(convention, convention.until),
    orderer_person_id: orderer,
    payer_person_id: payer,
  });
}

/** Writes what the assembly said of a year; a year of which it said nothing goes. */
export function saveAssemblyYear(db: Writer, facility: string, answers: AssemblyYear): void {
  const { year, budget, budgetOn, accounts, accountsOn } = answers;
  const id = `${facility}:${year}`;
  if (budget === null && accounts === null) {
    deleteRow(db, 'assembly_year', id);
    return;
  }
  saveRow(db, 'assembly_year', {
    id,
    facility_id: facility,
    year,
    budget_voted: asAnswer(budget),
    budget_on: budget === true ? budgetOn : null,
    accounts_validated: asAnswer(accounts),
    accounts_on: accounts === true ? accountsOn : null,
  });
}

function demandAccount(db: Writer, facility: string, id: string) {
  const held = listAccounts(db, facility).find((each) => each.id === id);
  if (held) return held;
  throw new ExpectedFailure({ code: 'unknown-row', facts: { row: id } });
}

/** Writes a bank account, a new one where `id` is null, and gives its id; the number is sealed under its own key. */
export function saveAccount(
  db: Writer,
  ids: IdSource,
  facility: string,
  id: string | null,
  { bank, number, firstSignatory, secondSignatory, decidedOn }: AccountFields,
): string {
  const held = id === null ? null : demandAccount(db, facility, id);
  demandPeople(db, facility, [firstSignatory, secondSignatory]);
  const account = id ?? ids.next();
  const sealed = number === '' ? null : sealText(readPersonSecret(db, account), number);
  saveRow(db, 'bank_account', {
    id: account,
    facility_id: facility,
    bank,
    // A seal is never twice the same: one that says the same would look like a change.
    ...(held?.number === number ? {} : { number_sealed: sealed }),
    first_signatory_id: firstSignatory,
    second_signatory_id: secondSignatory,
    decided_on: decidedOn,
  });
  return account;
}

/** Takes a bank account away with the key of its number. */
export function removeAccount(db: Writer, facility: string, id: string): void {
  demandAccount(db, facility, id);
  deleteRow(db, 'bank_account', id);
  eraseKey(db, facility, id, 'account');
}
