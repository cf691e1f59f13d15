import type { SqlValue, Writer } from './handles.ts';
import { EVENT_ID } from './journal-triggers.ts';
import type { JournalEvent } from './replay-journal.ts';

type Fields = Readonly<Record<string, SqlValue>>;

/** A change that no trigger sees: one that leaves the row as it is, or one that undoes what a package brought. */
export interface TypedChange extends Pick<JournalEvent, 'facility' | 'operation'> {
  readonly table: string;
  readonly row: string;
  readonly before: Fields | null;
  readonly after: Fields | null;
}

function writeFields(fields: Fields | null): string | null {
  return fields && JSON.stringify(fields);
}

/** Writes an event as the triggers do, in the name of who is writing; gives its number. */
export function journalChange(writer: Writer, change: TypedChange): number {
  const { facility } = change;
  writer.run('UPDATE journal_context SET clock_counter = clock_counter + 1');
  writer.run(
    `INSERT INTO journal_sequence (device, facility, seq)
     SELECT device, ?, 1 FROM journal_context WHERE true
     ON CONFLICT (device, facility) DO UPDATE SET seq = seq + 1`,
    [facility],
  );
  writer.run(
    `INSERT INTO journal (id, device, facility, seq, clock_ms, clock_counter, user, table_name, row_id, operation, before, after)
     SELECT ${EVENT_ID}, c.device, s.facility, s.seq, c.clock_ms, c.clock_counter, c.user,
       :table, :row, :operation, :before, :after
     FROM journal_context c JOIN journal_sequence s ON s.device = c.device AND s.facility = :facility`,
    { ...change, before: writeFields(change.before), after: writeFields(change.after) },
  );
  const held = writer.get<{ seq: number }>(
    `SELECT s.seq FROM journal_sequence s JOIN journal_context c ON c.device = s.device
     WHERE s.facility = ?`,
    [facility],
  );
  return held?.seq ?? 0;
}
