import { erasedKeysSql } from './erased-keys.ts';
import { meetingLockSql } from './meeting-lock.ts';
import { lockTriggersSql } from './month-lock.ts';
import { SYNCHRONISED_TABLES, type SynchronisedTable } from './synchronised-tables.ts';
import { tallyTriggersSql } from './tally-triggers.ts';

type Change = 'insert' | 'update' | 'delete';

/**
 * UUIDv7 out of the context `c`: milliseconds, then 26 bits of counter so that the events of one millisecond sort too,
 * then what chance gave the transaction. A trigger may call no function of ours (trusted_schema is off), so SQLite's
 * own put it together.
 */
export const EVENT_ID = `printf('%08x-%04x-7%03x-%04x-%s',
  c.clock_ms >> 16, c.clock_ms & 65535, (c.clock_counter >> 14) & 4095,
  32768 | (c.clock_counter & 16383), c.tail)`;

function allFields(row: 'NEW' | 'OLD', table: SynchronisedTable): string {
  const pairs = SYNCHRONISED_TABLES[table].map((column) => `'${column}', ${row}.${column}`);
  return `json_object(${pairs.join(', ')})`;
}

function changedFields(row: 'NEW' | 'OLD', table: SynchronisedTable): string {
  const rows = SYNCHRONISED_TABLES[table].map(
    (column) =>
      `SELECT '${column}' AS k, ${row}.${column} AS v WHERE OLD.${column} IS NOT NEW.${column}`,
  );
  return `(SELECT json_group_object(k, v) FROM (${rows.join(' UNION ALL ')}))`;
}

function hasChange(table: SynchronisedTable): string {
  return SYNCHRONISED_TABLES[table]
    .map((column) => `OLD.${column} IS NOT NEW.${column}`)
    .join(' OR ');
}

function eventValues(table: SynchronisedTable, change: Change): string {
  switch (change) {
    case 'insert':
      return `NULL, ${allFields('NEW', table)}`;
    case 'update':
      return `${changedFields('OLD', table)}, ${changedFields('NEW', table)}`;
    case 'delete':
      return `${allFields('OLD', table)}, NULL`;
  }
}

function journalTrigger(table: SynchronisedTable, change: Change): string {
  const row = change === 'delete' ? 'OLD' : 'NEW';
  const changed = change === 'update' ? ` AND (${hasChange(table)})` : '';
  return `
CREATE TRIGGER journal_${table}_${change} AFTER ${change.toUpperCase()} ON ${table}
WHEN (SELECT origin FROM journal_context) = 'local'${changed}
BEGIN
  UPDATE journal_context SET clock_counter = clock_counter + 1;
  INSERT INTO journal_sequence (device, facility, seq)
    SELECT device, ${row}.facility_id, 1 FROM journal_context WHERE true
    ON CONFLICT (device, facility) DO UPDATE SET seq = seq + 1;
  INSERT INTO journal (id, device, facility, seq, clock_ms, clock_counter, user, table_name, row_id, operation, before, after)
    SELECT ${EVENT_ID}, c.device, s.facility, s.seq, c.clock_ms, c.clock_counter, c.user,
      '${table}', ${row}.id, '${change}', ${eventValues(table, change)}
    FROM journal_context c JOIN journal_sequence s ON s.device = c.device AND s.facility = ${row}.facility_id;
END;`;
}

// A change outside a transaction with a context, or one that moves a row to another stream, would escape the journal.
function guardTriggers(table: SynchronisedTable): string {
  const guard = (change: Change): string => `
CREATE TRIGGER guard_${table}_${change} BEFORE ${change.toUpperCase()} ON ${table}
WHEN (SELECT origin FROM journal_context) IS NULL
BEGIN SELECT RAISE(ABORT, 'a change without a journal context'); END;`;
  return `${guard('insert')}${guard('update')}${guard('delete')}
CREATE TRIGGER guard_${table}_move BEFORE UPDATE ON ${table}
WHEN OLD.id IS NOT NEW.id OR OLD.facility_id IS NOT NEW.facility_id
BEGIN SELECT RAISE(ABORT, 'a row keeps its id and its facility'); END;`;
}

/** The SQL that makes (again) every trigger; run after each migration, since columns may have come. */
export function journalTriggersSql(existing: readonly string[]): string {
  const drops = existing.map((name) => `DROP TRIGGER ${name};`);
  const tables = Object.keys(SYNCHRONISED_TABLES) as SynchronisedTable[];
  const creates = tables.flatMap((table) => [
    guardTriggers(table),
    journalTrigger(table, 'insert'),
    journalTrigger(table, 'update'),
    journalTrigger(table, 'delete'),
  ]);
  const rules = [lockTriggersSql(), meetingLockSql(), erasedKeysSql(), tallyTriggersSql()];
  return [...drops, ...creates, ...rules].join('\n');
}
