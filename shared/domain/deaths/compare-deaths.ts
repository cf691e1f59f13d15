import { type Month, monthOf } from '../calendar/month.ts';
import type { ServiceValue } from '../services/service-value.ts';
import { DEATH_KINDS, type DeathKind, type DeathReview } from './death-review.ts';

/** The services under which the monthly report counts deaths. */
const SERVICES: Readonly<Record<DeathKind, string>> = {
  maternal: 'deces_maternels',
  newborn: 'deces_neonatals',
  stillbirth: 'mort_nes',
};

/** A month whose report counts other deaths than were reviewed; `reported` is `null` where it says nothing. */
export interface DeathDifference {
  readonly period: Month;
  readonly kind: DeathKind;
  readonly reported: number | null;
  readonly reviewed: number;
}

/**
 * Where reviews and the monthly report say different numbers, the newest month first.
 *
 * | reported | reviewed | |
 * | --- | --- | --- |
 * | 2 | 2 | agrees |
 * | 1 | 0 | differs: a death was not reviewed |
 * | 0 | 1 | differs: a death was not reported |
 * | nothing | 1 | differs: the month says nothing |
 * | nothing or 0 | 0 | agrees |
 */
export function compareDeaths(
  reviews: readonly Pick<DeathReview, 'kind' | 'day'>[],
  values: readonly ServiceValue[],
): readonly DeathDifference[] {
  const periods = new Set([
    ...reviews.map(({ day }) => monthOf(day)),
    ...values.map(({ period }) => period),
  ]);
  return [...periods]
    .toSorted()
    .toReversed()
    .flatMap((period) =>
      DEATH_KINDS.map((kind) => ({
        period,
        kind,
        reported:
          values.find((each) => each.period === period && each.indicator === SERVICES[kind])
            ?.value ?? null,
        reviewed: reviews.filter((each) => each.kind === kind && monthOf(each.day) === period)
          .length,
      })),
    )
    .filter(({ reported, reviewed }) => (reported ?? 0) !== reviewed);
}
