import { ExpectedFailure } from '../../shared/contract/failures.ts';
import type { SynchronisedTable } from './synchronised-tables.ts';

/** The tables that hold what minutes say; nothing in them changes once the minutes are signed. */
const MINUTES_TABLES = [
  'attendance',
  'decision',
  'agenda_item',
  'promise_review',
  'agreed_action',
] as const satisfies readonly SynchronisedTable[];

/** What is added after the signatures, and stays as it was added. */
const ADDED_TABLES = ['addendum', 'meeting_file'] as const satisfies readonly SynchronisedTable[];

const REFUSAL = 'meeting-signed';

type Change = 'insert' | 'update' | 'delete';

const ROWS: Readonly<Record<Change, readonly ('NEW' | 'OLD')[]>> = {
  insert: ['NEW'],
  update: ['OLD', 'NEW'],
  delete: ['OLD'],
};

// What comes in a package was written before the signatures, or is the signatures.
function lockTrigger(table: SynchronisedTable, change: Change): string {
  const meetings = ROWS[change].map((row) => `${row}.meeting_id`).join(', ');
  const signed = `FROM meeting WHERE id IN (${meetings}) AND stage = 'signed'`;
  return `
CREATE TRIGGER signed_${table}_${change} BEFORE ${change.toUpperCase()} ON ${table}
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
    ...ADDED_TABLES.flatMap((table) => [
      lockTrigger(table, 'update'),
      lockTrigger(table, 'delete'),
    ]),
  ].join('\n');
}

/** The refusal of signed minutes in what SQLite threw; any other error as it is. */
export function recogniseSignature(error: unknown): unknown {
  const [word, date] = error instanceof Error ? error.message.split(' ') : [];
  if (word !== REFUSAL || date === undefined || error instanceof ExpectedFailure) return error;
  return new ExpectedFailure({ code: REFUSAL, facts: { date } }, { cause: error });
}
