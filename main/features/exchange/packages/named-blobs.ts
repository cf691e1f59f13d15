import type { Reader } from '../../../db/handles.ts';
import type { JournalEvent } from '../../../db/replay-journal.ts';
import { SYNCHRONISED_TABLES } from '../../../db/synchronised-tables.ts';

/** The tables whose rows name bytes. */
const NAMING: readonly string[] = Object.entries(SYNCHRONISED_TABLES).flatMap(([table, columns]) =>
  (columns as readonly string[]).includes('sha256') ? [table] : [],
);

// A page that was taken away stays as a row, and its bytes go nowhere any more.
const NAMED = NAMING.map((table) => {
  const kept = table === 'meeting_file' ? ' AND removed_on IS NULL' : '';
  return `SELECT facility_id FROM ${table} WHERE sha256 = :sha256${kept}`;
}).join(' UNION ');

/** The centres of which a row that is there names these bytes. */
export function facilitiesNaming(db: Reader, sha256: string): readonly string[] {
  return db.all<{ facility_id: string }>(NAMED, { sha256 }).map(({ facility_id }) => facility_id);
}

/** Whether a row that is there names these bytes. */
export function isNamed(db: Reader, sha256: string): boolean {
  return db.get(NAMED, { sha256 }) !== undefined;
}

/** The bytes that events name, each once; a row may have gone since. */
export function listNamedBy(events: readonly JournalEvent[]): readonly string[] {
  const named = events.flatMap(({ table_name, after }) => {
    if (after === null || !NAMING.includes(table_name)) return [];
    const { sha256 } = JSON.parse(after) as { readonly sha256?: string };
    return sha256 ?? [];
  });
  return [...new Set(named)];
}

/** Which of some bytes an event that is held ever named, of a row that came: another, whose beginning is still on its way, may name them yet. */
export function listEverNamed(db: Reader, wanted: readonly string[]): ReadonlySet<string> {
  const places = NAMING.map((table) => `'${table}'`).join(', ');
  const rows = db.all<{ sha256: string }>(
    `SELECT DISTINCT j.after ->> 'sha256' AS sha256 FROM journal j
     WHERE j.table_name IN (${places}) AND j.after ->> 'sha256' IN (SELECT value FROM json_each(?))
       AND EXISTS (SELECT 1 FROM journal i WHERE i.row_id = j.row_id
         AND i.table_name = j.table_name AND i.operation = 'insert')`,
    [JSON.stringify(wanted)],
  );
  return new Set(rows.map(({ sha256 }) => sha256));
}
