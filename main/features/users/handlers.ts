import type { usersContract } from '../../../shared/contract/users.ts';
import type { Reader } from '../../db/handles.ts';
import type { HandlersOf } from '../../platform/handlers.ts';
import { listUsers } from './reader.ts';

interface EventRow {
  readonly row: number;
  readonly clock_ms: number;
  readonly user: string;
  readonly table_name: string;
  readonly row_id: string;
  readonly operation: 'insert' | 'update' | 'delete';
  readonly fields: string;
}

// In the order in which they came to this workspace: what a package brings of an earlier day is news here today.
function listEvents(db: Reader, before: string | null, count: number): readonly EventRow[] {
  return db.all<EventRow>(
    `SELECT j.rowid AS row, j.clock_ms, coalesce(u.name, j.user) AS user, j.table_name, j.row_id, j.operation,
       coalesce((SELECT group_concat(key, ' ') FROM json_each(coalesce(j.after, j.before))), '') AS fields
     FROM journal j LEFT JOIN user u ON u.id = j.user
     WHERE j.rowid < :before ORDER BY j.rowid DESC LIMIT :count`,
    { before: before === null ? Number.MAX_SAFE_INTEGER : Number(before), count },
  );
}

/** What the pages ask of people and of what they did. */
export const usersHandlers: HandlersOf<typeof usersContract> = {
  list: ({ db }) => [...listUsers(db)],
  history: ({ db }, { before, count }) =>
    listEvents(db, before, count).map((event) => ({
      id: String(event.row),
      at: new Date(event.clock_ms).toISOString(),
      user: event.user,
      table: event.table_name,
      row: event.row_id,
      operation: event.operation,
      fields: event.fields === '' ? [] : event.fields.split(' '),
    })),
};
