import { addDays, type Day, daysBetween } from '../calendar/day.ts';
import { daysInMonth, type Month } from '../calendar/month.ts';
import { type CountedPercent, countedPercent } from '../statistics/percent.ts';
import type { HeldPost } from './roster.ts';

/** Why somebody is away; the words are `staffing:reasons.<code>`. */
export const ABSENCE_REASONS = [
  'leave',
  'sick',
  'maternity',
  'training',
  'mission',
  'unexplained',
  'other',
] as const;

/** Why somebody is away. */
export type AbsenceReason = (typeof ABSENCE_REASONS)[number];

/** Days on which the holder of a post is away, the first and the last included. */
export interface Absence {
  readonly post: string;
  readonly startOn: Day;
  /** `null` while the person has not come back. */
  readonly endOn: Day | null;
  readonly reason: AbsenceReason;
}

/** What the absences of a cadre come to in a month, in calendar days. */
export interface CadreAbsence {
  /** Code of the cadre. */
  readonly cadre: string;
  readonly absentDays: number;
  /** Days in the month on which the posts of the cadre were held: what is scheduled. */
  readonly scheduledDays: number;
}

interface Span {
  readonly from: Day;
  /** The last day, included. */
  readonly to: Day;
}

/**
 * Days absent and days scheduled of each cadre that has a post in the month. Both are calendar days, so that nothing is
 * supposed of weekends and guards; a day on which two absences of one person lie counts once, and days on which the
 * post was not held count nowhere. An absence without an end goes on to the end of the month.
 *
 * Two posts held all of October, one person away from the 6th to the 10th: 5 days of 62.
 */
export function absencesByCadre(
  posts: readonly HeldPost[],
  absences: readonly Absence[],
  period: Month,
): readonly CadreAbsence[] {
  const month = spanOf(period);
  const cadres = [...new Set(posts.map(({ cadre }) => cadre))];
  return cadres.flatMap((cadre) => {
    const own = posts.filter((post) => post.cadre === cadre);
    const counted = own.map((post) => countPost(post, absences, month));
    const scheduledDays = counted.reduce((sum, each) => sum + each.scheduled, 0);
    const absentDays = counted.reduce((sum, each) => sum + each.absent, 0);
    return scheduledDays === 0 ? [] : [{ cadre, absentDays, scheduledDays }];
  });
}

/** Days absent ÷ days scheduled × 100, over the cadres given. */
export function recordedAbsenceRate(cadres: readonly CadreAbsence[]): CountedPercent {
  return countedPercent(
    cadres.reduce((sum, { absentDays }) => sum + absentDays, 0),
    cadres.reduce((sum, { scheduledDays }) => sum + scheduledDays, 0),
  );
}

function countPost(post: HeldPost, absences: readonly Absence[], month: Span) {
  const held = overlap({ from: post.sinceOn ?? month.from, to: post.untilOn ?? month.to }, month);
  if (!held) return { scheduled: 0, absent: 0 };
  const away = absences
    .filter((absence) => absence.post === post.id)
    .map(({ startOn, endOn }) => overlap({ from: startOn, to: endOn ?? held.to }, held))
    .filter((span) => span !== null);
  return { scheduled: lengthOf(held), absent: unionLength(away) };
}

function spanOf(period: Month): Span {
  const from: Day = `${period}-01`;
  return { from, to: addDays(from, daysInMonth(period) - 1) };
}

function overlap(one: Span, other: Span): Span | null {
  const from = one.from > other.from ? one.from : other.from;
  const to = one.to < other.to ? one.to : other.to;
  return from > to ? null : { from, to };
}

function lengthOf({ from, to }: Span): number {
  return daysBetween(from, to) + 1;
}

function unionLength(spans: readonly Span[]): number {
  let days = 0;
  let reached: Day | null = null;
  for (const span of spans.toSorted((one, other) => one.from.localeCompare(other.from))) {
    const from = reached !== null && span.from <= reached ? addDays(reached, 1) : span.from;
    if (from <= span.to) days += lengthOf({ from, to: span.to });
    if (reached === null || span.to > reached) reached = span.to;
  }
  return days;
}
