import type {
  ConflictView,
  DecisionView,
  GivenView,
  receiveContract,
  TrayPackage,
} from '../../../shared/contract/receive.ts';
import { isSynchronisedTable } from '../../db/synchronised-tables.ts';
import type { HandlersOf, ReadContext } from '../../platform/handlers.ts';
import { type ConflictField, listConflicts, type OpenConflict } from './packages/conflicts.ts';
import { type Decision, listDecisions } from './packages/decision-reader.ts';
import { settleConflicts, withdrawDecisions } from './packages/settle-conflict.ts';
import {
  bringBack,
  listTaken,
  listThrown,
  listTray,
  type TrayEntry,
  throwAway,
} from './packages/tray.ts';
import { type PeopleWords, readPeopleWords } from './people-words.ts';
import { RowWords } from './row-words.ts';

function viewTray(entry: TrayEntry, people: PeopleWords, isThrown: boolean): TrayPackage {
  const { digest, name, receivedAt, state, reason, facts, manifest } = entry;
  return {
    ...{ digest, file: name, receivedAt, isAlarm: state === 'alarm', isThrown, reason },
    facts: { ...facts },
    from: manifest && people.device(manifest.from),
    part: manifest?.part ?? null,
    parts: manifest?.parts ?? null,
  };
}

type Words = { readonly people: PeopleWords; readonly rows: RowWords };

function readWords({ db, language }: Pick<ReadContext, 'db' | 'language'>): Words {
  return { people: readPeopleWords(db), rows: new RowWords(db, language) };
}

function viewPlace(conflict: OpenConflict | Decision, { rows }: Words) {
  const { table, field } = conflict;
  return { ...rows.place(conflict), field, isNumber: rows.isNumber(table, field) };
}

function viewConflict(conflict: OpenConflict, words: Words): ConflictView {
  const { people, rows } = words;
  const give = ({ value, user, device, clock_ms }: OpenConflict['earlier']): GivenView => ({
    ...rows.say(conflict, conflict.field, value),
    user: people.user(user),
    device: people.device(device),
    isOwn: people.isOwn(device),
    at: new Date(clock_ms).toISOString(),
  });
  const { earlier, later, toldBy } = conflict;
  return {
    ...viewPlace(conflict, words),
    ...{ earlier: give(earlier), later: give(later) },
    toldBy: toldBy === '' ? null : people.device(toldBy),
  };
}

function viewDecision(decision: Decision, words: Words): DecisionView {
  const { id, choice, chosen, reason, user, at, withdrawn, field } = decision;
  return {
    ...viewPlace(decision, words),
    ...{ id, choice, reason, at, withdrawn },
    chosen: words.rows.say(decision, field, chosen),
    user: words.people.user(user),
  };
}

const MOST_DECISIONS = 200;

type ReadAndWritten = Omit<
  HandlersOf<typeof receiveContract>,
  'take' | 'lookAgain' | 'acceptClock' | 'undo'
>;

/** What the pages of receiving ask that needs no thread of its own. */
export const receiveHandlers: ReadAndWritten = {
  trays({ db }) {
    const people = readPeopleWords(db);
    return [
      ...listTray(db).map((entry) => viewTray(entry, people, false)),
      ...listThrown(db).map((entry) => viewTray(entry, people, true)),
    ];
  },
  taken({ db }) {
    const people = readPeopleWords(db);
    return listTaken(db).map(({ name, manifest, undoneBy, ...taken }) => ({
      ...taken,
      file: name,
      madeAt: new Date(manifest.madeAt).toISOString(),
      kind: manifest.kind,
      from: people.device(manifest.from),
      part: manifest.part,
      parts: manifest.parts,
      undoneBy: undoneBy && people.user(undoneBy),
    }));
  },
  throwAway({ db, clock }, { digest }) {
    throwAway(db, digest, clock.now());
    return {};
  },
  bringBack({ db }, { digest }) {
    bringBack(db, digest);
    return {};
  },
  conflicts(context) {
    const words = readWords(context);
    return listConflicts(context.db).map((conflict) => viewConflict(conflict, words));
  },
  decisions(context) {
    const words = readWords(context);
    return listDecisions(context.db)
      .slice(0, MOST_DECISIONS)
      .map((decision) => viewDecision(decision, words));
  },
  settle(context, { conflicts, ...settling }) {
    const fields = conflicts.flatMap(({ table, row, field }): readonly ConflictField[] =>
      isSynchronisedTable(table) ? [{ table, row, field }] : [],
    );
    return { decisions: [...settleConflicts(context, { conflicts: fields, ...settling })] };
  },
  withdraw({ db }, { decisions }) {
    withdrawDecisions(db, decisions);
    return {};
  },
};
