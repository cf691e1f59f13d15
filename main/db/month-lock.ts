import { ExpectedFailure } from '../../shared/contract/failures.ts';
import type { Month } from '../../shared/domain/calendar/month.ts';
import type { Reader } from './handles.ts';
import type { SynchronisedTable } from './synchronised-tables.ts';

/** The tables that hold what a month says; nothing in them changes once the month is validated. */
export const MONTH_TABLES = [
  'stock_entry',
  'stock_lot',
  'staff_entry',
  'service_value',
  'money_entry',
  'cash_count',
  'cell_note',
  'warning_reason',
] as const satisfies readonly SynchronisedTable[];

const REFUSAL = 'month-validated';

// What comes in a package was written where the month was open.
function lockTrigger(table: SynchronisedTable, change: 'insert' | 'update' | 'delete'): string {
  const row = change === 'insert' ? 'NEW' : 'OLD';
  return `
CREATE TRIGGER lock_${table}_${change} BEFORE ${change.toUpperCase()} ON ${table}
WHEN (SELECT origin FROM journal_context) = 'local' AND EXISTS (
  SELECT 1 FROM month_state
  WHERE facility_id = ${row}.facility_id AND period = ${row}.period AND state = 'validated')
BEGIN SELECT RAISE(ABORT, '${REFUSAL} ' || ${row}.period); END;`;
}

/** The one door that every writer of a month goes through: typing, importing, undoing, whatever is added later. */
export function lockTriggersSql(): string {
  return MONTH_TABLES.flatMap((table) => [
    lockTrigger(table, 'insert'),
    lockTrigger(table, 'update'),
    lockTrigger(table, 'delete'),
  ]).join('\n');
}

/** The refusal of a validated month in what SQLite threw; any other error as it is. */
export function recogniseLock(error: unknown): unknown {
  const [word, period] = error instanceof Error ? error.message.split(' ') : [];
  if (word !== REFUSAL || period === undefined || error instanceof ExpectedFailure) return error;
  return new ExpectedFailure({ code: REFUSAL, facts: { period } }, { cause: error });
}

/** Refuses before any work what the tables would refuse anyway. */
export function demandOpenMonth(db: Reader, facility: string, period: Month): void {
  const row = db.get<{ state: string }>(
    'SELECT state FROM month_state WHERE facility_id = ? AND period = ?',
    [facility, period],
  );
  if (row?.state !== 'validated') return;
  throw new ExpectedFailure({ code: REFUSAL, facts: { period } });
}
