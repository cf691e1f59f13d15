import type { Month } from '../../../shared/domain/calendar/month.ts';
import type { ExportFormat } from '../../../shared/domain/exchange/export-format.ts';
import type { SheetName } from '../../../shared/domain/months/sheet.ts';

/** What an export is of. */
interface Exported {
  readonly facility: string;
  readonly period: Month;
  readonly format: ExportFormat;
  /** Which table, where there are several. */
  readonly sheet: SheetName | null;
}

const TABLES = {
  services: 'services',
  stock: 'stock',
  staff: 'personnel',
  money: 'caisse',
} as const satisfies Readonly<Record<SheetName, string>>;

/** What the file of an export is called. */
export function exportName({ facility, period, format, sheet }: Exported): string {
  const ofMonth = `${facility.replace(/[^\p{L}\p{N}_-]/gu, '_')}-${period}`;
  switch (format) {
    case 'xlsx':
      return `mois-${ofMonth}.xlsx`;
    case 'csv':
      return `${sheet === null ? 'mois' : TABLES[sheet]}-${ofMonth}.csv`;
    case 'dhis2-json':
      return `dhis2-${ofMonth}.json`;
    case 'dhis2-csv':
      return `dhis2-${ofMonth}.csv`;
    case 'dhis2-links':
      return 'dhis2-correspondances.csv';
  }
}
