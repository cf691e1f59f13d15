import type { ReportSource, SourceTable } from '../../../shared/domain/reports/report-sources.ts';
import { interviewWindow } from './interviews-part.ts';
import type { ReportRequest } from './report-request.ts';

// Counted as the figures are: up to the day of the meeting, or to the end of the month before it.
const COUNTS: readonly (readonly [table: SourceTable, sql: string])[] = [
  ['checklists', "submission WHERE facility_id = :facility AND kind = 'checklist' AND day <= :day"],
  [
    'interviews',
    "submission WHERE facility_id = :facility AND kind = 'interview' AND day BETWEEN :from AND :to",
  ],
  ['stock', 'stock_entry WHERE facility_id = :facility AND period <= :period'],
  ['staff', 'staff_entry WHERE facility_id = :facility AND period <= :period'],
  ['services', 'service_value WHERE facility_id = :facility AND period <= :period'],
  ['money', 'money_entry WHERE facility_id = :facility AND period <= :period'],
  ['actions', 'action WHERE facility_id = :facility AND agreed_on <= :day'],
  ['members', 'mandate WHERE facility_id = :facility'],
  ['meetings', 'meeting WHERE facility_id = :facility AND day <= :day'],
  ['population', 'population WHERE facility_id = :facility'],
];

/** How many rows of each table the report rests on; tables without a row are left out. */
export function readSources(request: ReportRequest): readonly ReportSource[] {
  const { db, facility, day, period } = request;
  const parameters = { facility, day, period, ...interviewWindow(request) };
  return COUNTS.map(([table, sql]) => {
    const row = db.get<{ n: number }>(`SELECT count(*) AS n FROM ${sql}`, parameters);
    return { table, rows: row?.n ?? 0 };
  }).filter(({ rows }) => rows > 0);
}
