import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { OpenedCard, OpenedGroup } from '../../../shared/contract/scorecards.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { CardItem } from '../../../shared/domain/scorecards/card-items.ts';
import { countVotes, type GivenMark } from '../../../shared/domain/scorecards/score-card.ts';
import type { Writer } from '../../db/handles.ts';
import { deleteRow, saveRow } from '../../db/save-row.ts';
import { deriveId } from '../../platform/ids.ts';
import type { HeldForm } from '../instruments/reader.ts';
import { type HeldCard, listGroups } from './reader.ts';

/** Begins a round by the versions of both forms. */
export function startCard(
  db: Writer,
  round: { readonly id: string; readonly facility: string; readonly day: Day },
  { users, providers }: { readonly users: HeldForm; readonly providers: HeldForm },
): void {
  saveRow(db, 'score_card', {
    id: round.id,
    facility_id: round.facility,
    day: round.day,
    users_form: users.formId,
    users_version: users.version,
    providers_form: providers.formId,
    providers_version: providers.version,
    agreed: '',
  });
}

/** Takes a group away with what it said. */
export function deleteGroup(db: Writer, group: string): void {
  const marks = db.all<{ id: string }>('SELECT id FROM score_mark WHERE score_group_id = ?', [
    group,
  ]);
  for (const { id } of marks) deleteRow(db, 'score_mark', id);
  deleteRow(db, 'score_group', group);
}

/** Takes a round away with its groups. */
export function deleteCard(db: Writer, card: string): void {
  for (const { id } of listGroups(db, card)) deleteGroup(db, id);
  deleteRow(db, 'score_card', card);
}

function refuseVotes(given: Pick<GivenMark, 'votes'>, people: number): void {
  const votes = given.votes === null ? 0 : countVotes(given.votes);
  if (votes <= people) return;
  throw new ExpectedFailure({ code: 'more-votes-than-people', facts: { votes, people } });
}

/** Keeps a group, new or changed; it never shrinks below the votes that were counted in it. */
export function recordGroup(
  db: Writer,
  facility: string,
  card: string,
  { id, side, name, participants, submission }: Omit<OpenedGroup, 'marks'>,
): void {
  const held = listGroups(db, card).find((group) => group.id === id);
  for (const given of Object.values(held?.marks ?? {})) refuseVotes(given, participants);
  const group = { id, facility_id: facility, score_card_id: card, side, name, participants };
  saveRow(db, 'score_group', { ...group, submission_id: submission });
}

/** Keeps what a group said of an item; nothing said at all leaves no row. */
export function recordMark(
  db: Writer,
  facility: string,
  group: OpenedGroup,
  item: CardItem,
  { mark, votes, reason }: GivenMark,
): void {
  const known = new Set(item.marks[group.side].map(({ name }) => name));
  const said = [...(mark === null ? [] : [mark]), ...Object.keys(votes ?? {})];
  const unknown = said.find((name) => !known.has(name));
  if (unknown !== undefined)
    throw new ExpectedFailure({ code: 'unknown-row', facts: { row: unknown } });
  refuseVotes({ votes }, group.participants);
  const id = deriveId('score_mark', group.id, item.key);
  const isNothing = mark === null && votes === null && reason === '';
  if (isNothing) {
    deleteRow(db, 'score_mark', id);
    return;
  }
  saveRow(db, 'score_mark', {
    id,
    facility_id: facility,
    score_group_id: group.id,
    item: item.key,
    // Votes are counted instead of an agreed mark, never beside it.
    mark: votes === null ? mark : null,
    votes: votes === null ? null : JSON.stringify(votes),
    reason,
  });
}

/** Takes a card that was filled as a form into a round: two laptops that take the same one write one group. */
export function takeCard(
  db: Writer,
  facility: string,
  { card, items }: { readonly card: HeldCard; readonly items: readonly CardItem[] },
  taken: Pick<OpenedGroup, 'side' | 'name' | 'participants' | 'marks'> & {
    readonly submission: string;
  },
): string {
  const group = { ...taken, id: deriveId('score_group', taken.submission) };
  recordGroup(db, facility, card.id, group);
  for (const item of items) {
    const given = group.marks[item.key];
    if (given) recordMark(db, facility, group, item, given);
  }
  return group.id;
}

/** Keeps what the interface meeting came to. */
export function recordInterface(
  db: Writer,
  facility: string,
  card: HeldCard,
  { interfaceOn, agreed, nextOn }: Pick<OpenedCard, 'interfaceOn' | 'agreed' | 'nextOn'>,
): void {
  const days = [card.day, interfaceOn, nextOn].filter((day) => day !== null);
  for (const [at, end] of days.entries()) {
    const start = days[at - 1];
    if (start !== undefined && end < start)
      throw new ExpectedFailure({ code: 'end-before-start', facts: { start, end } });
  }
  saveRow(db, 'score_card', {
    id: card.id,
    facility_id: facility,
    interface_on: interfaceOn,
    agreed,
    next_on: nextOn,
  });
}
