import type { ListedDebt, ListedFreeCare } from '../../../shared/contract/money.ts';
import { leftToPay } from '../../../shared/domain/money/debts.ts';
import type { Reader } from '../../db/handles.ts';

/** What is owed, the oldest first; what is paid in full comes last. */
export function listDebts(db: Reader, facility: string): readonly ListedDebt[] {
  return db
    .all<Omit<ListedDebt, 'left'>>(
      `SELECT id, kind, who, what_for AS whatFor, since_on AS since, amount, paid
       FROM debt WHERE facility_id = ? ORDER BY paid >= amount, since_on, rowid`,
      [facility],
    )
    .map((debt) => ({ ...debt, left: leftToPay(debt) }));
}

/** Care that was given free, the newest month first. */
export function listFreeCare(db: Reader, facility: string): readonly ListedFreeCare[] {
  return db
    .all<Omit<ListedFreeCare, 'left'>>(
      `SELECT id, period, programme, payer, cases, amount, paid
       FROM free_care WHERE facility_id = ? ORDER BY period DESC, rowid`,
      [facility],
    )
    .map((given) => ({ ...given, left: leftToPay(given) }));
}
