import type { Day } from '../calendar/day.ts';
import { foldSpelling } from '../text/spelling.ts';
import type { GovernanceLine, MandateFacts } from './governance-card.ts';
import { isInOffice } from './member.ts';
import { isDueSoon } from './months-away.ts';
import type { OrganStatutes } from './statutes.ts';

/**
 * Whether each organ is to be renewed: by its mandates, not by each member, so that somebody who left early does not
 * make a bureau out of date. The general assembly is everybody: it has a line only where it has mandates.
 *
 * | mandates of the organ | line |
 * | --- | --- |
 * | none | none |
 * | the last one ended yesterday | act, due that day |
 * | one that runs ends within six months | attention, due that day |
 * | those that run end later | good, due at the first end |
 * | those that run have no end recorded | none |
 */
export function judgeRenewal(
  organs: readonly OrganStatutes[],
  mandates: readonly MandateFacts[],
  day: Day,
): readonly GovernanceLine[] {
  return organs.flatMap(({ code }) => {
    const own = mandates.filter(({ organ }) => foldSpelling(organ) === foldSpelling(code));
    return own.length === 0 && code === 'AG' ? [] : [judgeOrgan(code, own, day)];
  });
}

function judgeOrgan(organ: string, own: readonly MandateFacts[], day: Day): GovernanceLine {
  const line = { check: 'renewal', organ } as const;
  const begun = own.filter(({ mandateStart }) => mandateStart === null || mandateStart <= day);
  const running = begun.filter((mandate) => isInOffice(mandate, day));
  const ends = (running.length > 0 ? running : begun)
    .flatMap(({ mandateEnd }) => mandateEnd ?? [])
    .toSorted();
  const facts = { members: running.length };
  if (begun.length === 0) return { ...line, state: 'none', code: 'unwritten', facts, due: null };
  if (running.length === 0) {
    return { ...line, state: 'act', code: 'past', facts, due: ends.at(-1) ?? null };
  }
  const due = ends[0] ?? null;
  if (due === null) return { ...line, state: 'none', code: 'no-end', facts, due };
  return isDueSoon(due, day)
    ? { ...line, state: 'attention', code: 'soon', facts, due }
    : { ...line, state: 'good', code: 'runs', facts, due };
}
