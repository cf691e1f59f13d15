import { type Day, daysBetween } from '../calendar/day.ts';
import { foldSpelling } from '../text/spelling.ts';

/** Where a promise stands: à faire, en cours, fait, vérifié, abandonné. */
export type ActionStatus = 'todo' | 'doing' | 'done' | 'verified' | 'abandoned';

/** What the state of a promise is judged on. */
export interface ActionFacts {
  /** The day it was agreed. */
  readonly agreedOn: Day;
  readonly dueOn: Day | null;
  readonly status: ActionStatus;
  /** The day it was done or given up; `null` while open, or where nobody wrote it. */
  readonly closedOn: Day | null;
  /** How many meetings put it off. */
  readonly carriedOver: number;
}

/** A promise as it stands on one day. */
export interface ActionState {
  readonly state: 'open' | 'overdue' | 'closed';
  /** Days past the due day; 0 unless overdue. */
  readonly daysLate: number;
  /** Days from agreed to closed; `null` while open, or where the closing day is not known. */
  readonly daysToClose: number | null;
}

const WORDS: Readonly<Record<string, ActionStatus>> = {
  'a faire': 'todo',
  'en cours': 'doing',
  fait: 'done',
  faite: 'done',
  verifie: 'verified',
  verifiee: 'verified',
  abandonne: 'abandoned',
  abandonnee: 'abandoned',
};

/** Reads a status as it is written in French, accents and case aside: `À faire` → `todo`; `null` for another word. */
export function parseActionStatus(text: string): ActionStatus | null {
  const word = foldSpelling(text);
  return Object.hasOwn(WORDS, word) ? (WORDS[word] ?? null) : null;
}

/**
 * The state of a promise on a day: that of the meeting, never of the clock.
 *
 * | status | closed on | due | on 2026-11-12 |
 * | --- | --- | --- | --- |
 * | todo, doing | – | 2026-11-12 or none | open |
 * | todo, doing | – | 2026-11-11 | overdue, 1 day late |
 * | done, verified, abandoned | not known, or 2026-11-12 | any | closed |
 * | done, verified, abandoned | 2026-11-13 | any | as if not yet closed |
 */
export function actionStateOn(action: ActionFacts, day: Day): ActionState {
  if (isClosedOn(action, day)) {
    const daysToClose = action.closedOn && daysBetween(action.agreedOn, action.closedOn);
    return { state: 'closed', daysLate: 0, daysToClose };
  }
  const daysLate = action.dueOn === null ? 0 : Math.max(0, daysBetween(action.dueOn, day));
  return { state: daysLate > 0 ? 'overdue' : 'open', daysLate, daysToClose: null };
}

/**
 * The promises that a meeting opens with: actions open at the meeting before or made since, up to the meeting's day,
 * those closed since then included. Without a meeting before, all of them. A closed action whose closing day nobody
 * wrote was made good at some time before: it is kept only if it was made since the meeting before.
 * What the meeting before agreed on counts as made since.
 */
export function promisesAt<T extends ActionFacts>(
  actions: readonly T[],
  meetingOn: Day,
  meetingBeforeOn: Day | null,
): readonly T[] {
  return actions.filter((action) => {
    if (action.agreedOn > meetingOn) return false;
    if (meetingBeforeOn === null || action.agreedOn >= meetingBeforeOn) return true;
    return !isClosedOn(action, meetingBeforeOn);
  });
}

/** The promises of a day by state, and how often those still open were put off. */
export interface ActionCounts {
  readonly open: number;
  readonly overdue: number;
  readonly closed: number;
  /** Open or overdue promises that were put off at least once. */
  readonly carriedOver: number;
}

/** Counts promises by their state on a day; `open` leaves the overdue ones out. */
export function countActions(actions: readonly ActionFacts[], day: Day): ActionCounts {
  const states = actions.map((action) => ({ action, state: actionStateOn(action, day).state }));
  const count = (wanted: ActionState['state']): number =>
    states.filter(({ state }) => state === wanted).length;
  return {
    open: count('open'),
    overdue: count('overdue'),
    closed: count('closed'),
    carriedOver: states.filter(({ action, state }) => state !== 'closed' && action.carriedOver > 0)
      .length,
  };
}

/** How many days ahead a promise is called to mind. */
export const REMINDER_DAYS = 14;

/**
 * Whether an open promise is due soon: today, or within the next 14 days. What is late is overdue and no more soon.
 *
 * | due | on 2026-11-12 |
 * | --- | --- |
 * | 2026-11-12, 2026-11-26 | soon |
 * | 2026-11-11, 2026-11-27, none | no |
 */
export function isDueSoon(action: ActionFacts, day: Day): boolean {
  if (action.dueOn === null || actionStateOn(action, day).state !== 'open') return false;
  return daysBetween(day, action.dueOn) <= REMINDER_DAYS;
}

function isClosedOn({ status, closedOn }: ActionFacts, day: Day): boolean {
  if (status === 'todo' || status === 'doing') return false;
  return closedOn === null || closedOn <= day;
}
