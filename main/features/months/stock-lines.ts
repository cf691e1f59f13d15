import type { Month } from '../../../shared/domain/calendar/month.ts';
import { addMonths } from '../../../shared/domain/calendar/month.ts';
import { type BookLine, EMPTY_LINE, followBook } from '../../../shared/domain/months/book-line.ts';
import type { Reader, SqlValue, Writer } from '../../db/handles.ts';
import { saveRow } from '../../db/save-row.ts';
import { demandRow } from './demand-row.ts';
import type { MonthPlace } from './sheet-source.ts';

/** What names the line of a product in a month. */
export function stockLineId(
  { facility, period }: Pick<MonthPlace, 'facility' | 'period'>,
  code: string,
) {
  return `${facility}:${period}:${code}`;
}

interface LineRow extends Omit<BookLine, 'follows'> {
  readonly id: string;
  readonly follows: number | null;
}

function listLines(db: Reader, facility: string, period: Month): ReadonlyMap<string, BookLine> {
  const rows = db.all<LineRow>(
    `SELECT id, opening, received, used, lost, adjusted, closing, closing_follows AS follows
     FROM stock_entry WHERE facility_id = ? AND period = ?`,
    [facility, period],
  );
  return new Map(rows.map((row) => [row.id, { ...row, follows: row.follows === 1 }]));
}

function listProductIds(db: Reader, facility: string): ReadonlyMap<string, string> {
  const rows = db.all<{ code: string; id: string }>(
    "SELECT code, id FROM product WHERE facility_id IN ('', ?)",
    [facility],
  );
  return new Map(rows.map(({ code, id }) => [code, id]));
}

/** What is written into one line, by the column of its table. */
export type StockFields = Readonly<Record<string, SqlValue>>;

/**
 * Writes lines of stock. The first cell of a line takes over what the month before left, as the paper does; the closing
 * follows the movements as long as nobody wrote another.
 */
export function saveStockLines(
  db: Writer,
  place: Pick<MonthPlace, 'facility' | 'period'>,
  lines: ReadonlyMap<string, StockFields>,
): void {
  const { facility, period } = place;
  const products = listProductIds(db, facility);
  const held = listLines(db, facility, period);
  const before = { facility, period: addMonths(period, -1) };
  const left = listLines(db, facility, before.period);
  for (const [code, fields] of lines) {
    const id = stockLineId(place, code);
    const opening = left.get(stockLineId(before, code))?.closing ?? null;
    const {
      closing,
      follows,
      opening: kept,
    } = followBook(held.get(id) ?? { ...EMPTY_LINE, opening }, fields as Partial<BookLine>);
    saveRow(db, 'stock_entry', {
      ...fields,
      id,
      facility_id: facility,
      period,
      product_id: demandRow(products, code),
      opening: kept,
      closing,
      closing_follows: follows ? 1 : null,
    });
  }
}

/** The products that had a line in a month and are kept, without one in the month of `place`. */
export function listLinesToCopy(
  db: Reader,
  { facility, period }: Pick<MonthPlace, 'facility' | 'period'>,
  from: Month,
): readonly string[] {
  const rows = db.all<{ code: string }>(
    `SELECT p.code FROM stock_entry e JOIN product p ON p.id = e.product_id
     LEFT JOIN managed_product m ON m.product_id = p.id AND m.facility_id = e.facility_id
     WHERE e.facility_id = :facility AND e.period = :from AND coalesce(m.managed, 1) = 1
       AND (p.retired = 0 OR e.closing > 0)
       AND NOT EXISTS (SELECT 1 FROM stock_entry n WHERE n.facility_id = :facility
         AND n.period = :period AND n.product_id = e.product_id)`,
    { facility, period, from },
  );
  return rows.map(({ code }) => code);
}
