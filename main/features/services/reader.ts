import {
  addMonths,
  EVERY_MONTH,
  type Month,
  type MonthRange,
} from '../../../shared/domain/calendar/month.ts';
import type {
  ServiceDefinition,
  ServiceValue,
} from '../../../shared/domain/services/service-value.ts';
import type { Reader } from '../../db/handles.ts';
import { listValuesThen } from '../../db/validated-past.ts';

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

/** A retired service stays among those reported as long as so many months have a value of it. */
const MONTHS_SHOWN = 12;

interface ReportedRow {
  readonly id: string;
  readonly code: string;
  readonly unit: string;
  readonly retired: number;
  /** The row that says whether it is given here, and what it says; null where nobody said. */
  readonly setting: string | null;
  readonly managed: number | null;
  /** How many values it has until the months asked about, and in the year that ends with the month. */
  readonly reported: number | null;
  readonly recent: number | null;
}

/**
 * The services that a centre reports: what it has reported once it is expected to report every month, as what it said it
 * follows; what it said it does not is there, and expected no more, as what is no longer proposed, which goes after a
 * year. What was reported after `until` is passed over; `month`, where it is validated, keeps what was said then.
 */
export function listReportedServices(
  db: Reader,
  facility: string,
  until: Month = EVERY_MONTH.to,
  month: Month = until,
): readonly ServiceDefinition[] {
  const rows = db.all<ReportedRow>(
    `SELECT s.id, s.code, s.unit, s.retired, m.id AS setting, m.managed, v.reported, v.recent
     FROM service s LEFT JOIN managed_service m ON m.service_id = s.id AND m.facility_id = :facility
       LEFT JOIN (
         SELECT service_id, count(*) AS reported,
           sum(period BETWEEN :from AND :month AND value IS NOT NULL) AS recent
         FROM service_value WHERE facility_id = :facility AND period <= :until GROUP BY service_id
       ) v ON v.service_id = s.id
     WHERE m.id IS NOT NULL OR v.reported > 0
     ORDER BY s.local, s.rowid`,
    { facility, until, month, from: addMonths(month, 1 - MONTHS_SHOWN) },
  );
  const place = { facility, period: month };
  const managedThen = listValuesThen(db, place, 'managed_service', 'managed');
  const retiredThen = listValuesThen(db, place, 'service', 'retired');
  return rows.flatMap(({ id, code, unit, retired, setting, managed, reported, recent }) => {
    const isSaidLater = setting !== null && managedThen.get(setting) === null;
    const said = setting === null || isSaidLater ? null : (managedThen.get(setting) ?? managed);
    if (isSaidLater && reported === null) return [];
    const isRetired = (retiredThen.get(id) ?? retired) === 1;
    if (isRetired && !recent) return [];
    return [{ code, unit, expected: said !== 0 && !isRetired }];
  });
}
