import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Absence } from '../../../shared/domain/staffing/absence.ts';
import type { HeldPost, PresenceMark } from '../../../shared/domain/staffing/roster.ts';
import type { Salary } from '../../../shared/domain/staffing/salary.ts';
import type { Reader } from '../../db/handles.ts';
import { listPersonNames } from '../../db/person-names.ts';

/** A post of the roster as held. */
export interface NamedPost extends HeldPost {
  readonly title: string;
  readonly personId: string | null;
  /** `''` where no name is written, or where it was erased. */
  readonly name: string;
}

/** Every post of a centre, in the order of the catalogue, the oldest first within a cadre. */
export function listNamedPosts(db: Reader, facility: string): readonly NamedPost[] {
  const names = listPersonNames(db, facility);
  const rows = db.all<Omit<NamedPost, 'name'>>(
    `SELECT p.id, c.code AS cadre, p.payer, coalesce(p.title, '') AS title, p.person_id AS personId,
       p.since_on AS sinceOn, p.until_on AS untilOn
     FROM post p JOIN cadre c ON c.id = p.cadre_id
     WHERE p.facility_id = ? ORDER BY c.local, c.rowid, p.since_on, p.rowid`,
    [facility],
  );
  return rows.map((row) => ({ ...row, name: names.get(row.personId ?? '') ?? '' }));
}

/** The posts of a centre without their names, for what only counts them. */
export function listPosts(db: Reader, facility: string): readonly HeldPost[] {
  return db.all<HeldPost>(
    `SELECT p.id, c.code AS cadre, p.payer, p.since_on AS sinceOn, p.until_on AS untilOn
     FROM post p JOIN cadre c ON c.id = p.cadre_id
     WHERE p.facility_id = ? ORDER BY c.local, c.rowid, p.payer, p.since_on, p.rowid`,
    [facility],
  );
}

/** An absence with its id. */
export type HeldAbsence = Absence & { readonly id: string };

/** The absences of a centre's people, the newest first. */
export function listAbsences(db: Reader, facility: string): readonly HeldAbsence[] {
  return db.all<HeldAbsence>(
    `SELECT id, post_id AS post, start_on AS startOn, end_on AS endOn, reason
     FROM absence WHERE facility_id = ? ORDER BY start_on DESC, rowid DESC`,
    [facility],
  );
}

/** A training that somebody received. */
export interface HeldTraining {
  readonly id: string;
  readonly post: string;
  readonly topic: string;
  readonly onDay: Day;
  /** `null` where nobody wrote how long it was. */
  readonly days: number | null;
}

/** The training that a centre's people received, the newest first. */
export function listTrainings(db: Reader, facility: string): readonly HeldTraining[] {
  return db.all<HeldTraining>(
    `SELECT id, post_id AS post, topic, on_day AS onDay, days
     FROM training WHERE facility_id = ? ORDER BY on_day DESC, rowid DESC`,
    [facility],
  );
}

/** The salaries of a centre, the newest month first. */
export function listSalaries(db: Reader, facility: string): readonly Salary[] {
  return db.all<Salary>(
    `SELECT post_id AS post, period, due, paid FROM salary WHERE facility_id = ? ORDER BY period DESC`,
    [facility],
  );
}

interface MarkRow extends Omit<PresenceMark, 'present'> {
  readonly present: 0 | 1;
}

/** Who was ticked between two days, both included. */
export function listMarks(db: Reader, facility: string, from: Day, to: Day) {
  return db
    .all<MarkRow>(
      `SELECT post_id AS post, on_day AS day, present FROM presence
       WHERE facility_id = ? AND on_day BETWEEN ? AND ? ORDER BY on_day`,
      [facility, from, to],
    )
    .map((row): PresenceMark => ({ ...row, present: row.present === 1 }));
}

/** The norms of the centres of a kind by cadre. */
export function listNorms(db: Reader, kind: string) {
  const rows = db.all<{ cadre: string; norm: number; source: string | null }>(
    `SELECT c.code AS cadre, n.norm, n.source FROM cadre_norm n JOIN cadre c ON c.id = n.cadre_id
     WHERE n.facility_id = '' AND n.kind = ?`,
    [kind],
  );
  return new Map(rows.map((row) => [row.cadre, row]));
}
