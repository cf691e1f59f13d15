import type { DebtWords, FreeCareWords } from '../../../shared/contract/money.ts';
import type { Writer } from '../../db/handles.ts';
import { saveRow } from '../../db/save-row.ts';

/** Keeps what somebody owes, new or changed. */
export function recordDebt(db: Writer, facility: string, id: string, words: DebtWords): void {
  const { kind, who, whatFor, since, amount, paid } = words;
  saveRow(db, 'debt', {
    id,
    facility_id: facility,
    kind,
    who,
    what_for: whatFor,
    since_on: since,
    amount,
    paid,
  });
}

/** Keeps care that was given free, new or changed. */
export function recordFreeCare(
  db: Writer,
  facility: string,
  id: string,
  words: FreeCareWords,
): void {
  const { period, programme, payer, cases, amount, paid } = words;
  saveRow(db, 'free_care', {
    id,
    facility_id: facility,
    period,
    programme,
    payer,
    cases,
    amount,
    paid,
  });
}
