import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import type { MoneyDirection } from '../../../shared/domain/money/money-entry.ts';
import { foldSpelling } from '../../../shared/domain/text/spelling.ts';
import type { Reader } from '../../db/handles.ts';
import { listValuesThen } from '../../db/validated-past.ts';
import type { MonthPlace } from './sheet-source.ts';

/** A line is what one box received or spent under one heading, written `box|receipt|heading`. */
export interface MoneyLine {
  readonly box: string;
  readonly direction: MoneyDirection;
  readonly heading: string;
}

/** The line that an id names. */
export function readMoneyLine(row: string): MoneyLine {
  const [box = '', direction = '', ...rest] = row.split('|');
  const heading = rest.join('|').trim();
  if ((direction !== 'receipt' && direction !== 'spending') || heading === '') {
    throw new ExpectedFailure({ code: 'unknown-row', facts: { row } });
  }
  return { box, direction, heading };
}

/** The id of a line. */
export function moneyLineId({ box, direction, heading }: MoneyLine): string {
  return `${box}|${direction}|${heading}`;
}

/** Two spellings of a heading are one line; the last one written names it. */
export function moneyLineKey(line: MoneyLine): string {
  return moneyLineId({ ...line, heading: foldSpelling(line.heading) });
}

/** What names the row that holds the amount of a line. */
export function moneyEntryId(
  { facility, period }: Pick<MonthPlace, 'facility' | 'period'>,
  { box, direction, heading }: MoneyLine,
): string {
  return `${facility}:${period}:${box}:${foldSpelling(heading)}:${direction}`;
}

/** What names the row that keeps a heading in the list. */
export function headingId(facility: string, { box, direction, heading }: MoneyLine): string {
  return `${facility}:${box}:${foldSpelling(heading)}:${direction}`;
}

/** A line of a month with its amount. */
export interface HeldAmount extends MoneyLine {
  readonly period: Month;
  readonly amount: number;
}

/** The amounts between two months, both included. */
export function listAmounts(
  db: Reader,
  facility: string,
  from: Month,
  to: Month,
): readonly HeldAmount[] {
  return db.all<HeldAmount>(
    `SELECT e.period, b.code AS box, e.direction, e.heading, e.amount
     FROM money_entry e JOIN cash_box b ON b.id = e.cash_box_id
     WHERE e.facility_id = ? AND e.period BETWEEN ? AND ?
     ORDER BY b.local, b.rowid, e.direction, e.rowid`,
    [facility, from, to],
  );
}

/** The headings that the centre has put on its list, or has said it does not use; a validated month keeps what was said. */
export function listHeadings(
  db: Reader,
  place: Pick<MonthPlace, 'facility' | 'period'>,
): readonly (MoneyLine & { readonly managed: boolean })[] {
  const rows = db.all<MoneyLine & { id: string; managed: number }>(
    `SELECT h.id, b.code AS box, h.direction, h.heading, h.managed
     FROM money_heading h JOIN cash_box b ON b.id = h.cash_box_id
     WHERE h.facility_id = ? ORDER BY h.rowid`,
    [place.facility],
  );
  const then = listValuesThen(db, place, 'money_heading', 'managed');
  return rows.map(({ id, managed, ...line }) => ({
    ...line,
    managed: (then.has(id) ? then.get(id) : managed) !== 0,
  }));
}
