import { ExpectedFailure } from '../../shared/contract/failures.ts';
import type { Month } from '../../shared/domain/calendar/month.ts';
import type { Reader } from './handles.ts';

/** Whether a month was validated, and is locked until somebody opens it again with a reason. */
export function isMonthLocked(db: Reader, facility: string, period: Month): boolean {
  const row = db.get<{ state: string }>(
    'SELECT state FROM month_state WHERE facility_id = ? AND period = ?',
    [facility, period],
  );
  return row?.state === 'validated';
}

/** Refuses to go on where the month is locked; whatever writes the values of a month asks this first. */
export function demandOpenMonth(db: Reader, facility: string, period: Month): void {
  if (!isMonthLocked(db, facility, period)) return;
  throw new ExpectedFailure({ code: 'month-validated', facts: { period } });
}
