import type { ActionSource } from '../../../shared/domain/actions/action-source.ts';
import type { ActionStatus } from '../../../shared/domain/actions/action-state.ts';
import { keepWhys } from '../../../shared/domain/actions/five-whys.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { foldSpelling } from '../../../shared/domain/text/spelling.ts';
import type { Writer } from '../../db/handles.ts';
import { saveKnown } from '../../db/save-known.ts';
import { type Saved, saveRow } from '../../db/save-row.ts';
import { deriveId, type IdSource } from '../../platform/ids.ts';

/** A promise to be kept; `''` and `null` are "nothing was said". */
export interface NewAction {
  readonly agreedOn: Day;
  readonly problem: string;
  readonly cause: string;
  readonly action: string;
  readonly dueOn: Day | null;
  readonly cost: number | null;
  readonly status: ActionStatus | null;
  readonly carriedOver: number | null;
}

/** Who answers for a promise: an office as written, the person who is meant, or both. */
export interface Answerable {
  readonly label: string | null;
  readonly personId: string | null;
  /** The ids of everybody of the name that was written; empty for an office. */
  readonly namesakes: readonly string[];
}

/**
 * Records a promise by day, action and who answers for it. A new one begins as "à faire", put off never; what is left
 * open keeps what is held.
 */
export function recordAction(db: Writer, facility: string, row: NewAction, who: Answerable): Saved {
  const id = findOfPerson(db, facility, row, who) ?? deriveActionId(facility, row, who);
  const isHeld = db.get('SELECT 1 FROM action WHERE id = ?', [id]) !== undefined;
  return saveKnown(db, 'action', {
    id,
    facility_id: facility,
    agreed_on: row.agreedOn,
    problem: row.problem || null,
    cause: row.cause || null,
    action: row.action,
    responsible: who.label,
    responsible_person_id: who.personId,
    due_on: row.dueOn,
    cost: row.cost,
    status: row.status ?? (isHeld ? null : 'todo'),
    carried_over: row.carriedOver ?? (isHeld ? null : 0),
  });
}

/** What is written of a promise on a page. */
export interface WrittenAction
  extends Omit<NewAction, 'agreedOn' | 'status' | 'carriedOver' | 'dueOn'> {
  readonly whys?: readonly string[];
  readonly funding: string;
  readonly indicator: string;
  /** The code of the figure that is followed; null for none. */
  readonly figure?: string | null;
  readonly note: string;
}

/** The point of a visit that a promise came out of. */
export interface ActionOrigin {
  readonly id: string;
  readonly path: string | null;
}

function columnsOfWords(words: WrittenAction) {
  const { problem, cause, action, cost, funding, indicator, note } = words;
  const texts = { problem, cause, funding, indicator, note };
  const filled = Object.entries(texts).map(([name, text]) => [name, text || null] as const);
  const answers = keepWhys(words.whys ?? []);
  const whys = answers.length > 0 ? JSON.stringify(answers) : null;
  return { ...Object.fromEntries(filled), action, cost, whys, figure_code: words.figure ?? null };
}

function columnsOfSource(source: ActionSource) {
  const { kind, ref, item, period } = source;
  const link = { source_kind: kind, source_ref: ref, source_item: item, source_period: period };
  return kind === 'meeting' ? { ...link, meeting_id: ref } : link;
}

function columnsOfWho({ label, personId }: Answerable) {
  return { responsible: label, responsible_person_id: personId };
}

/**
 * Records a promise that is made on a page, and gives its id: the one that the list of the meeting would give it, so
 * that the list read later finds it, unless another point of a visit has the same promise already. `origin` is the
 * point of a visit, `source` whatever else it came out of.
 */
export function writeAction(
  db: Writer,
  ids: IdSource,
  facility: string,
  promise: WrittenAction & { readonly agreedOn: Day; readonly dueOn: Day | null },
  who: Answerable,
  origin: ActionOrigin | null,
  source: ActionSource | null = null,
): string {
  const derived = deriveActionId(facility, promise, who);
  const isHeld = db.get('SELECT 1 FROM action WHERE id = ?', [derived]) !== undefined;
  const id = isHeld ? ids.next() : derived;
  saveRow(db, 'action', {
    id,
    facility_id: facility,
    agreed_on: promise.agreedOn,
    ...columnsOfWords(promise),
    ...columnsOfWho(who),
    due_on: promise.dueOn,
    status: 'todo',
    carried_over: 0,
    submission_id: origin?.id ?? null,
    item_path: origin?.path ?? null,
    ...(source === null ? {} : columnsOfSource(source)),
  });
  return id;
}

/** Gives a promise other words; whoever answers for it stays where nobody is said. */
export function rewriteAction(
  db: Writer,
  { id, facility }: { readonly id: string; readonly facility: string },
  words: WrittenAction,
  who: Answerable | null,
): void {
  const named = who === null ? {} : columnsOfWho(who);
  saveRow(db, 'action', { id, facility_id: facility, ...columnsOfWords(words), ...named });
}

function deriveActionId(
  facility: string,
  row: Pick<NewAction, 'agreedOn' | 'action'>,
  { label, personId }: Answerable,
): string {
  const who = label === null ? (personId ?? '') : foldSpelling(label);
  return deriveId('action', facility, row.agreedOn, foldSpelling(row.action), who);
}

interface HeldPromise {
  readonly id: string;
  readonly action: string;
  readonly personId: string;
  readonly erased: 0 | 1;
}

/**
 * The promise held under a name: of whoever has that name now, since a person may have become a member, or of somebody
 * who was erased, since nobody can tell that name any more.
 */
function findOfPerson(
  db: Writer,
  facility: string,
  { agreedOn, action }: NewAction,
  { label, personId, namesakes }: Answerable,
): string | null {
  if (label !== null || personId === null) return null;
  const held = db
    .all<HeldPromise>(
      `SELECT a.id, a.action, a.responsible_person_id AS personId, k.person_id IS NULL AS erased
       FROM action a LEFT JOIN person_key k ON k.person_id = a.responsible_person_id
       WHERE a.facility_id = ? AND a.agreed_on = ? AND a.responsible IS NULL
         AND a.responsible_person_id IS NOT NULL`,
      [facility, agreedOn],
    )
    .filter((each) => foldSpelling(each.action) === foldSpelling(action));
  const named = held.find((each) => namesakes.includes(each.personId));
  return (named ?? held.find(({ erased }) => erased === 1))?.id ?? null;
}
