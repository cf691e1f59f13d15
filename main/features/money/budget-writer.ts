import type { Writer } from '../../db/handles.ts';
import { deleteRow, saveRow } from '../../db/save-row.ts';
import { findBoxId } from './box-names.ts';
import { type HeadingLine, headingKey } from './heading-key.ts';

/** Keeps what was voted for a heading in a year; `null` takes it back. */
export function recordVoted(
  db: Writer,
  facility: string,
  year: number,
  line: HeadingLine & { readonly amount: number | null },
): void {
  const { box, heading, direction, amount } = line;
  const id = `${facility}:${year}:${headingKey(line)}`;
  const cashBox = findBoxId(db, facility, box);
  if (amount === null) {
    deleteRow(db, 'budget', id);
    return;
  }
  saveRow(db, 'budget', {
    id,
    facility_id: facility,
    year,
    cash_box_id: cashBox,
    heading,
    direction,
    amount,
  });
}
