import type { MoneyEntry } from '../../../shared/domain/money/money-entry.ts';
import { foldSpelling } from '../../../shared/domain/text/spelling.ts';
import type { Writer } from '../../db/handles.ts';
import { type Saved, saveRow } from '../../db/save-row.ts';

/** A cash box as it is held. */
export interface CashBoxReference {
  readonly id: string;
  readonly code: string;
}

/** Records what a box received or spent under a heading in a month. */
export function recordMoneyEntry(
  db: Writer,
  facility: string,
  box: CashBoxReference,
  { period, heading, direction, amount }: Omit<MoneyEntry, 'box'>,
): Saved {
  return saveRow(db, 'money_entry', {
    id: `${facility}:${period}:${box.code}:${foldSpelling(heading)}:${direction}`,
    facility_id: facility,
    period,
    cash_box_id: box.id,
    heading,
    direction,
    amount,
  });
}
