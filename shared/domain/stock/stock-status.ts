/**
 * Where a product stands at the end of a month, three things never mixed: `unmanaged` "non géré ici", `out` rupture,
 * `missing` donnée manquante; then `low` sous-stock, `ok` adéquat, `over` surstock, `insufficient` données
 * insuffisantes (no CMM).
 */
export type StockStatus = 'unmanaged' | 'missing' | 'out' | 'low' | 'ok' | 'over' | 'insufficient';

/** What a status is judged on. */
export interface StockSituation {
  readonly managed: boolean;
  /** Unexpired stock at the end of the month; `null` when none was recorded. */
  readonly usable: number | null;
  readonly monthlyUse: number | null;
  readonly minMonths: number;
  readonly maxMonths: number;
  /** Units in a pack; nothing where it is ordered by the unit. */
  readonly packSize?: number | null;
}

/**
 * Months that the stock lasts (MSD): usable ÷ CMM; `null` when either is unknown, or when nothing is used, since the
 * stock then lasts no number of months.
 */
export function monthsOfStock(usable: number | null, monthlyUse: number | null): number | null {
  if (usable === null || monthlyUse === null || monthlyUse <= 0) return null;
  return usable / monthlyUse;
}

/**
 * The status, the first that holds, in this order. A product held and never used is `insufficient`: six months without
 * one case do not make ten ampoules too many.
 *
 * | managed | usable | months of stock | status |
 * | --- | --- | --- | --- |
 * | no | any | any | unmanaged |
 * | yes | not recorded | any | missing |
 * | yes | 0 | any | out |
 * | yes | > 0 | unknown | insufficient |
 * | yes | > 0 | < min | low |
 * | yes | > 0 | min … max | ok |
 * | yes | > 0 | > max | over |
 */
export function stockStatus(situation: StockSituation): StockStatus {
  const { managed, usable, monthlyUse, minMonths, maxMonths } = situation;
  if (!managed) return 'unmanaged';
  if (usable === null) return 'missing';
  if (usable <= 0) return 'out';
  const months = monthsOfStock(usable, monthlyUse);
  if (months === null) return 'insufficient';
  if (months < minMonths) return 'low';
  return months > maxMonths ? 'over' : 'ok';
}

/** Room for what a division leaves behind, so that 300.00000000000006 orders 300 and not 301. */
const ROUNDING_SLACK = 1e-9;

/**
 * What to order: max(0, ⌈max months × CMM − usable stock − on order⌉) units, in whole packs where the product comes in
 * packs; `null` where one is unknown.
 *
 * @example max 3, CMM 50, usable 20, on order 0 → 130; in packs of 100 → 200
 */
export function orderQuantity(situation: StockSituation, onOrder = 0): number | null {
  const { usable, monthlyUse, maxMonths, packSize } = situation;
  if (usable === null || monthlyUse === null) return null;
  const units = Math.ceil(maxMonths * monthlyUse - usable - onOrder - ROUNDING_SLACK);
  return Math.max(0, roundToPacks(units, packSize ?? null));
}

function roundToPacks(units: number, packSize: number | null): number {
  return packSize === null ? units : Math.ceil(units / packSize) * packSize;
}
