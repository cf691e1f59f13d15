import { daysBetween } from '../calendar/day.ts';
import { formatMoney } from '../numbers/format-number.ts';
import type { Translate } from '../text/translate.ts';
import type { Cell, ReportStatus } from './document.ts';
import type { ReportMeeting, ReportPromise } from './meeting-data.ts';

const DAYS_SAID_AS_DAYS = 60;

/** What a promise is told of with: the day on which it is late or not, and the words of the page. */
export interface PromiseContext {
  readonly data: { readonly meeting: Pick<ReportMeeting, 'date'> };
  readonly translate: Translate;
}

/** Still to be done on the day of the meeting. */
export function isOpen({ status }: ReportPromise): boolean {
  return status === 'todo' || status === 'doing';
}

/** Done, whether or not somebody has checked it. */
export function isKept({ status }: ReportPromise): boolean {
  return status === 'done' || status === 'verified';
}

/** The shape beside a promise: kept, still in time, late, or given up. */
function promiseStatus(promise: ReportPromise): ReportStatus {
  if (isKept(promise)) return 'good';
  if (promise.status === 'abandoned') return 'notApplicable';
  return promise.overdue ? 'act' : 'attention';
}

function lateness(promise: ReportPromise, { data, translate }: PromiseContext): string {
  const days = promise.due === null ? 0 : daysBetween(promise.due, data.meeting.date);
  return days <= DAYS_SAID_AS_DAYS
    ? translate('meeting:promises.lateDays', { count: days })
    : translate('meeting:promises.lateMonths', { count: Math.floor(days / 30.44) });
}

/** The answer to "done?": the word of the state, and how late it is. */
export function promiseCell(promise: ReportPromise, context: PromiseContext): Cell {
  const word = context.translate(`meeting:promises.status.${promise.status}`);
  const text = promise.overdue ? `${word}, ${lateness(promise, context)}` : word;
  return { text, status: promiseStatus(promise) };
}

/** The person who promised, or that nobody was named. */
export function writeOwner({ who }: ReportPromise, { translate }: PromiseContext): string {
  return who ?? translate('meeting:promises.nobody');
}

/** The cost, "sans argent" for nothing, or that it is not known. */
export function writeCost({ cost }: ReportPromise, { translate }: PromiseContext): string {
  if (cost === null) return translate('meeting:promises.costUnknown');
  return cost === 0 ? translate('meeting:promises.free') : formatMoney(cost);
}

/** Late first, the oldest day first; then what is under way; then what is settled. The order on the front page. */
export function byUrgency(first: ReportPromise, second: ReportPromise): number {
  const rank = (promise: ReportPromise): number => {
    if (promise.overdue) return 0;
    return isOpen(promise) ? 1 : promise.status === 'abandoned' ? 3 : 2;
  };
  const due = (promise: ReportPromise): string => promise.due ?? '9999-12-31';
  return (
    rank(first) - rank(second) || (due(first) < due(second) ? -1 : due(first) > due(second) ? 1 : 0)
  );
}
