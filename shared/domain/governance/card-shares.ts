import type { Day } from '../calendar/day.ts';
import type { GovernanceLine, GovernanceState, MandateFacts } from './governance-card.ts';
import { isInOffice } from './member.ts';

/** The least share of women, percent: Mali's law 2015-052 asks it of offices that are named and elected. */
export const WOMEN_LEAST_PERCENT = 30;

/**
 * The share of women, and of people under 35, among those whose mandate runs; who sits in two organs counts once. It
 * is judged when more than half of them are known: their sex, their age. No rule gives a share of young people: one
 * is enough.
 *
 * | known | women | line |
 * | --- | --- | --- |
 * | 10 of 12 | 3 | good: 30 % |
 * | 10 of 12 | 2 | attention |
 * | 10 of 12 | 0 | act |
 * | 6 of 12 | any | none |
 *
 * | known | under 35 | line |
 * | --- | --- | --- |
 * | 10 of 12 | 1 | good |
 * | 10 of 12 | 0 | attention |
 */
export function judgeShares(
  mandates: readonly MandateFacts[],
  day: Day,
): readonly GovernanceLine[] {
  const people = new Map(
    mandates
      .filter((mandate) => isInOffice(mandate, day))
      .map((mandate) => [mandate.person, mandate]),
  );
  const sexes = [...people.values()].map(({ sex }) => sex);
  const ages = [...people.values()].map(({ ageGroup }) => ageGroup);
  const women = countShare(sexes, 'F');
  const young = countShare(ages, 'under35');
  return [
    drawLine('women', women, womenState(women.count, women.known)),
    drawLine('young', young, young.count > 0 ? 'good' : 'attention'),
  ];
}

interface Share {
  readonly count: number;
  readonly known: number;
  readonly members: number;
}

function countShare<Value>(values: readonly (Value | null)[], wanted: Value): Share {
  return {
    count: values.filter((value) => value === wanted).length,
    known: values.filter((value) => value !== null).length,
    members: values.length,
  };
}

function womenState(women: number, known: number): GovernanceState {
  if (women === 0) return 'act';
  return women * 100 >= known * WOMEN_LEAST_PERCENT ? 'good' : 'attention';
}

function drawLine(check: 'women' | 'young', share: Share, judged: GovernanceState): GovernanceLine {
  const isKnown = share.known * 2 > share.members;
  const { count: number, known, members } = share;
  return {
    check,
    organ: null,
    state: isKnown ? judged : 'none',
    code: isKnown ? 'share' : 'unwritten',
    facts: { number, known, members },
    due: null,
  };
}
