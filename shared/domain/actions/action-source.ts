import type { Month } from '../calendar/month.ts';

/** What a promise can come out of besides a point of a visit. */
export const SOURCE_KINDS = [
  'figure',
  'stock',
  'warning',
  'meeting',
  'death',
  'scorecard',
] as const;

/**
 * Where a promise came from, so that the list leads back to it.
 *
 * | kind | ref | item | period |
 * | --- | --- | --- | --- |
 * | figure | its code: `rate.cpn4` | the product, cadre or cash box it is of | its month |
 * | stock | the product's code | – | the month of the count |
 * | warning | the sheet: `services` | the line and the rule: `cpn4 coherence.cpn` | its month |
 * | scorecard | the id of its round | the key of the item; none for the plan as a whole | – |
 * | death | the id of its review | – | – |
 * | meeting | the meeting's id | the id of the decision; none for a line of the plan | – |
 */
export interface ActionSource {
  readonly kind: (typeof SOURCE_KINDS)[number];
  readonly ref: string;
  readonly item: string | null;
  readonly period: Month | null;
}

const STOCK_FIGURE = 'stock.';

/**
 * What of a source can be followed month after month: a count or a rate of the report, or the days on which a product
 * was out of stock, aimed at none; `null` for anything else.
 *
 * | source | figure |
 * | --- | --- |
 * | figure `rate.cpn4` | `rate.cpn4` |
 * | stock `gants` | `stock.gants` |
 * | figure `money.balance`, a warning, a meeting | null |
 */
export function figureToFollow({ kind, ref }: ActionSource): string | null {
  if (kind === 'stock') return STOCK_FIGURE + ref;
  return kind === 'figure' && /^(?:service|rate)\./.test(ref) ? ref : null;
}

/** The product whose days out of stock a figure is: `gants` of `stock.gants`; `null` for a count or a rate. */
export function productOfFigure(figure: string): string | null {
  return figure.startsWith(STOCK_FIGURE) ? figure.slice(STOCK_FIGURE.length) : null;
}
