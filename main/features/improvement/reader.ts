import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { ActionSource } from '../../../shared/domain/actions/action-source.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import type { Reader } from '../../db/handles.ts';
import { listPersonNames } from '../../db/person-names.ts';

/** A promise as held. */
export interface HeldAction {
  readonly id: string;
  /** The code of the centre. */
  readonly facility: string;
  readonly agreedOn: Day;
  readonly problem: string | null;
  /** The answers to "why?", each to the one before. */
  readonly whys: readonly string[];
  readonly cause: string | null;
  readonly action: string;
  /** A person's name, else the office as written; `null` where nobody was named, and where the person was erased. */
  readonly responsible: string | null;
  /** The office or post as written; `null` where a person was named. */
  readonly office: string | null;
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
  /** The code of the figure that is followed beside it. */
  readonly figure: string | null;
  readonly note: string | null;
  /** Who saw that it is done. */
  readonly verified: { readonly by: string; readonly on: Day } | null;
  /** The visit or interview that it came out of, while that is held; its day is null while it is a draft. */
  readonly visit: {
    readonly id: string;
    readonly path: string | null;
    readonly day: Day | null;
    readonly kind: 'checklist' | 'interview';
  } | null;
  /** What else it came out of; the day is that of a meeting that is held. */
  readonly source: (ActionSource & { readonly day: Day | null }) | null;
}

interface ActionRow extends Omit<HeldAction, 'erased' | 'visit' | 'source' | 'verified' | 'whys'> {
  readonly whys: string | null;
  readonly personId: string | null;
  readonly verifiedBy: string | null;
  readonly verifiedOn: Day | null;
  readonly visitId: string | null;
  readonly itemPath: string | null;
  readonly visitDay: Day | null;
  readonly visitKind: 'checklist' | 'interview';
  readonly meetingId: string | null;
  readonly meetingDay: Day | null;
  readonly sourceKind: ActionSource['kind'] | null;
  readonly sourceRef: string | null;
  readonly sourceItem: string | null;
  readonly sourcePeriod: Month | null;
}

// A draft has no kind of its own: what is begun there and makes promises is a checklist.
const ACTIONS = `SELECT a.id, a.facility_id AS facility, agreed_on AS agreedOn, problem, whys, cause, action, responsible,
    responsible_person_id AS personId, due_on AS dueOn, cost, status, carried_over AS carriedOver,
    closed_on AS closedOn, funding, indicator, figure_code AS figure, note,
    coalesce(u.name, verified_by) AS verifiedBy, verified_on AS verifiedOn,
    coalesce(s.id, d.id) AS visitId, item_path AS itemPath, s.day AS visitDay,
    coalesce(s.kind, 'checklist') AS visitKind, a.meeting_id AS meetingId, m.day AS meetingDay,
    source_kind AS sourceKind, source_ref AS sourceRef, source_item AS sourceItem,
    source_period AS sourcePeriod
  FROM action a LEFT JOIN submission s ON s.id = a.submission_id LEFT JOIN draft d ON d.id = a.submission_id
    LEFT JOIN meeting m ON m.id = a.meeting_id LEFT JOIN user u ON u.id = verified_by`;

/** A line of a meeting's plan knows its meeting alone; what came out of anything else says so. */
function sourceOf(row: ActionRow): HeldAction['source'] {
  const { sourceKind: kind, sourceRef: ref, sourceItem: item, sourcePeriod: period } = row;
  const day = row.meetingDay;
  if (kind !== null && ref !== null) return { kind, ref, item, period, day };
  if (row.meetingId === null || day === null) return null;
  return { kind: 'meeting', ref: row.meetingId, item: null, period: null, day };
}

function visitOf({ visitId, itemPath, visitDay, visitKind }: ActionRow): HeldAction['visit'] {
  if (visitId === null) return null;
  return { id: visitId, path: itemPath, day: visitDay, kind: visitKind };
}

function readRow(row: ActionRow, names: ReadonlyMap<string, string>): HeldAction {
  const { id, facility, agreedOn, problem, cause, action, dueOn, cost, status, carriedOver } = row;
  const { closedOn, funding, indicator, figure, note, personId, verifiedBy, verifiedOn } = row;
  const responsible = names.get(personId ?? '') ?? row.responsible;
  const words = { problem, cause, action, funding, indicator, figure, note };
  return {
    ...{
      id,
      facility,
      agreedOn,
      dueOn,
      cost,
      status,
      carriedOver,
      closedOn,
      ...words,
      responsible,
    },
    whys: JSON.parse(row.whys ?? '[]') as readonly string[],
    office: personId === null ? row.responsible : null,
    erased: personId !== null && responsible === null,
    verified: verifiedBy && verifiedOn ? { by: verifiedBy, on: verifiedOn } : null,
    visit: visitOf(row),
    source: sourceOf(row),
  };
}

/** Everything a centre promised, in the order it was agreed. */
export function listActions(db: Reader, facility: string): readonly HeldAction[] {
  const names = listPersonNames(db, facility);
  return db
    .all<ActionRow>(`${ACTIONS} WHERE a.facility_id = ? ORDER BY agreed_on, a.rowid`, [facility])
    .map((row) => readRow(row, names));
}

/** One promise; it fails for one that is not held. */
export function getAction(db: Reader, id: string): HeldAction {
  const row = db.get<ActionRow>(`${ACTIONS} WHERE a.id = ?`, [id]);
  if (row) return readRow(row, listPersonNames(db, row.facility));
  throw new ExpectedFailure({ code: 'unknown-action', facts: { id } });
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
