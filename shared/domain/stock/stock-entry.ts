import type { Month } from '../calendar/month.ts';

/**
 * One line of a centre's monthly stock form: a product in a month, in the product's unit. Identity:
 * opening + received − used − lost + adjusted = closing. `null` is "nothing recorded", never zero.
 */
export interface StockEntry {
  readonly period: Month;
  /** Code of the product in the catalogue. */
  readonly product: string;
  readonly opening: number | null;
  readonly received: number | null;
  readonly used: number | null;
  readonly lost: number | null;
  /** With its sign: −1 when the count found one less. */
  readonly adjusted: number | null;
  readonly closing: number | null;
  /** True calendar days without any usable stock that fall in this month. */
  readonly stockoutDays: number | null;
  /** The lot that the line holds is good until the last day of this month. */
  readonly expiry: Month | null;
}

/** A product as one centre keeps it. */
export interface StockProduct {
  readonly code: string;
  /** The short name that people write: `Zinc 20`. */
  readonly name: string;
  /** What is counted: `cp`, `ampoule`, `test`. */
  readonly unit: string;
  /** Months of stock under which it is low, and over which it is too much. */
  readonly minMonths: number;
  readonly maxMonths: number;
  /** Units in a pack, in which it is ordered; `null` where it is ordered by the unit. */
  readonly packSize: number | null;
  /** Months that a lot should still be good for when it is received; `null` where nobody said. */
  readonly minShelfMonths: number | null;
  /** `false`: "non géré ici", which is neither out of stock nor missing. */
  readonly managed: boolean;
  /** Whether the stock-out rates count it. */
  readonly tracer: boolean;
}
