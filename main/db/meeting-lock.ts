import { ExpectedFailure } from '../../shared/contract/failures.ts';
import type { SynchronisedTable } from './synchronised-tables.ts';

/** The tables that hold what minutes say; nothing in them changes once the minutes are signed. */
export const MINUTES_TABLES = [
  'attendance',
  'decision',
  'agenda_item',
  'promise_review',
  'agreed_action',
] as const satisfies readonly SynchronisedTable[];

/** What is added after the signatures, with the columns that then stay as they were added. */
const ADDED_COLUMNS = {
  addendum: ['meeting_id', 'day', 'text', 'author'],
  // Whether a page was taken away, and why, may still be said.
  meeting_file: ['meeting_id', 'name', 'sha256', 'mime', 'size', 'width', 'height'],
} as const satisfies Partial<Record<SynchronisedTable, readonly string[]>>;

const REFUSAL = 'meeting-signed';

type Change = 'insert' | 'update' | 'delete';

const ROWS: Readonly<Record<Change, readonly ('NEW' | 'OLD')[]>> = {
  insert: ['NEW'],
  update: ['OLD', 'NEW'],
  delete: ['OLD'],
};

// What comes in a package was written before the signatures, or is the signatures.
function lockTrigger(
  table: SynchronisedTable,
  change: Change,
  columns: readonly string[] = [],
): string {
  const meetings = ROWS[change].map((row) => `${row}.meeting_id`).join(', ');
  const which = columns.length === 0 ? '' : ` OF ${columns.join(', ')}`;
  const signed = `FROM meeting WHERE id IN (${meetings}) AND stage = 'signed'`;
  return `
CREATE TRIGGER signed_${table}_${change} BEFORE ${change.toUpperCase()}${which} ON ${table}
WHEN (SELECT origin FROM journal_context) = 'local' AND EXISTS (SELECT 1 ${signed})
BEGIN SELECT RAISE(ABORT, '${REFUSAL} ' || (SELECT day ${signed})); END;`;
}

function lockMeeting(change: 'update' | 'delete'): string {
  return `
CREATE TRIGGER signed_meeting_${change} BEFORE ${change.toUpperCase()} ON meeting
WHEN (SELECT origin FROM journal_context) = 'local' AND OLD.stage = 'signed'
BEGIN SELECT RAISE(ABORT, '${REFUSAL} ' || OLD.day); END;`;
}

/** The one door that every writer of a meeting goes through: the page, an import, an undo, whatever is added later. */
export function meetingLockSql(): string {
  return [
    lockMeeting('update'),
    lockMeeting('delete'),
    ...MINUTES_TABLES.flatMap((table) => [
      lockTrigger(table, 'insert'),
      lockTrigger(table, 'update'),
      lockTrigger(table, 'delete'),
    ]),
    ...Object.entries(ADDED_COLUMNS).flatMap(([table, columns]) => [
      lockTrigger(table as SynchronisedTable, 'update', columns),
      lockTrigger(table as SynchronisedTable, 'delete'),
    ]),
  ].join('\n');
}

/** The refusal of signed minutes in what SQLite threw; any other error as it is. */
export function recogniseSignature(error: unknown): unknown {
  const [word, date] = error instanceof Error ? error.message.split(' ') : [];
  if (word !== REFUSAL || date === undefined || error instanceof ExpectedFailure) return error;
  return new ExpectedFailure({ code: REFUSAL, facts: { date } }, { cause: error });
}
