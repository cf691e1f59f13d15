import { EVERY_MONTH, type Month, type MonthRange } from '../../../shared/domain/calendar/month.ts';
import type {
  ServiceDefinition,
  ServiceValue,
} from '../../../shared/domain/services/service-value.ts';
import type { Reader } from '../../db/handles.ts';

/** The monthly counts that a centre reported, oldest first. */
export function listServiceValues(
  db: Reader,
  facility: string,
  { from, to }: MonthRange = EVERY_MONTH,
): readonly ServiceValue[] {
  return db.all<ServiceValue>(
    `SELECT v.period, s.code AS indicator, v.value
     FROM service_value v JOIN service s ON s.id = v.service_id
     WHERE v.facility_id = ? AND v.period BETWEEN ? AND ? ORDER BY v.period, s.local, s.rowid`,
    [facility, from, to],
  );
}

/**
 * The services that a centre reports: what it has reported once it is expected to report every month, as what it said it
 * follows; what it said it does not is there, and expected no more.
 */
export function listReportedServices(
  db: Reader,
  facility: string,
  until: Month = EVERY_MONTH.to,
): readonly ServiceDefinition[] {
  const rows = db.all<{ code: string; unit: string; managed: number }>(
    `SELECT s.code, s.unit, coalesce(m.managed, 1) AS managed
     FROM service s LEFT JOIN managed_service m ON m.service_id = s.id AND m.facility_id = :facility
     WHERE m.id IS NOT NULL
       OR s.id IN (
         SELECT service_id FROM service_value WHERE facility_id = :facility AND period <= :until)
     ORDER BY s.local, s.rowid`,
    { facility, until },
  );
  return rows.map(({ code, unit, managed }) => ({ code, unit, expected: managed === 1 }));
}
