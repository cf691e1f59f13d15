import type { Month } from '../calendar/month.ts';

/** What a promise can come out of besides a point of a visit. */
export const SOURCE_KINDS = ['figure', 'stock', 'warning', 'meeting'] as const;

/**
 * Where a promise came from, so that the list leads back to it.
 *
 * | kind | ref | item | period |
 * | --- | --- | --- | --- |
 * | figure | its code: `rate.cpn4` | the product, cadre or cash box it is of | its month |
 * | stock | the product's code | – | the month of the count |
 * | warning | the sheet: `services` | the line and the rule: `cpn4 coherence.cpn` | its month |
 * | meeting | the meeting's id | the id of the decision; none for a line of the plan | – |
 */
export interface ActionSource {
  readonly kind: (typeof SOURCE_KINDS)[number];
  readonly ref: string;
  readonly item: string | null;
  readonly period: Month | null;
}

/** What of a source can be followed month after month: a count or a rate of the report; `null` for anything else. */
export function figureToFollow({ kind, ref }: ActionSource): string | null {
  return kind === 'figure' && /^(?:service|rate)\./.test(ref) ? ref : null;
}
