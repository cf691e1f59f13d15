import { ExpectedFailure } from '../../../../shared/contract/failures.ts';
import type { Reader, SqlValue, Writer } from '../../../db/handles.ts';
import { journalChange, type TypedChange } from '../../../db/journal-change.ts';
import type { JournalEvent } from '../../../db/replay-journal.ts';
import { compareEvents } from '../../../db/row-history.ts';
import { deleteRow } from '../../../db/save-row.ts';
import { SYNCHRONISED_TABLES, type SynchronisedTable } from '../../../db/synchronised-tables.ts';
import { type Actor, write } from '../../../db/write.ts';
import type { IntakeContext } from './intake.ts';
import type { Range } from './manifest.ts';
import { createUndoneTest, listBrought, noteUndone } from './package-ranges.ts';
import { createLockTest } from './undo-locks.ts';
import { type LeftRow, leaveRow, planRow, type RowPlan, type RowStory } from './undo-row.ts';

/** How many rows of a table were taken out, put back, or given their former values again. */
export interface UndoneTable {
  readonly table: SynchronisedTable;
  readonly removed: number;
  readonly restored: number;
  readonly reset: number;
}

/** What undoing a package came to, or would. */
export interface Undone {
  readonly tables: readonly UndoneTable[];
  readonly left: readonly LeftRow[];
}

type Change = NonNullable<RowPlan['change']>;

// A name that was erased stays erased.
const TABLES = (Object.keys(SYNCHRONISED_TABLES) as SynchronisedTable[]).filter(
  (table) => table !== 'erased_key',
);

function readStories(
  db: Reader,
  table: SynchronisedTable,
  rows: ReadonlySet<string>,
  isUndone: (event: JournalEvent) => boolean,
): readonly RowStory[] {
  const ids = JSON.stringify([...rows]);
  const events = db.all<JournalEvent>(
    'SELECT * FROM journal WHERE table_name = ? AND row_id IN (SELECT value FROM json_each(?))',
    [table, ids],
  );
  const held = new Map(
    db
      .all<Record<string, SqlValue> & { readonly id: string }>(
        `SELECT * FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`,
        [ids],
      )
      .map((row) => [row.id, row]),
  );
  return [...Map.groupBy(events, ({ row_id }) => row_id)].flatMap(([row, all]) => {
    const [first, ...rest] = all.filter(isUndone).toSorted(compareEvents);
    if (!first) return [];
    const others = all.filter((event) => !isUndone(event));
    const { facility } = first;
    return [{ table, row, facility, held: held.get(row), all, undone: [first, ...rest], others }];
  });
}

/** What each touched row is to become; parents before children. */
function planAll(db: Reader, digest: string): readonly RowPlan[] {
  const brought = listBrought(db, digest);
  const isUndone = createUndoneTest(db, digest);
  const isLocked = createLockTest(db, brought);
  const touched = Map.groupBy(brought, ({ table_name }) => table_name);
  return TABLES.flatMap((table) => {
    const rows = new Set(touched.get(table)?.map(({ row_id }) => row_id));
    if (rows.size === 0) return [];
    return readStories(db, table, rows, isUndone).map((story) => {
      const plan = planRow(story);
      const fields = { ...plan.change?.after, ...story.held };
      const stays = plan.change !== null && isLocked({ ...story, fields });
      return stays ? leaveRow(story, 'locked') : plan;
    });
  });
}

interface Reference {
  readonly child: string;
  readonly number: number;
  readonly parent: string;
  readonly own: string;
  readonly theirs: string | null;
}

/** Questions whether anything rests on a row of each table. */
function listReferences(db: Reader): ReadonlyMap<string, readonly string[]> {
  const columns = db.all<Reference>(
    `SELECT s.name AS child, f.id AS number, f."table" AS parent, f."from" AS own, f."to" AS theirs
     FROM sqlite_schema s JOIN pragma_foreign_key_list(s.name) f WHERE s.type = 'table'`,
  );
  const keys = Map.groupBy(columns, ({ child, number }) => `${child} ${number}`);
  const questions = [...keys.values()].flatMap((pairs) => {
    const [first] = pairs;
    if (!first) return [];
    const joined = pairs.map(({ own, theirs }) => `c.${own} = p.${theirs ?? 'id'}`).join(' AND ');
    const { child, parent } = first;
    const sql = `SELECT 1 FROM ${parent} p JOIN ${child} c ON ${joined} WHERE p.id = ? LIMIT 1`;
    return [{ parent, sql }];
  });
  return new Map(
    [...Map.groupBy(questions, ({ parent }) => parent)].map(([parent, own]) => [
      parent,
      own.map(({ sql }) => sql),
    ]),
  );
}

function insertRow(db: Writer, { table, row, facility, after }: Change): void {
  const fields = { id: row, facility_id: facility, ...after };
  const names = Object.keys(fields);
  const places = names.map((name) => `:${name}`);
  db.run(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${places.join(', ')})`, fields);
}

function updateRow(db: Writer, { table, row, after }: Change): void {
  const sets = Object.keys(after ?? {}).map((name) => `${name} = :${name}`);
  db.run(`UPDATE ${table} SET ${sets.join(', ')} WHERE id = :id`, { ...after, id: row });
}

/** Changes the rows, what goes before what comes, and gives back what could not go. */
function applyPlans(
  db: Writer,
  plans: readonly RowPlan[],
): { readonly done: readonly Change[]; readonly left: readonly LeftRow[] } {
  const references = listReferences(db);
  const changes = plans.flatMap(({ change }) => (change ? [change] : []));
  const left: LeftRow[] = [];
  const done: Change[] = [];
  // Children first, as they were made last.
  for (const change of changes.filter(({ after }) => after === null).toReversed()) {
    const isUsed = references.get(change.table)?.some((sql) => db.get(sql, [change.row]));
    if (isUsed) left.push(...leaveRow(change, 'in-use').left);
    else {
      deleteRow(db, change.table, change.row);
      done.push(change);
    }
  }
  for (const change of changes.filter(({ after }) => after !== null)) {
    if (change.operation === 'insert') insertRow(db, change);
    else updateRow(db, change);
    done.push(change);
  }
  return { done, left };
}

/** Writes each change into the journal as an ordinary change of this device; gives their numbers. */
function journalAll(db: Writer, device: string, done: readonly TypedChange[]): readonly Range[] {
  const numbers = done.map((change) => [change.facility, journalChange(db, change)] as const);
  return [...Map.groupBy(numbers, ([facility]) => facility)].map(([facility, own]) => ({
    device,
    facility,
    first: own[0]?.[1] ?? 0,
    last: own.at(-1)?.[1] ?? 0,
  }));
}

function countTables(done: readonly Change[]): readonly UndoneTable[] {
  return [...Map.groupBy(done, ({ table }) => table)].map(([table, own]) => {
    const count = (operation: Change['operation']): number =>
      own.filter((change) => change.operation === operation).length;
    return {
      table,
      removed: count('delete'),
      restored: count('insert'),
      reset: count('update'),
    };
  });
}

function assertUndoable(db: Reader, digest: string): void {
  const found = db.get<{ undone_at: string | null; brought: 0 | 1 }>(
    `SELECT undone_at, EXISTS (SELECT 1 FROM package_range r WHERE r.digest = p.digest) AS brought
     FROM package p WHERE digest = ? AND state = 'taken'`,
    [digest],
  );
  if (!found) throw new ExpectedFailure({ code: 'unknown-package', facts: {} });
  if (found.undone_at === null && found.brought === 1) return;
  throw new ExpectedFailure({ code: 'not-undoable', facts: {} });
}

function undo(db: Writer, { device, user }: Actor, digest: string, at: string): Undone {
  assertUndoable(db, digest);
  db.run('PRAGMA defer_foreign_keys = ON');
  const plans = planAll(db, digest);
  const { done, left } = applyPlans(db, plans);
  noteUndone(db, digest, journalAll(db, device, done), { user, at });
  return { tables: countTables(done), left: [...plans.flatMap((plan) => plan.left), ...left] };
}

function isUnfit(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('SQLITE_CONSTRAINT');
}

/**
 * Undoes a package that was taken, by ordinary changes that travel: rows that it brought go, fields that it changed say
 * again what they said, unless somebody changed them since. Its events stay in the journal. A dry run only tells.
 */
export function undoPackage(
  { database, clock, actor }: Pick<IntakeContext, 'database' | 'clock' | 'actor'>,
  digest: string,
  dryRun: boolean,
): Undone {
  const at = new Date(clock.now()).toISOString();
  try {
    // What the package itself locked, undoing it opens: the rows are written as they came, the journal by hand.
    const options = { origin: 'package', rollback: dryRun } as const;
    return write(database, clock, actor, (db) => undo(db, actor, digest, at), options);
  } catch (error) {
    if (!isUnfit(error)) throw error;
    throw new ExpectedFailure({ code: 'undo-too-late', facts: {} }, { cause: error });
  }
}
