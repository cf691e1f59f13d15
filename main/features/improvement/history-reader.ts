import type { ActionChange } from '../../../shared/contract/improvement.ts';
import type { Reader } from '../../db/handles.ts';

type Fields = Readonly<Record<string, string | number | null>>;

interface EventRow {
  readonly clockMs: number;
  readonly user: string;
  readonly operation: ActionChange['operation'];
  readonly before: string | null;
  readonly after: string | null;
}

/** What is told of a promise; whoever answers for it is left out, since the journal must not keep a name alive. */
const TOLD = [
  'action',
  'problem',
  'whys',
  'cause',
  'due_on',
  'cost',
  'funding',
  'indicator',
  'figure_code',
  'note',
  'status',
  'carried_over',
];

function readFields(text: string | null): Fields {
  return JSON.parse(text ?? '{}') as Fields;
}

function describe({ clockMs, user, operation, ...row }: EventRow): ActionChange {
  const [before, after] = [readFields(row.before), readFields(row.after)];
  const fields = TOLD.map((field) => ({
    field,
    before: before[field] ?? null,
    after: after[field] ?? null,
  }));
  return {
    at: new Date(clockMs).toISOString(),
    user,
    operation,
    fields: fields.filter((change) => change.before !== change.after),
  };
}

/** What was done to a promise, the oldest first. */
export function listActionChanges(db: Reader, id: string): ActionChange[] {
  return db
    .all<EventRow>(
      `SELECT clock_ms AS clockMs, coalesce(u.name, j.user) AS user, operation, before, after
       FROM journal j LEFT JOIN user u ON u.id = j.user
       WHERE table_name = 'action' AND row_id = ? ORDER BY j.id`,
      [id],
    )
    .map(describe);
}
