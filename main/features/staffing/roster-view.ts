import type {
  PostRecords,
  PresenceLine,
  RosterPost,
  SalaryLine,
} from '../../../shared/contract/staffing.ts';
import { addDays, type Day } from '../../../shared/domain/calendar/day.ts';
import { addMonths, type Month, monthOf } from '../../../shared/domain/calendar/month.ts';
import type { AbsenceReason } from '../../../shared/domain/staffing/absence.ts';
import { isHeldOn } from '../../../shared/domain/staffing/roster.ts';
import { sumArrears } from '../../../shared/domain/staffing/salary.ts';
import type { Reader } from '../../db/handles.ts';
import {
  type HeldAbsence,
  listAbsences,
  listMarks,
  listNamedPosts,
  listSalaries,
  listTrainings,
} from './roster-reader.ts';
import type { PostPlace } from './roster-writer.ts';

const DAYS_OF_TRAINING = 365;

/** How the cadres are called on the page, by code. */
export type CadreLabels = ReadonlyMap<string, string>;

function reasonAway(
  absences: readonly HeldAbsence[],
  post: string,
  day: Day,
): AbsenceReason | null {
  const found = absences.find(
    ({ startOn, endOn, ...absence }) =>
      absence.post === post && startOn <= day && (endOn === null || endOn >= day),
  );
  return found?.reason ?? null;
}

/** Every post with what is recorded of it, those held today first. */
export function readRoster(
  db: Reader,
  facility: string,
  labels: CadreLabels,
  today: Day,
): readonly RosterPost[] {
  const absences = listAbsences(db, facility);
  const trainings = Map.groupBy(listTrainings(db, facility), ({ post }) => post);
  const salaries = Map.groupBy(listSalaries(db, facility), ({ post }) => post);
  const posts = listNamedPosts(db, facility).map(({ personId, ...post }) => ({
    ...post,
    cadreLabel: labels.get(post.cadre) ?? post.cadre,
    erased: personId !== null && post.name === '',
    held: isHeldOn(post, today),
    away: reasonAway(absences, post.id, today),
    trainingDays: (trainings.get(post.id) ?? [])
      .filter(({ onDay }) => onDay > addDays(today, -DAYS_OF_TRAINING) && onDay <= today)
      .reduce((sum, { days }) => sum + (days ?? 0), 0),
    arrears: sumArrears(salaries.get(post.id) ?? [], monthOf(today)),
  }));
  return [...posts.filter(({ held }) => held), ...posts.filter(({ held }) => !held)];
}

/** What is recorded of the holder of one post, the newest first. */
export function readRecords(db: Reader, { facility, post }: PostPlace): PostRecords {
  const ofPost = (each: { readonly post: string }): boolean => each.post === post;
  return {
    absences: listAbsences(db, facility)
      .filter(ofPost)
      .map(({ id, startOn, endOn, reason }) => ({ id, startOn, endOn, reason })),
    trainings: listTrainings(db, facility)
      .filter(ofPost)
      .map(({ id, topic, onDay, days }) => ({ id, topic, onDay, days })),
    salaries: listSalaries(db, facility)
      .filter(ofPost)
      .map(({ period, due, paid }) => ({ period, due, paid })),
  };
}

/** Who is expected on a day, and who was seen. */
export function readPresence(
  db: Reader,
  facility: string,
  labels: CadreLabels,
  day: Day,
): readonly PresenceLine[] {
  const marks = listMarks(db, facility, day, day);
  const absences = listAbsences(db, facility);
  return listNamedPosts(db, facility)
    .filter((post) => isHeldOn(post, day))
    .map(({ id, cadre, title, payer, name }) => ({
      post: id,
      cadreLabel: labels.get(cadre) ?? cadre,
      title,
      payer,
      name,
      away: reasonAway(absences, id, day),
      present: marks.find(({ post }) => post === id)?.present ?? null,
    }));
}

/** The salaries of a month: everybody whose post was held in it, and whoever has a line. */
export function readSalaries(
  db: Reader,
  facility: string,
  labels: CadreLabels,
  period: Month,
): readonly SalaryLine[] {
  const salaries = Map.groupBy(listSalaries(db, facility), ({ post }) => post);
  const before = addMonths(period, -1);
  return listNamedPosts(db, facility).flatMap((post) => {
    const own = salaries.get(post.id) ?? [];
    const line = own.find((each) => each.period === period);
    const isHeld =
      (post.sinceOn === null || monthOf(post.sinceOn) <= period) &&
      (post.untilOn === null || monthOf(post.untilOn) >= period);
    if (!isHeld && !line) return [];
    return [
      {
        post: post.id,
        cadreLabel: labels.get(post.cadre) ?? post.cadre,
        name: post.name,
        payer: post.payer,
        due: line?.due ?? null,
        paid: line?.paid ?? null,
        dueBefore: own.find((each) => each.period === before)?.due ?? null,
        arrears: sumArrears(own, period),
      },
    ];
  });
}
