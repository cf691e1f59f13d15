import type { Month } from '../../../shared/domain/calendar/month.ts';
import type { Reader } from '../../db/handles.ts';
import { type HeadingLine, headingKey } from './heading-key.ts';

/** The cash that was found in a box. */
interface CashCount {
  readonly box: string;
  readonly counted: number;
  readonly reason: string | null;
}

/** What was found in the boxes at the end of a month, by code of the box. */
export function listCounts(
  db: Reader,
  facility: string,
  period: Month,
): ReadonlyMap<string, CashCount> {
  const rows = db.all<CashCount>(
    `SELECT b.code AS box, c.counted, c.reason
     FROM cash_count c JOIN cash_box b ON b.id = c.cash_box_id
     WHERE c.facility_id = ? AND c.period = ?`,
    [facility, period],
  );
  return new Map(rows.map((row) => [row.box, row]));
}

/** The units that people gave to headings, by {@link headingKey}. */
export function listHeadingUnits(db: Reader, facility: string): ReadonlyMap<string, string> {
  const rows = db.all<HeadingLine & { unit: string }>(
    `SELECT b.code AS box, u.heading, u.direction, u.unit
     FROM heading_unit u JOIN cash_box b ON b.id = u.cash_box_id
     WHERE u.facility_id = ?`,
    [facility],
  );
  return new Map(rows.map((row) => [headingKey(row), row.unit]));
}
