import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Reader } from '../../db/handles.ts';

/** The day set for a centre's next visit; null without one, and once a visit was made on that day or after. */
export function findPlannedVisit(db: Reader, facility: string): Day | null {
  const row = db.get<{ day: Day }>(
    `SELECT day FROM planned_visit p WHERE id = :facility AND NOT EXISTS (
       SELECT 1 FROM submission s
       WHERE s.facility_id = :facility AND s.kind = 'checklist' AND s.day >= p.day)`,
    { facility },
  );
  return row?.day ?? null;
}
