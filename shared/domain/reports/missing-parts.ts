import type { MeetingReportData } from './meeting-data.ts';

/** A part of the report that can be without data; its texts are under `meeting:missing` and `meeting:parts`. */
export type ReportPart =
  | 'checklist'
  | 'interviews'
  | 'stock'
  | 'staff'
  | 'services'
  | 'money'
  | 'charts';

/** The parts of which nothing was collected, in the order of the report. */
export function missingPartsOf(data: MeetingReportData): readonly ReportPart[] {
  const empty: Readonly<Record<ReportPart, boolean>> = {
    checklist: !data.checklist?.visits.length,
    interviews: !data.interviews?.total,
    stock: !data.stock?.lines.length,
    staff: !data.staff?.lines.length,
    services: !(data.services?.counts.length || data.services?.rates.length),
    money: !data.money?.boxes.length,
    charts: data.charts.length === 0,
  };
  const parts = [
    'checklist',
    'interviews',
    'stock',
    'staff',
    'services',
    'money',
    'charts',
  ] as const;
  return parts.filter((part) => empty[part]);
}
