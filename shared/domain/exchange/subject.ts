import type { SheetName } from '../months/sheet.ts';

/**
 * What of a month may be linked to an element of DHIS2, in the words of the figures:
 *
 * | subject | what it is |
 * | --- | --- |
 * | `service.cpn1` | a count of the monthly report, by its code |
 * | `stock.closing.zinc-20` | a column of a product's line of stock |
 * | `rate.abandon_penta`, `money.balance` | a figure of the centre as a whole; it is computed, and only goes out |
 */
export type Subject = string;

/** The columns of a line of stock that hold a count; an expiry is a month, and DHIS2 has no place for it. */
export const STOCK_COUNTS = [
  'opening',
  'received',
  'used',
  'lost',
  'adjusted',
  'closing',
  'counted',
  'stockoutDays',
  'ordered',
] as const;

/** A column of {@link STOCK_COUNTS}. */
export type StockCount = (typeof STOCK_COUNTS)[number];

/** The cell of a month that a subject is, on the sheets that DHIS2 knows of. */
export interface SubjectCell {
  readonly sheet: Extract<SheetName, 'services' | 'stock'>;
  readonly row: string;
  readonly column: string;
}

/** The count of a service. */
export function serviceSubject(code: string): Subject {
  return `service.${code}`;
}

/** A count of a product's line. */
export function stockSubject(column: StockCount, product: string): Subject {
  return `stock.${column}.${product}`;
}

/**
 * The cell that a subject is; `null` for a figure, which nobody types.
 *
 * | subject | cell |
 * | --- | --- |
 * | `service.cpn1` | services, `cpn1`, `value` |
 * | `stock.used.al-6x1` | stock, `al-6x1`, `used` |
 * | `stock.stockoutRate.day`, `rate.utilisation` | null |
 */
export function cellOfSubject(subject: Subject): SubjectCell | null {
  const [kind = '', second = '', ...rest] = subject.split('.');
  const product = rest.join('.');
  if (kind === 'service' && second !== '') {
    return { sheet: 'services', row: [second, ...rest].join('.'), column: 'value' };
  }
  const column = STOCK_COUNTS.find((each) => each === second);
  if (kind !== 'stock' || column === undefined || product === '') return null;
  return { sheet: 'stock', row: product, column };
}
