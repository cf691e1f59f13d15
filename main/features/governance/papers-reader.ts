import type { AsacoPapers } from '../../../shared/contract/governance.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { AssemblyYear, BankAccount } from '../../../shared/domain/governance/papers.ts';
import type { Reader } from '../../db/handles.ts';
import { openText } from '../../platform/personal-seal.ts';

interface PapersRow {
  readonly recognition_held: number | null;
  readonly recognised_on: Day | null;
  readonly recognition_number: string | null;
  readonly opening_held: number | null;
  readonly opening_on: Day | null;
  readonly opening_number: string | null;
  readonly convention_held: number | null;
  readonly convention_on: Day | null;
  readonly convention_end_on: Day | null;
  readonly orderer_person_id: string | null;
  readonly payer_person_id: string | null;
}

/** The columns of a paper, as they are read: what names a day or a number was seen, whoever forgot to say so. */
function toPaper(
  held: number | null,
  on: Day | null,
  number: string | null,
  until: Day | null,
): AsacoPapers['opening'] {
  const isNamed = on !== null || number !== null || until !== null;
  return { held: isAnswered(held) ?? (isNamed ? true : null), on, number: number ?? '', until };
}

function isAnswered(answer: number | null): boolean | null {
  return answer === null ? null : answer === 1;
}

const NO_PAPER = { held: null, on: null, number: '', until: null };

/** The papers of a centre's ASACO, and who orders and pays. */
export function readPapers(db: Reader, facility: string): AsacoPapers {
  const row = db.get<PapersRow>('SELECT * FROM asaco WHERE facility_id = ?', [facility]);
  if (!row) {
    const papers = { recognition: NO_PAPER, opening: NO_PAPER, convention: NO_PAPER };
    return { ...papers, orderer: null, payer: null };
  }
  return {
    recognition: toPaper(row.recognition_held, row.recognised_on, row.recognition_number, null),
    opening: toPaper(row.opening_held, row.opening_on, row.opening_number, null),
    convention: toPaper(row.convention_held, row.convention_on, null, row.convention_end_on),
    orderer: row.orderer_person_id,
    payer: row.payer_person_id,
  };
}

interface YearRow {
  readonly year: number;
  readonly budget_voted: number | null;
  readonly budget_on: Day | null;
  readonly accounts_validated: number | null;
  readonly accounts_on: Day | null;
}

/** What the assembly said, year by year, the newest first. */
export function listAssemblyYears(db: Reader, facility: string): readonly AssemblyYear[] {
  const rows = db.all<YearRow>(
    'SELECT * FROM assembly_year WHERE facility_id = ? ORDER BY year DESC',
    [facility],
  );
  return rows.map((row) => ({
    year: row.year,
    budget: isAnswered(row.budget_voted),
    budgetOn: row.budget_on,
    accounts: isAnswered(row.accounts_validated),
    accountsOn: row.accounts_on,
  }));
}

/** A bank account as held. */
export interface HeldAccount extends BankAccount {
  readonly bank: string;
  readonly number: string;
}

interface AccountRow extends BankAccount {
  readonly bank: string;
  readonly number_sealed: string | null;
  readonly secret: Buffer | null;
}

/** The bank accounts of a centre's ASACO, in the order they were recorded. */
export function listAccounts(db: Reader, facility: string): readonly HeldAccount[] {
  const rows = db.all<AccountRow>(
    `SELECT a.id, a.bank, a.number_sealed, a.first_signatory_id AS firstSignatory,
       a.second_signatory_id AS secondSignatory, a.decided_on AS decidedOn, k.secret
     FROM bank_account a LEFT JOIN person_key k ON k.person_id = a.id
     WHERE a.facility_id = ? ORDER BY a.rowid`,
    [facility],
  );
  return rows.map(({ number_sealed, secret, ...row }) => ({
    ...row,
    number: number_sealed === null ? '' : (openText(secret, number_sealed) ?? ''),
  }));
}
