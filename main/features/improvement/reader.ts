import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Reader } from '../../db/handles.ts';
import { listPersonNames } from '../governance/reader.ts';

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
}

/** Everything a centre promised, in the order it was agreed. */
export function listActions(db: Reader, facility: string): readonly HeldAction[] {
  const names = listPersonNames(db, facility);
  const rows = db.all<Omit<HeldAction, 'erased'> & { personId: string | null }>(
    `SELECT id, agreed_on AS agreedOn, problem, cause, action, responsible,
       responsible_person_id AS personId, due_on AS dueOn, cost, status,
       carried_over AS carriedOver, closed_on AS closedOn
     FROM action WHERE facility_id = ? ORDER BY agreed_on, rowid`,
    [facility],
  );
  return rows.map(({ personId, ...row }) => {
    const responsible = names.get(personId ?? '') ?? row.responsible;
    return { ...row, responsible, erased: personId !== null && responsible === null };
  });
}
