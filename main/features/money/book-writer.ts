import type { Month } from '../../../shared/domain/calendar/month.ts';
import { readUnit } from '../../../shared/domain/money/unit.ts';
import type { Writer } from '../../db/handles.ts';
import { deleteRow, saveRow } from '../../db/save-row.ts';
import { findBoxId } from './box-names.ts';
import { type HeadingLine, headingKey } from './heading-key.ts';

/** The cash found in a box at the end of a month. */
export interface CountedCash {
  readonly period: Month;
  readonly box: string;
  /** `null` takes the count back. */
  readonly counted: number | null;
  readonly reason: string;
}

/** Keeps what was found in a box, and why it is not what the book says. */
export function recordCount(
  db: Writer,
  facility: string,
  { period, box, counted, reason }: CountedCash,
): void {
  const id = `${facility}:${period}:${box}`;
  const cashBox = findBoxId(db, facility, box);
  if (counted === null) {
    deleteRow(db, 'cash_count', id);
    return;
  }
  saveRow(db, 'cash_count', {
    id,
    facility_id: facility,
    period,
    cash_box_id: cashBox,
    counted,
    reason: reason || null,
  });
}

/** Keeps which unit a heading belongs to; an empty word is "to none", which a proposal does not replace. */
export function recordUnit(
  db: Writer,
  facility: string,
  line: HeadingLine & { readonly unit: string },
): void {
  const { box, heading, direction, unit } = line;
  saveRow(db, 'heading_unit', {
    id: `${facility}:${headingKey(line)}`,
    facility_id: facility,
    cash_box_id: findBoxId(db, facility, box),
    heading,
    direction,
    unit: readUnit(unit),
  });
}
