import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Reader } from '../../db/handles.ts';
import { listPersonNames } from '../../db/person-names.ts';

/** A promise as held. */
export interface HeldAction {
  readonly id: string;
  readonly agreedOn: Day;
  readonly problem: string | null;
  readonly cause: string | null;
  readonly action: string;
  /** A person's name, else the office as written; `null` where nobody was named, and where the person was erased. */
  readonly responsible: string | null;
  /** Whether the promise was made by a person of whom nothing can be said any more. */
  readonly erased: boolean;
  readonly dueOn: Day | null;
  readonly cost: number | null;
  readonly status: 'todo' | 'doing' | 'done' | 'verified' | 'abandoned';
  readonly carriedOver: number;
  readonly closedOn: Day | null;
  /** Where the money comes from. */
  readonly funding: string | null;
  readonly indicator: string | null;
  readonly note: string | null;
  /** The visit that it came out of, while that is held; its day is null while it is a draft. */
  readonly visit: {
    readonly id: string;
    readonly path: string | null;
    readonly day: Day | null;
  } | null;
}

interface ActionRow extends Omit<HeldAction, 'erased' | 'visit'> {
  readonly personId: string | null;
  readonly visitId: string | null;
  readonly itemPath: string | null;
  readonly visitDay: Day | null;
}

/** Everything a centre promised, in the order it was agreed. */
export function listActions(db: Reader, facility: string): readonly HeldAction[] {
  const names = listPersonNames(db, facility);
  const rows = db.all<ActionRow>(
    `SELECT a.id, agreed_on AS agreedOn, problem, cause, action, responsible,
       responsible_person_id AS personId, due_on AS dueOn, cost, status, carried_over AS carriedOver,
       closed_on AS closedOn, funding, indicator, note, coalesce(s.id, d.id) AS visitId,
       item_path AS itemPath, s.day AS visitDay
     FROM action a LEFT JOIN submission s ON s.id = a.submission_id LEFT JOIN draft d ON d.id = a.submission_id
     WHERE a.facility_id = ? ORDER BY agreed_on, a.rowid`,
    [facility],
  );
  return rows.map(({ personId, visitId, itemPath, visitDay, ...row }) => {
    const responsible = names.get(personId ?? '') ?? row.responsible;
    const erased = personId !== null && responsible === null;
    const visit = visitId === null ? null : { id: visitId, path: itemPath, day: visitDay };
    return { ...row, responsible, erased, visit };
  });
}

/** The centre of a promise and the day it was agreed; it fails for one that is not held. */
export function getActionPlace(
  db: Reader,
  id: string,
): { readonly facility: string; readonly agreedOn: Day } {
  const row = db.get<{ facility: string; agreedOn: Day }>(
    'SELECT facility_id AS facility, agreed_on AS agreedOn FROM action WHERE id = ?',
    [id],
  );
  if (row) return row;
  throw new ExpectedFailure({ code: 'unknown-action', facts: { id } });
}
