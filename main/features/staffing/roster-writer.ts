import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { PostFields } from '../../../shared/contract/staffing.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import type { AbsenceReason } from '../../../shared/domain/staffing/absence.ts';
import type { Reader, Writer } from '../../db/handles.ts';
import {
  dropUnnamedPerson,
  erasePerson,
  listPersonNames,
  recordPersonName,
  sealName,
} from '../../db/person-names.ts';
import { deleteRow, saveRow } from '../../db/save-row.ts';
import type { IdSource } from '../../platform/ids.ts';
import { findEntryId } from './entry-id.ts';

/** What a change to a post's own records needs. */
export interface PostPlace {
  readonly facility: string;
  readonly post: string;
}

interface PostRow {
  readonly personId: string | null;
}

/** The post as held; one of another centre, or none, is an expected failure. */
export function getPost(db: Reader, { facility, post }: PostPlace): PostRow {
  const row = db.get<PostRow>(
    'SELECT person_id AS personId FROM post WHERE id = ? AND facility_id = ?',
    [post, facility],
  );
  if (row) return row;
  throw new ExpectedFailure({ code: 'unknown-row', facts: { row: post } });
}

// A seal is never twice the same, so a name is sealed anew only when it changed; a name that was erased comes back
// as another person, since nobody can tell whether it is the same.
function holdName(
  db: Writer,
  ids: IdSource,
  facility: string,
  personId: string | null,
  name: string,
): string | null {
  if (name === '') return personId;
  const held = personId === null ? undefined : listPersonNames(db, facility).get(personId);
  if (personId === null || held === undefined) return recordPersonName(db, ids, facility, name);
  if (held !== name) sealName(db, facility, personId, name);
  return personId;
}

/** Writes a post, a new one where `id` is null, and gives its id. An empty name leaves the name that is held. */
export function savePost(
  db: Writer,
  ids: IdSource,
  facility: string,
  id: string | null,
  fields: PostFields,
): string {
  const { cadre, payer, title, name, sinceOn, untilOn } = fields;
  if (sinceOn !== null && untilOn !== null && untilOn < sinceOn) {
    throw new ExpectedFailure({
      code: 'end-before-start',
      facts: { start: sinceOn, end: untilOn },
    });
  }
  const held = id === null ? null : getPost(db, { facility, post: id });
  const post = id ?? ids.next();
  saveRow(db, 'post', {
    id: post,
    facility_id: facility,
    cadre_id: findEntryId(db, 'cadre', facility, cadre),
    payer,
    title: title || null,
    person_id: holdName(db, ids, facility, held?.personId ?? null, name),
    since_on: sinceOn,
    until_on: untilOn,
  });
  return post;
}

const RECORDS = ['presence', 'absence', 'training', 'salary'] as const;

/** Takes a post back; one of which something is recorded stays, since that would lose its person. */
export function removePost(db: Writer, place: PostPlace): void {
  const { personId } = getPost(db, place);
  const isUsed = RECORDS.some(
    (table) => db.get(`SELECT 1 FROM ${table} WHERE post_id = ?`, [place.post]) !== undefined,
  );
  if (isUsed) throw new ExpectedFailure({ code: 'post-in-use', facts: {} });
  deleteRow(db, 'post', place.post);
  if (personId !== null) dropUnnamedPerson(db, personId);
}

/** Makes the name of a post's holder unreadable for good. */
export function eraseName(db: Writer, place: PostPlace): void {
  const { personId } = getPost(db, place);
  if (personId !== null) erasePerson(db, personId);
}

/** Writes days of absence, and gives their id. */
export function saveAbsence(
  db: Writer,
  ids: IdSource,
  place: PostPlace,
  absence: {
    readonly id: string | null;
    readonly startOn: Day;
    readonly endOn: Day | null;
    readonly reason: AbsenceReason;
  },
): string {
  getPost(db, place);
  const { startOn, endOn, reason } = absence;
  if (endOn !== null && endOn < startOn) {
    throw new ExpectedFailure({ code: 'end-before-start', facts: { start: startOn, end: endOn } });
  }
  const id = absence.id ?? ids.next();
  const row = { id, facility_id: place.facility, post_id: place.post };
  saveRow(db, 'absence', { ...row, start_on: startOn, end_on: endOn, reason });
  return id;
}

/** Writes a training that was received, and gives its id. */
export function saveTraining(
  db: Writer,
  ids: IdSource,
  place: PostPlace,
  training: {
    readonly id: string | null;
    readonly topic: string;
    readonly onDay: Day;
    readonly days: number | null;
  },
): string {
  getPost(db, place);
  const { topic, onDay, days } = training;
  const id = training.id ?? ids.next();
  const row = { id, facility_id: place.facility, post_id: place.post };
  saveRow(db, 'training', { ...row, topic, on_day: onDay, days });
  return id;
}

/** Takes an absence or a training of a post away. */
export function removeRecord(
  db: Writer,
  place: PostPlace,
  kind: 'absence' | 'training',
  id: string,
): void {
  const held = db.get(`SELECT 1 FROM ${kind} WHERE id = ? AND post_id = ?`, [id, place.post]);
  getPost(db, place);
  if (held !== undefined) deleteRow(db, kind, id);
}

/** Ticks somebody present or absent on a day; null takes the tick away. */
export function markPresence(
  db: Writer,
  place: PostPlace,
  day: Day,
  present: boolean | null,
): void {
  getPost(db, place);
  const id = `${place.post}:${day}`;
  if (present === null) {
    deleteRow(db, 'presence', id);
    return;
  }
  const row = { id, facility_id: place.facility, post_id: place.post };
  saveRow(db, 'presence', { ...row, on_day: day, present: present ? 1 : 0 });
}

/** Writes what a post is owed for a month and what was paid; both empty take the line away. */
export function saveSalary(
  db: Writer,
  place: PostPlace,
  period: Month,
  { due, paid }: { readonly due: number | null; readonly paid: number | null },
): void {
  getPost(db, place);
  const id = `${place.post}:${period}`;
  if (due === null && paid === null) {
    deleteRow(db, 'salary', id);
    return;
  }
  const row = { id, facility_id: place.facility, post_id: place.post };
  saveRow(db, 'salary', { ...row, period, due, paid });
}

/** Sets the norm of a cadre for the centres of a kind; null takes it away. */
export function saveNorm(
  db: Writer,
  kind: string,
  cadre: string,
  { norm, source }: { readonly norm: number | null; readonly source: string | null },
): void {
  // A centre's own cadre has no norm that others share.
  const cadreId = findEntryId(db, 'cadre', '', cadre);
  const id = `${kind}:${cadre}`;
  if (norm === null) {
    deleteRow(db, 'cadre_norm', id);
    return;
  }
  saveRow(db, 'cadre_norm', { id, facility_id: '', kind, cadre_id: cadreId, norm, source });
}
