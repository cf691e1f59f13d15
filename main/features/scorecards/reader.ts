import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { ListedCard, OpenedGroup } from '../../../shared/contract/scorecards.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { FormDefinition } from '../../../shared/domain/instruments/form-definition.ts';
import { type CardItem, listCardItems } from '../../../shared/domain/scorecards/card-items.ts';
import {
  type ComparedResult,
  compareRounds,
  listCardResults,
} from '../../../shared/domain/scorecards/card-results.ts';
import {
  type CardSide,
  type GivenMark,
  nextRoundDay,
} from '../../../shared/domain/scorecards/score-card.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import type { Reader } from '../../db/handles.ts';
import { getForm } from '../instruments/reader.ts';
import { readMinimumCell } from '../surveys/setting-reader.ts';

/** A round as it is held, with the versions of the forms that it goes by. */
export interface HeldCard {
  readonly id: string;
  readonly day: Day;
  readonly usersForm: string;
  readonly usersVersion: string;
  readonly providersForm: string;
  readonly providersVersion: string;
  readonly interfaceOn: Day | null;
  readonly agreed: string;
  /** As it was set, else six months after the interface meeting; null before that. */
  readonly nextOn: Day | null;
}

/** A round with all that was said in it, judged by the minimum of the centre. */
export interface ReadCard {
  readonly card: HeldCard;
  readonly minimum: number;
  readonly items: readonly CardItem[];
  readonly groups: readonly OpenedGroup[];
  readonly beforeOn: Day | null;
  readonly results: readonly ComparedResult[];
}

/** The rounds of a centre, the oldest first. */
export function listCards(db: Reader, facility: string): readonly HeldCard[] {
  const rows = db.all<HeldCard>(
    `SELECT id, day, users_form AS usersForm, users_version AS usersVersion,
       providers_form AS providersForm, providers_version AS providersVersion,
       interface_on AS interfaceOn, agreed, next_on AS nextOn
     FROM score_card WHERE facility_id = ? ORDER BY day, rowid`,
    [facility],
  );
  return rows.map((row) => ({
    ...row,
    nextOn: row.nextOn ?? (row.interfaceOn && nextRoundDay(row.interfaceOn)),
  }));
}

function unknownRow(row: string): ExpectedFailure {
  return new ExpectedFailure({ code: 'unknown-row', facts: { row } });
}

/** One round; it fails for one that the centre does not hold. */
export function getCard(db: Reader, facility: string, id: string): HeldCard {
  const found = listCards(db, facility).find((card) => card.id === id);
  if (found) return found;
  throw unknownRow(id);
}

/** The groups of a round with their marks, in the order in which they came. */
export function listGroups(db: Reader, card: string): readonly OpenedGroup[] {
  const marks = new Map<string, Record<string, GivenMark>>();
  const rows = db.all<{
    group: string;
    item: string;
    mark: string | null;
    votes: string | null;
    reason: string;
  }>(
    `SELECT m.score_group_id AS "group", m.item, m.mark, m.votes, m.reason FROM score_mark m
     JOIN score_group g ON g.id = m.score_group_id WHERE g.score_card_id = ? ORDER BY m.rowid`,
    [card],
  );
  for (const { group, item, mark, votes, reason } of rows) {
    const given = { mark, votes: votes === null ? null : JSON.parse(votes), reason };
    marks.set(group, { ...marks.get(group), [item]: given });
  }
  const groups = db.all<Omit<OpenedGroup, 'marks'>>(
    `SELECT id, side, name, participants, submission_id AS submission FROM score_group
     WHERE score_card_id = ? ORDER BY rowid`,
    [card],
  );
  return groups.map((group) => ({ ...group, marks: marks.get(group.id) ?? {} }));
}

/** A group with its round; it fails for one that the centre does not hold. */
export function getGroup(
  db: Reader,
  facility: string,
  id: string,
): { readonly card: HeldCard; readonly group: OpenedGroup } {
  const held = db.get<{ card: string }>(
    'SELECT score_card_id AS card FROM score_group WHERE id = ? AND facility_id = ?',
    [id, facility],
  );
  const group = held && listGroups(db, held.card).find((each) => each.id === id);
  if (!held || !group) throw unknownRow(id);
  return { card: getCard(db, facility, held.card), group };
}

/** The versions of both forms that a round goes by. */
export function getCardForms(
  db: Reader,
  card: HeldCard,
): Readonly<Record<CardSide, FormDefinition>> {
  return {
    users: getForm(db, card.usersForm, card.usersVersion).definition,
    providers: getForm(db, card.providersForm, card.providersVersion).definition,
  };
}

/** What the groups of a round give marks to. */
export function listItems(db: Reader, card: HeldCard, language: Language): readonly CardItem[] {
  return listCardItems(getCardForms(db, card), language);
}

/** A round with its results, beside the round before. */
export function readCard(db: Reader, facility: string, id: string, language: Language): ReadCard {
  const card = getCard(db, facility, id);
  const minimum = readMinimumCell(db, facility);
  const rounds = listCards(db, facility);
  const earlier = rounds[rounds.findIndex((each) => each.id === id) - 1];
  const items = listItems(db, card, language);
  const groups = listGroups(db, id);
  const before = earlier
    ? listCardResults(listItems(db, earlier, language), listGroups(db, earlier.id), minimum)
    : [];
  const results = compareRounds(listCardResults(items, groups, minimum), before);
  return { card, minimum, items, groups, beforeOn: earlier?.day ?? null, results };
}

interface SideCount {
  readonly card: string;
  readonly side: CardSide;
  readonly groups: number;
  readonly people: number;
}

/** The rounds as a list has them, the newest first. */
export function listRounds(db: Reader, facility: string): readonly ListedCard[] {
  const counts = db.all<SideCount>(
    `SELECT score_card_id AS card, side, count(*) AS groups, sum(participants) AS people
     FROM score_group WHERE facility_id = ? GROUP BY score_card_id, side`,
    [facility],
  );
  return listCards(db, facility)
    .toReversed()
    .map(({ id, day, interfaceOn, agreed, nextOn }) => {
      const of = (name: 'groups' | 'people') => (side: SideCount['side']) =>
        counts.find((count) => count.card === id && count.side === side)?.[name] ?? 0;
      const both = (count: (side: SideCount['side']) => number) => ({
        users: count('users'),
        providers: count('providers'),
      });
      return {
        ...{ id, day, interfaceOn, agreed, nextOn },
        groups: both(of('groups')),
        people: both(of('people')),
      };
    });
}

/** The round after which the next one is due, and on which day; null where none is, or a later one has begun. */
export function findDueRound(
  db: Reader,
  facility: string,
): { readonly id: string; readonly day: Day } | null {
  const last = listCards(db, facility).at(-1);
  return last?.nextOn ? { id: last.id, day: last.nextOn } : null;
}
