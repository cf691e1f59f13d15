import { type Month, monthsEndingWith } from '../../../shared/domain/calendar/month.ts';
import type { WisnCadre, WorkingYear } from '../../../shared/domain/staffing/wisn.ts';
import { type WorkloadActivity, wisnCadreOf } from '../../../shared/domain/staffing/workload.ts';
import type { Reader } from '../../db/handles.ts';

const YEAR = 12;

/** An activity as held, with the cadre that does it. */
export interface HeldActivity extends WorkloadActivity {
  readonly id: string;
  readonly cadre: string;
}

/** The activities of every cadre, as they were written. */
export function listActivities(db: Reader, facility: string): readonly HeldActivity[] {
  return db.all<HeldActivity>(
    `SELECT a.id, c.code AS cadre, a.kind, a.name, s.code AS service, a.yearly_volume AS yearlyVolume,
       a.minutes, a.percent, a.persons, a.hours
     FROM workload_activity a JOIN cadre c ON c.id = a.cadre_id
     LEFT JOIN service s ON s.id = a.service_id
     WHERE a.facility_id = ? ORDER BY a.rowid`,
    [facility],
  );
}

/** The working time of each cadre that has one, by code. */
export function listWorkingYears(db: Reader, facility: string): ReadonlyMap<string, WorkingYear> {
  const rows = db.all<WorkingYear & { readonly cadre: string }>(
    `SELECT c.code AS cadre, possible_days AS possibleDays, leave_days AS leaveDays, holidays,
       sick_days AS sickDays, training_days AS trainingDays, hours_per_day AS hoursPerDay
     FROM working_time w JOIN cadre c ON c.id = w.cadre_id WHERE w.facility_id = ?`,
    [facility],
  );
  return new Map(rows.map(({ cadre, ...year }) => [cadre, year]));
}

/** The counts of a service in the twelve months that end with the period, `null` where nothing is recorded. */
export function readYearCounts(
  db: Reader,
  facility: string,
  service: string,
  period: Month,
): readonly (number | null)[] {
  const months = monthsEndingWith(period, YEAR);
  const rows = db.all<{ period: Month; value: number | null }>(
    `SELECT v.period, v.value FROM service_value v JOIN service s ON s.id = v.service_id
     WHERE v.facility_id = ? AND s.code = ? AND v.period BETWEEN ? AND ?`,
    [facility, service, months[0] ?? period, period],
  );
  const values = new Map(rows.map((row) => [row.period, row.value]));
  return months.map((month) => values.get(month) ?? null);
}

/** The cadres whose workload can be reckoned: those that have a working time and at least one activity. */
export function listWisnCadres(
  db: Reader,
  facility: string,
  period: Month,
): readonly (WisnCadre & { readonly code: string })[] {
  const years = listWorkingYears(db, facility);
  if (years.size === 0) return [];
  const activities = Map.groupBy(listActivities(db, facility), ({ cadre }) => cadre);
  const names = db.all<{ code: string; name: string }>(
    `SELECT code, name FROM cadre WHERE facility_id IN ('', ?) ORDER BY local, rowid`,
    [facility],
  );
  return names.flatMap(({ code, name }) => {
    const year = years.get(code);
    const own = activities.get(code) ?? [];
    if (!year || own.length === 0) return [];
    const countsOf = (service: string) => readYearCounts(db, facility, service, period);
    return [{ ...wisnCadreOf(name, year, own, countsOf), code }];
  });
}
