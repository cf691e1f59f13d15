import { addDays, type Day, daysBetween } from '../calendar/day.ts';
import { foldSpelling } from '../text/spelling.ts';
import type { GovernanceLine, GovernanceState, HeldMeetingFacts } from './governance-card.ts';
import { dayMonthsAway } from './months-away.ts';
import type { OrganStatutes } from './statutes.ts';

const DAYS_A_YEAR = 365;

/**
 * The meetings that each organ held in the last twelve months against those that its statutes ask for. Where the first
 * meeting of the ASACO that is written is younger than that, only the time since then is judged: what was not written
 * before is not "not held". Expected is rounded down.
 *
 * | a year | held | known for | line |
 * | --- | --- | --- | --- |
 * | 12 | 12 | 12 months | good |
 * | 12 | 6 | 12 months | attention: half or more |
 * | 12 | 5 | 12 months | act |
 * | 4 | 0 | 2 months | none: none was due yet |
 * | 4 | 1 | 2 months | good: earlier than it was due |
 * | not recorded | 3 | 12 months | none |
 * | 12 | 0 | no meeting of any organ is written | none |
 */
export function judgeMeetings(
  organs: readonly OrganStatutes[],
  meetings: readonly HeldMeetingFacts[],
  day: Day,
): readonly GovernanceLine[] {
  const past = meetings.filter((meeting) => meeting.day <= day);
  const from = dayMonthsAway(day, -12);
  const first = past.map((meeting) => meeting.day).toSorted()[0] ?? null;
  const since = first !== null && first > from ? first : from;
  const share = Math.min(1, daysBetween(since, day) / DAYS_A_YEAR);
  return organs.map((organ) => {
    const own = past.filter((meeting) => foldSpelling(meeting.organ) === foldSpelling(organ.code));
    const held = own.filter((meeting) => meeting.day > from).length;
    const line = { check: 'meetings', organ: organ.code } as const;
    if (first === null) return { ...line, state: 'none', code: 'unwritten', facts: {}, due: null };
    const { meetingsPerYear } = organ;
    if (meetingsPerYear === null) {
      return { ...line, state: 'none', code: 'no-frequency', facts: { held }, due: null };
    }
    const expected = Math.floor(meetingsPerYear * share);
    return {
      ...line,
      state: stateOf(held, expected),
      code: codeOf(share, held, expected),
      facts: { held, expected, since },
      due: nextDue(own, meetingsPerYear),
    };
  });
}

function codeOf(share: number, held: number, expected: number): string {
  if (expected === 0) return held === 0 ? 'not-yet' : 'early';
  return share < 1 ? 'part-year' : 'year';
}

function stateOf(held: number, expected: number): GovernanceState {
  if (expected === 0) return held > 0 ? 'good' : 'none';
  if (held >= expected) return 'good';
  return held * 2 >= expected ? 'attention' : 'act';
}

/** The day by which the organ meets again, from its last meeting. */
function nextDue(own: readonly HeldMeetingFacts[], meetingsPerYear: number): Day | null {
  const last = own
    .map((meeting) => meeting.day)
    .toSorted()
    .at(-1);
  if (last === undefined || meetingsPerYear <= 0) return null;
  return addDays(last, Math.round(DAYS_A_YEAR / meetingsPerYear));
}
