import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { EditedCatalogue } from '../../../shared/domain/catalogues/catalogue-fields.ts';
import type { Reader, SqlValue, Writer } from '../../db/handles.ts';
import type { JournalEvent } from '../../db/replay-journal.ts';
import { deleteRow, saveRow } from '../../db/save-row.ts';
import type { SynchronisedTable } from '../../db/synchronised-tables.ts';
import { countUses } from '../facilities/entry-uses.ts';
import type { MonthPlace } from './sheet-source.ts';

/** What adding a line, copying a list and "non géré ici" write; nothing else is taken back here. */
const TABLES = [
  'product',
  'service',
  'cadre',
  'managed_product',
  'managed_service',
  'money_heading',
  'stock_entry',
  'staff_entry',
] as const satisfies readonly SynchronisedTable[];

type UndoneTable = (typeof TABLES)[number];

/** The lines of months that an entry has; one whose cells were emptied again says nothing, and goes with the entry. */
const LINES = {
  product: {
    table: 'stock_entry',
    reference: 'product_id',
    values: [
      ...['opening', 'received', 'used', 'lost', 'adjusted', 'closing'],
      ...['counted', 'ordered', 'stockout_days', 'expiry_month'],
    ],
  },
  service: { table: 'service_value', reference: 'service_id', values: ['value'] },
  cadre: { table: 'staff_entry', reference: 'cadre_id', values: ['norm', 'filled', 'present'] },
} as const satisfies Readonly<
  Partial<
    Record<
      EditedCatalogue,
      { table: SynchronisedTable; reference: string; values: readonly string[] }
    >
  >
>;

// Each change of a centre made on this device has the number after the one before it.
function readNumber(db: Reader, facility: string): number {
  const row = db.get<{ seq: number }>(
    `SELECT seq FROM journal_sequence
     WHERE device = (SELECT device FROM journal_context) AND facility = ?`,
    [facility],
  );
  return row?.seq ?? 0;
}

/** Does something, and names what it changed in the journal of the centre; null where it changed nothing. */
export function noteChange<Result>(
  db: Writer,
  facility: string,
  work: () => Result,
): { readonly result: Result; readonly change: string | null } {
  const from = readNumber(db, facility);
  const result = work();
  const to = readNumber(db, facility);
  return { result, change: to === from ? null : `${from + 1}-${to}` };
}

function refuse(): never {
  throw new ExpectedFailure({ code: 'undo-too-late', facts: {} });
}

function listEvents(db: Reader, facility: string, change: string): readonly JournalEvent[] {
  const [, from, to] = /^(\d{1,15})-(\d{1,15})$/.exec(change) ?? [];
  if (from === undefined || to === undefined) return refuse();
  return db.all<JournalEvent>(
    `SELECT * FROM journal WHERE device = (SELECT device FROM journal_context) AND facility = ?
       AND seq BETWEEN ? AND ? ORDER BY seq DESC`,
    [facility, Number(from), Number(to)],
  );
}

function fieldsOf(text: string | null): Readonly<Record<string, SqlValue>> {
  return JSON.parse(text ?? '{}') as Readonly<Record<string, SqlValue>>;
}

function undoneTable(name: string): UndoneTable {
  return TABLES.find((table) => table === name) ?? refuse();
}

/** Takes one event back, where its row is still what the event made of it. */
function undoEvent(db: Writer, event: JournalEvent): void {
  const table = undoneTable(event.table_name);
  const id = event.row_id;
  const held = db.get<Record<string, SqlValue>>(`SELECT * FROM ${table} WHERE id = ?`, [id]);
  const isAsMade = Object.entries(fieldsOf(event.after)).every(
    ([column, value]) => held?.[column] === value,
  );
  if (!held || !isAsMade || event.operation === 'delete') refuse();
  if (event.operation === 'update') {
    saveRow(db, table, { ...fieldsOf(event.before), id, facility_id: event.facility });
    return;
  }
  if (table === 'product' || table === 'service' || table === 'cadre') freeEntry(db, table, held);
  deleteRow(db, table, id);
}

/** Nothing may refer to an entry that goes. */
function freeEntry(
  db: Writer,
  catalogue: keyof typeof LINES,
  held: Readonly<Record<string, SqlValue>>,
): void {
  const { table, reference, values } = LINES[catalogue];
  const textOf = (column: string): string => String(held[column]);
  const entry = { id: textOf('id'), code: textOf('code'), name: textOf('name') };
  const isEmpty = values.map((column) => `${column} IS NULL`).join(' AND ');
  db.run(`DELETE FROM ${table} WHERE ${reference} = ? AND ${isEmpty}`, [entry.id]);
  if (countUses(db, catalogue, entry) > 0) refuse();
}

/** Takes back what one call changed, as a whole, for whoever made that change; refused where it was built on since. */
export function takeBack(
  db: Writer,
  { facility }: Pick<MonthPlace, 'facility'>,
  change: string,
  user: string,
): void {
  const events = listEvents(db, facility, change);
  if (events.length === 0 || events.some((event) => event.user !== user)) refuse();
  for (const event of events) undoEvent(db, event);
}
