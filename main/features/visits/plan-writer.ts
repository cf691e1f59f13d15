import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Writer } from '../../db/handles.ts';
import { deleteRow, saveRow } from '../../db/save-row.ts';

/** Sets the day of a centre's next visit, or takes it away. */
export function planVisit(db: Writer, facility: string, day: Day | null): void {
  if (day === null) deleteRow(db, 'planned_visit', facility);
  else saveRow(db, 'planned_visit', { id: facility, facility_id: facility, day });
}
