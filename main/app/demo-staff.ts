import { type DemoCalendar, dayAt, story } from '../../resources/demo/demo-calendar.ts';
import { DEMO_FACILITY, type DemoYears } from '../../resources/demo/demo-centre.ts';
import {
  type DemoPost,
  isAwayOn,
  isHeldOn,
  salaryOf,
  writeNorms,
} from '../../resources/demo/demo-roster.ts';
import { WORKING_YEAR, writeActivities } from '../../resources/demo/demo-workload.ts';
import { monthOf } from '../../shared/domain/calendar/month.ts';
import type { Writer } from '../db/handles.ts';
import { fillRosterMonth } from '../features/months/roster-month.ts';
import {
  markPresence,
  type PostPlace,
  saveAbsence,
  saveNorm,
  savePost,
  saveSalary,
  saveTraining,
} from '../features/staffing/roster-writer.ts';
import { saveActivity, saveWorkingTime } from '../features/staffing/workload-writer.ts';
import type { IdSource } from '../platform/ids.ts';

const { code: facility } = DEMO_FACILITY;

/** Months, counted back from the last, in which somebody ticked who was there. */
const TICKED_MONTHS = 6;
const PAID_MONTHS = 12;

function lastPositions({ months }: DemoCalendar, count: number): readonly number[] {
  return months.map((_, position) => position).slice(-count);
}

function recordSalaries(
  db: Writer,
  calendar: DemoCalendar,
  place: PostPlace,
  post: DemoPost,
): void {
  for (const position of lastPositions(calendar, PAID_MONTHS)) {
    const salary = salaryOf(post, calendar, position);
    if (salary) saveSalary(db, place, monthOf(dayAt(calendar, position, 1)), salary);
  }
}

function recordPresence(
  db: Writer,
  calendar: DemoCalendar,
  place: PostPlace,
  post: DemoPost,
): void {
  for (const position of lastPositions(calendar, TICKED_MONTHS)) {
    const day = dayAt(calendar, position, story.visitDayOfMonth);
    if (isHeldOn(post, day)) markPresence(db, place, day, !isAwayOn(post, day));
  }
}

function recordPost(db: Writer, ids: IdSource, calendar: DemoCalendar, post: DemoPost): void {
  const { cadre, payer, name, title, sinceOn, untilOn } = post;
  const fields = { cadre, payer, name, title, sinceOn, untilOn };
  const place = { facility, post: savePost(db, ids, facility, null, fields) };
  for (const absence of post.absences) saveAbsence(db, ids, place, { id: null, ...absence });
  for (const training of post.trainings) saveTraining(db, ids, place, { id: null, ...training });
  recordSalaries(db, calendar, place, post);
  recordPresence(db, calendar, place, post);
}

function recordWorkload(db: Writer, ids: IdSource): void {
  const activities = writeActivities();
  for (const cadre of new Set(activities.map((activity) => activity.cadre))) {
    saveWorkingTime(db, facility, cadre, WORKING_YEAR);
  }
  for (const { cadre, kind, name, service, amount } of activities) {
    saveActivity(db, ids, facility, cadre, null, {
      ...{ name, kind, service, yearlyVolume: null },
      minutes: kind === 'health' ? amount : null,
      percent: kind === 'support' ? amount : null,
      persons: kind === 'additional' ? 1 : null,
      hours: kind === 'additional' ? amount : null,
    });
  }
}

/** Writes the roster, its records, norms and workload; the months before the last take their posts from them. */
export function recordDemoStaff(db: Writer, ids: IdSource, { calendar, roster }: DemoYears): void {
  for (const post of roster) recordPost(db, ids, calendar, post);
  for (const [cadre, norm] of writeNorms()) {
    saveNorm(db, 'cscom', cadre, { norm, source: 'exemple, à remplacer' });
  }
  for (const position of lastPositions(calendar, TICKED_MONTHS).slice(0, -1)) {
    const period = monthOf(dayAt(calendar, position, 1));
    fillRosterMonth(db, { facility, period, language: 'fr' });
  }
  recordWorkload(db, ids);
}
