import type { Reader } from '../../db/handles.ts';

/** One time a filled form was opened again. */
export interface HeldReopening {
  readonly at: string;
  readonly user: string;
  readonly reason: string;
}

/** One answer that was changed: `null` where there was none before, or none after. */
export interface AnswerChange {
  readonly at: string;
  /** The name of who changed it, and their number, which is all that leaves the workspace. */
  readonly user: string;
  readonly userId: string;
  readonly path: string;
  /** Why the form was opened again for it; null where a file or a decision changed it. */
  readonly reason: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

interface EventRow {
  readonly id: string;
  readonly clock_ms: number;
  readonly user: string;
  readonly user_id: string;
  readonly row_id: string;
  readonly before: string | null;
  readonly after: string | null;
}

const EVENTS = `SELECT j.id, j.clock_ms, coalesce(u.name, j.user) AS user, j.user AS user_id, j.row_id, j.before, j.after
  FROM journal j LEFT JOIN user u ON u.id = j.user`;
/** Rows of a filled form have its number and a colon before their own. */
const OF_FORM = "j.row_id >= :form || ':' AND j.row_id < :form || ';'";

/** Event numbers begin with the time: the first that no event of the same change can have. */
function numberAfter(clockMs: number): string {
  const hex = clockMs.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-8`;
}

function listReopeningEvents(db: Reader, form: string): readonly EventRow[] {
  return db.all<EventRow>(
    `${EVENTS} WHERE j.table_name = 'reopening' AND ${OF_FORM} ORDER BY j.id DESC`,
    { form },
  );
}

/** When and why a filled form was opened again, the newest first. */
export function listReopenings(db: Reader, form: string): readonly HeldReopening[] {
  return listReopeningEvents(db, form).map(({ clock_ms, user, after }) => ({
    at: new Date(clock_ms).toISOString(),
    user,
    reason: (JSON.parse(after ?? '{}') as { readonly reason?: string }).reason ?? '',
  }));
}

/** Every answer that was changed after the form was filled, the newest first; those added when it was opened again too. */
export function listAnswerChanges(db: Reader, form: string): readonly AnswerChange[] {
  const changed = db.all<EventRow>(
    `${EVENTS} WHERE j.table_name = 'answer' AND j.operation <> 'insert' AND ${OF_FORM}`,
    { form },
  );
  const reasons = new Map(listReopenings(db, form).map(({ at, reason }) => [at, reason]));
  const added = listReopeningEvents(db, form).flatMap(({ id, clock_ms }) =>
    db.all<EventRow>(
      `${EVENTS} WHERE j.id > :from AND j.id < :to AND j.table_name = 'answer'
       AND j.operation = 'insert' AND ${OF_FORM}`,
      { form, from: id, to: numberAfter(clock_ms) },
    ),
  );
  return [...changed, ...added]
    .toSorted((a, b) => (a.id < b.id ? 1 : -1))
    .map(({ clock_ms, user, user_id, row_id, before, after }) => ({
      at: new Date(clock_ms).toISOString(),
      user,
      userId: user_id,
      // One transaction opens a form again and changes it, at one time of the clock.
      reason: reasons.get(new Date(clock_ms).toISOString()) ?? null,
      path: row_id.slice(form.length + 1),
      before: readValue(before),
      after: readValue(after),
    }))
    .filter((change) => (change.before ?? '') !== (change.after ?? ''));
}

function readValue(fields: string | null): string | null {
  if (fields === null) return null;
  return (JSON.parse(fields) as { readonly value?: string }).value ?? null;
}
