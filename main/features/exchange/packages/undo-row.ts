import type { SqlValue } from '../../../db/handles.ts';
import type { TypedChange } from '../../../db/journal-change.ts';
import type { JournalEvent } from '../../../db/replay-journal.ts';
import { compareEvents, foldRow } from '../../../db/row-history.ts';
import { SYNCHRONISED_TABLES, type SynchronisedTable } from '../../../db/synchronised-tables.ts';

type Fields = Readonly<Record<string, SqlValue>>;

/** Why something that a package brought stays: somebody changed it since, something else rests on it, it is signed. */
export type LeftReason = 'changed-since' | 'in-use' | 'locked';

/** Something that a package brought and that stays. */
export interface LeftRow {
  readonly table: SynchronisedTable;
  readonly row: string;
  readonly facility: string;
  /** `null` for the whole row. */
  readonly field: string | null;
  readonly reason: LeftReason;
}

/** A row that a package touched, with all that is known of it. */
export interface RowStory {
  readonly table: SynchronisedTable;
  readonly row: string;
  readonly facility: string;
  /** As it stands; `undefined` where it is not there. */
  readonly held: Fields | undefined;
  readonly all: readonly JournalEvent[];
  /** What is to be as if it had never come, in the order of the clock. */
  readonly undone: readonly [JournalEvent, ...JournalEvent[]];
  readonly others: readonly JournalEvent[];
}

/** What is to be done to a row, and what of it stays. */
export interface RowPlan {
  readonly change: (TypedChange & { readonly table: SynchronisedTable }) | null;
  readonly left: readonly LeftRow[];
}

const NOTHING: RowPlan = { change: null, left: [] };

/** The plan of a row of which something stays. */
export function leaveRow(
  { table, row, facility }: Pick<LeftRow, 'table' | 'row' | 'facility'>,
  reason: LeftReason,
  fields: readonly (string | null)[] = [null],
): RowPlan {
  const left = fields.map((field) => ({ table, row, facility, field, reason }));
  return { change: null, left };
}

function readFields(text: string | null): Fields {
  return text === null ? {} : (JSON.parse(text) as Fields);
}

function pick(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(names.map((name) => [name, fields[name] ?? null]));
}

/** What the fields said without what is undone: what others gave them, else what the first change found. */
function valuesWithout({ undone, others }: RowStory): Fields {
  const found = undone.map(({ before }) => readFields(before)).toReversed();
  return Object.assign({}, ...found, Object.fromEntries(foldRow(others).fields)) as Fields;
}

// The catalogues were there before any event; everything else begins with the one that puts it in.
function isBrought({ undone: [first] }: RowStory, wasThere: boolean | null): boolean {
  return wasThere === false || (wasThere === null && first.operation === 'insert');
}

function planRemoval(story: RowStory, held: Fields): RowPlan {
  const { table, row, facility, undone, others } = story;
  if (others.some((event) => compareEvents(event, undone[0]) > 0)) {
    return leaveRow(story, 'changed-since');
  }
  const before = pick(held, SYNCHRONISED_TABLES[table]);
  return { change: { table, row, facility, operation: 'delete', before, after: null }, left: [] };
}

function planReturn(story: RowStory): RowPlan {
  const { table, row, facility } = story;
  const after = pick(valuesWithout(story), SYNCHRONISED_TABLES[table]);
  return { change: { table, row, facility, operation: 'insert', before: null, after }, left: [] };
}

function planReset(story: RowStory, held: Fields): RowPlan {
  const { table, row, facility, all, undone, others } = story;
  const then = foldRow(others).fields;
  const now = foldRow(all).fields;
  const given = new Map(undone.flatMap(({ after }) => Object.entries(readFields(after))));
  // Where all events say what the others alone say, the last word was not the package's.
  const isKept = (name: string): boolean => then.has(name) && then.get(name) === now.get(name);
  const kept = [...given].filter(([name, value]) => isKept(name) && held[name] !== value);
  const { left } = leaveRow(
    story,
    'changed-since',
    kept.map(([name]) => name),
  );
  const target = pick(
    valuesWithout(story),
    [...given.keys()].filter((name) => !isKept(name)),
  );
  const changed = Object.keys(target).filter((name) => held[name] !== target[name]);
  if (changed.length === 0) return { change: null, left };
  const change = { before: pick(held, changed), after: pick(target, changed) };
  return { change: { table, row, facility, operation: 'update', ...change }, left };
}

/** Plans what a row would be, had the package never come; what somebody changed since stays. */
export function planRow(story: RowStory): RowPlan {
  const { held, all, others } = story;
  const wasThere = foldRow(others).exists;
  if (held) return isBrought(story, wasThere) ? planRemoval(story, held) : planReset(story, held);
  const wasTaken = foldRow(all).exists === false && !isBrought(story, wasThere);
  return wasTaken ? planReturn(story) : NOTHING;
}
