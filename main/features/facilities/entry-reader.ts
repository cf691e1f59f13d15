import type { EditableEntry, EntryChange } from '../../../shared/contract/catalogues.ts';
import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { EditedCatalogue } from '../../../shared/domain/catalogues/catalogue-fields.ts';
import type { Reader } from '../../db/handles.ts';
import { CATALOGUE_TABLES, type CatalogueRow, readFields } from './catalogue-tables.ts';

/** The entries of a catalogue that a centre may edit: the common ones, then its own; those no longer proposed too. */
export function listEditableEntries(
  db: Reader,
  facility: string,
  catalogue: EditedCatalogue,
): readonly EditableEntry[] {
  const rows = db.all<CatalogueRow>(
    `SELECT * FROM ${CATALOGUE_TABLES[catalogue]} WHERE facility_id IN ('', ?) ORDER BY local, rowid`,
    [facility],
  );
  return rows.map((row) => toEditable(catalogue, row));
}

/** An entry as it is edited. */
export function toEditable(catalogue: EditedCatalogue, row: CatalogueRow): EditableEntry {
  return {
    id: row.id,
    code: row.code,
    local: row['local'] === 1,
    retired: row['retired'] === 1,
    fields: readFields(catalogue, row),
  };
}

/** The row of an entry that a centre may edit; one that is not there, or is another centre's, is an expected failure. */
export function getEntryRow(
  db: Reader,
  facility: string,
  catalogue: EditedCatalogue,
  id: string,
): CatalogueRow {
  const row = db.get<CatalogueRow>(
    `SELECT * FROM ${CATALOGUE_TABLES[catalogue]} WHERE id = ? AND facility_id IN ('', ?)`,
    [id, facility],
  );
  if (row) return row;
  throw new ExpectedFailure({ code: 'unknown-row', facts: { row: id } });
}

interface EventRow {
  readonly clock_ms: number;
  readonly user: string;
  readonly operation: 'insert' | 'update' | 'delete';
  readonly before: string | null;
  readonly after: string | null;
}

const EVENTS_AT_MOST = 200;

function listColumns(fields: string | null): Readonly<Record<string, unknown>> {
  return fields === null ? {} : (JSON.parse(fields) as Readonly<Record<string, unknown>>);
}

/** Who changed an entry, when, and from what to what, the newest first; what a workspace starts with is no change. */
export function listEntryChanges(
  db: Reader,
  catalogue: EditedCatalogue,
  row: CatalogueRow,
): readonly EntryChange[] {
  const events = db.all<EventRow>(
    `SELECT j.clock_ms, coalesce(u.name, j.user) AS user, j.operation, j.before, j.after
     FROM journal j LEFT JOIN user u ON u.id = j.user
     WHERE j.table_name = ? AND j.row_id = ? ORDER BY j.id DESC LIMIT ${EVENTS_AT_MOST}`,
    [CATALOGUE_TABLES[catalogue], row.id],
  );
  return events.flatMap((event) => {
    const at = { at: new Date(event.clock_ms).toISOString(), user: event.user };
    if (event.operation !== 'update') {
      return [{ ...at, field: 'entry', before: null, after: row.code }];
    }
    const [before, after] = [listColumns(event.before), listColumns(event.after)];
    return [
      ...changedFields(catalogue, row, before, after).map((change) => ({ ...at, ...change })),
    ];
  });
}

function changedFields(
  catalogue: EditedCatalogue,
  row: CatalogueRow,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): readonly Pick<EntryChange, 'field' | 'before' | 'after'>[] {
  const old = readFields(catalogue, { ...row, ...before } as CatalogueRow);
  const now = readFields(catalogue, { ...row, ...after } as CatalogueRow);
  const changed = Object.keys(now)
    .filter((field) => (old[field] ?? null) !== (now[field] ?? null))
    .map((field) => ({ field, before: old[field] ?? null, after: now[field] ?? null }));
  if (!Object.hasOwn(after, 'retired')) return changed;
  const wasRetired = before['retired'] === 1;
  return [...changed, { field: 'retired', before: wasRetired, after: after['retired'] === 1 }];
}
