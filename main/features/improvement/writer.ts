import type { ActionStatus } from '../../../shared/domain/actions/action-state.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { foldSpelling } from '../../../shared/domain/text/spelling.ts';
import type { Writer } from '../../db/handles.ts';
import { saveKnown } from '../../db/save-known.ts';
import type { Saved } from '../../db/save-row.ts';
import { deriveId } from '../../platform/ids.ts';

/** A promise to be kept; `''` and `null` are "nothing was said". */
export interface NewAction {
  readonly agreedOn: Day;
  readonly problem: string;
  readonly cause: string;
  readonly action: string;
  /** An office or a name, as written. */
  readonly responsible: string;
  readonly dueOn: Day | null;
  readonly cost: number | null;
  readonly status: ActionStatus | null;
  readonly carriedOver: number | null;
}

/**
 * Records a promise by day, action and who answers for it. A new one begins as "à faire", put off never; what is left
 * open keeps what is held.
 */
export function recordAction(
  db: Writer,
  facility: string,
  row: NewAction,
  personId: string | null,
): Saved {
  const words = [row.agreedOn, foldSpelling(row.action), foldSpelling(row.responsible)];
  const id = deriveId('action', facility, ...words);
  const isHeld = db.get('SELECT 1 FROM action WHERE id = ?', [id]) !== undefined;
  return saveKnown(db, 'action', {
    id,
    facility_id: facility,
    agreed_on: row.agreedOn,
    problem: row.problem || null,
    cause: row.cause || null,
    action: row.action,
    responsible: row.responsible || null,
    responsible_person_id: personId,
    due_on: row.dueOn,
    cost: row.cost,
    status: row.status ?? (isHeld ? null : 'todo'),
    carried_over: row.carriedOver ?? (isHeld ? null : 0),
  });
}
