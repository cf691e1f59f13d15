import type { Reader, SqlValue } from '../../../db/handles.ts';
import { MINUTES_TABLES } from '../../../db/meeting-lock.ts';
import { MONTH_TABLES } from '../../../db/month-lock.ts';
import type { JournalEvent } from '../../../db/replay-journal.ts';

const BY_MEETING: ReadonlySet<string> = new Set([...MINUTES_TABLES, 'addendum', 'meeting_file']);
const BY_MONTH: ReadonlySet<string> = new Set(MONTH_TABLES);

type Fields = Readonly<Record<string, SqlValue>>;

interface LockedThing {
  readonly table: string;
  readonly facility: string;
  readonly fields: Fields;
}

/** The months and meetings that the package itself validated or signed: undoing it opens them. */
function listBroughtLocks(brought: readonly JournalEvent[]): ReadonlySet<string> {
  const locks = brought.filter(({ table_name, after }) => {
    if (after === null || !['month_state', 'meeting'].includes(table_name)) return false;
    const { state, stage } = JSON.parse(after) as { state?: unknown; stage?: unknown };
    return state === 'validated' || stage === 'signed';
  });
  return new Set(locks.map(({ row_id }) => row_id));
}

function findLock(db: Reader, { table, facility, fields }: LockedThing): string | null {
  if (BY_MONTH.has(table)) {
    const sql = `SELECT id FROM month_state WHERE facility_id = ? AND period = ? AND state = 'validated'`;
    return db.get<{ id: string }>(sql, [facility, fields['period'] ?? null])?.id ?? null;
  }
  if (!BY_MEETING.has(table)) return null;
  const sql = `SELECT id FROM meeting WHERE id = ? AND stage = 'signed'`;
  return db.get<{ id: string }>(sql, [fields['meeting_id'] ?? null])?.id ?? null;
}

/** Whether a row is in a month that was validated here, or in minutes that were signed here: it stays as it is. */
export function createLockTest(
  db: Reader,
  brought: readonly JournalEvent[],
): (thing: LockedThing) => boolean {
  const ownLocks = listBroughtLocks(brought);
  return (thing) => {
    const lock = findLock(db, thing);
    return lock !== null && !ownLocks.has(lock);
  };
}
