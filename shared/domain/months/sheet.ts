/** The four sheets that a centre fills each month, in the order in which the report (RMA) and the books are taken up. */
export const SHEETS = ['services', 'stock', 'staff', 'money'] as const;

/** One of the four sheets of a month. */
export type SheetName = (typeof SHEETS)[number];

/**
 * What may be written in a cell.
 *
 * | kind | what is typed | held as |
 * | --- | --- | --- |
 * | `count` | a whole number from 0: women, posts, tests | number |
 * | `quantity` | a number from 0, parts allowed: half a bottle | number |
 * | `difference` | a number with its sign: the adjustment of a count | number |
 * | `amount` | whole FCFA from 0 | number |
 * | `days` | whole days from 0 | number |
 * | `share` | a percentage or a number of months, only ever computed | number |
 * | `month` | `2027-03`, `03/2027`, `mars 2027` | `YYYY-MM` |
 * | `text` | words: a reason, a payer | text |
 * | `status` | a code that the page says in words, only ever computed | text |
 */
export type CellKind =
  | 'count'
  | 'quantity'
  | 'difference'
  | 'amount'
  | 'days'
  | 'share'
  | 'month'
  | 'text'
  | 'status';

/** What a cell holds; `null` is "nothing recorded", which is neither 0 nor "non géré ici". */
export type CellValue = number | string | null;

/** A column of a sheet; its heading is `months:columns.<sheet>.<code>`. */
export interface SheetColumn {
  readonly code: string;
  readonly kind: CellKind;
  /** Made from other cells, and not to be typed. */
  readonly computed: boolean;
  /** Whether the sum of the column means something. */
  readonly summed: boolean;
}

/** One line of a sheet: a product, a service, a cadre with its payer, a heading of a cash box. */
export interface SheetRow {
  /** What names the line in this and every other month. */
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** Other names that people write for it; nothing where it has none. */
  readonly aliases?: readonly string[];
  /** Lines of one group stand together under its name. */
  readonly group: string;
  /** `false`: "non géré ici"; the line stays, and nothing is expected in it. */
  readonly managed: boolean;
  /** Added by the centre, and not in the catalogue that all centres have. */
  readonly local: boolean;
  readonly cells: Readonly<Record<string, CellValue>>;
}

/** One cell typed, pasted or emptied. */
export interface CellChange {
  readonly row: string;
  readonly column: string;
  readonly value: CellValue;
}
