import type { Day } from '../../shared/domain/calendar/day.ts';
import { addMonths, type Month, monthsEndingWith } from '../../shared/domain/calendar/month.ts';

/** The two years that the demonstration tells, and its turning points as positions among the months (0 is the oldest). */
export interface DemoCalendar {
  readonly months: readonly Month[];
  readonly lastMonth: Month;
}

/** The story: what happened when. */
export const story = {
  /** The committee decides on the tap and on the recall of pregnant women; both are done in the month that follows. */
  decisionMonth: 12,
  /** From here on more women come for their fourth antenatal visit. */
  cpn4RiseMonth: 14,
  /** Months of the support visits. */
  visitMonths: [2, 5, 8, 11, 14, 17, 20, 23],
  /** The last two meetings of the board; the later one falls in the month after the last. */
  meetingBeforeMonth: 21,
  lastMeetingMonth: 24,
  meetingDayOfMonth: 12,
  visitDayOfMonth: 15,
} as const;

/** The 24 months that end with `lastMonth`. */
export function createDemoCalendar(lastMonth: Month): DemoCalendar {
  return { months: monthsEndingWith(lastMonth, 24), lastMonth };
}

/** A day by the position of its month (24 is the month after the last). */
export function dayAt(calendar: DemoCalendar, monthIndex: number, dayOfMonth: number): Day {
  const month = addMonths(calendar.lastMonth, monthIndex - (calendar.months.length - 1));
  return `${month}-${String(dayOfMonth).padStart(2, '0')}` as Day;
}

/** The day the board meets in the month at this position. */
export function meetingDay(calendar: DemoCalendar, monthIndex: number): Day {
  return dayAt(calendar, monthIndex, story.meetingDayOfMonth);
}
