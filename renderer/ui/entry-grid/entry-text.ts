import type { CellKind, CellValue } from '../../../shared/domain/months/sheet.ts';
import { formatShortNumber } from '../../../shared/domain/numbers/format-number.ts';
import type { ReportStatus } from '../../../shared/domain/reports/document.ts';
import type { StockStatus } from '../../../shared/domain/stock/stock-status.ts';

/** How a value is written in its cell; a state is written by its word, which the texts have. */
export function writeCell(kind: CellKind, value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return formatShortNumber(value, kind === 'share' ? 1 : 2);
  return kind === 'month' ? `${value.slice(5, 7)}/${value.slice(0, 4)}` : value;
}

/** The shape beside the word of a state of stock. */
export const STOCK_SHAPES: Readonly<Record<StockStatus, ReportStatus>> = {
  ok: 'good',
  low: 'attention',
  over: 'attention',
  out: 'act',
  missing: 'none',
  insufficient: 'none',
  unmanaged: 'notApplicable',
};

/** Whether a word is a state of stock. */
export function isStockStatus(word: CellValue): word is StockStatus {
  return typeof word === 'string' && Object.hasOwn(STOCK_SHAPES, word);
}

/** How wide a column is at least, in parts of the size of the type. */
export const COLUMN_REM: Readonly<Record<CellKind, number>> = {
  count: 5,
  quantity: 5,
  difference: 5,
  amount: 7.5,
  days: 5,
  share: 5.5,
  month: 6.5,
  text: 10,
  status: 11,
};

/** How wide the column of names is at least. */
export const NAME_REM = 17;

/** How wide a heading is whose words are not broken: a bold letter and the room at both sides. */
export function remOfTitle(title: string): number {
  const longest = Math.max(...title.split(' ').map(({ length }) => length));
  return longest * 0.68 + 1.125;
}
