import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import type { Reader, Writer } from '../../db/handles.ts';
import { saveRow } from '../../db/save-row.ts';

/** How far a month is: still being filled, or validated and locked. */
export type MonthState = 'open' | 'validated';

interface StateRow {
  readonly state: MonthState;
  readonly receivedOn: Day | null;
}

/** The state of a month and the day its report reached the district; a month that nobody touched is open. */
export function readMonthState(db: Reader, facility: string, period: Month): StateRow {
  const row = db.get<StateRow>(
    `SELECT state, received_on AS receivedOn FROM month_state WHERE facility_id = ? AND period = ?`,
    [facility, period],
  );
  return row ?? { state: 'open', receivedOn: null };
}

/** Locks a month. */
export function validateMonth(
  db: Writer,
  facility: string,
  period: Month,
  receivedOn: Day | null,
): void {
  saveRow(db, 'month_state', {
    id: `${facility}:${period}`,
    facility_id: facility,
    period,
    state: 'validated',
    received_on: receivedOn,
    reason: null,
  });
}

/** Opens a locked month again; the journal keeps the reason beside the change. */
export function reopenMonth(db: Writer, facility: string, period: Month, reason: string): void {
  saveRow(db, 'month_state', {
    id: `${facility}:${period}`,
    facility_id: facility,
    period,
    state: 'open',
    reason,
  });
}
