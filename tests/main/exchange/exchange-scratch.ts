import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ExportOrder, exportMonth } from '../../../main/features/exchange/export-month.ts';
import { saveLink, saveOrgUnit } from '../../../main/features/exchange/link-writer.ts';
import { createKnownNames } from '../../../main/features/facilities/known-names.ts';
import { SHEET_SOURCES } from '../../../main/features/months/sheets.ts';
import { recordServiceValue } from '../../../main/features/services/writer.ts';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import {
  STOCK_COUNTS,
  type Subject,
  serviceSubject,
  stockSubject,
} from '../../../shared/domain/exchange/subject.ts';
import type { CellValue, SheetName, SheetRow } from '../../../shared/domain/months/sheet.ts';
import { createScratchFolder } from '../../db/scratch-database.ts';
import type { ImportScratch } from '../imports/import-scratch.ts';

export const PERIOD: Month = '2026-10';
export const UNIT = 'DiszpKrYNg8';

/** Names that a spreadsheet would take for formulas, or that look like nothing else of the catalogue. */
export const LOCAL = {
  product: '=SOMME(A1)',
  service: '-Causeries',
  payer: '+Mairie',
  heading: '@vente; « 5 % »',
};

/** The cells of a month by sheet and line; the lines of the constants above are there as well. */
export type MonthCells = Readonly<
  Record<SheetName, Readonly<Record<string, Readonly<Record<string, CellValue>>>>>
>;

/** Adds what the centre has of its own, and gives the lines that a month may fill. */
export function addOwnLines({
  change,
}: ImportScratch): Readonly<Record<SheetName, readonly string[]>> {
  return change((db) => {
    const names = createKnownNames(db, 'DEMO01');
    const product = names.product(LOCAL.product).code;
    const service = names.service(LOCAL.service).code;
    return {
      services: ['cpn1', 'cpn4', 'bcg', service],
      stock: ['zinc-20', 'sro', product],
      staff: ['sage-femme', `sage-femme|${LOCAL.payer}`, 'matrone|ASACO'],
      money: [
        'tarification|receipt|solde initial',
        `tarification|receipt|${LOCAL.heading}`,
        'tarification|spending|salaires',
      ],
    };
  });
}

/** Types a month into its four sheets. */
export function typeMonth(
  { change }: ImportScratch,
  cells: MonthCells,
  period: Month = PERIOD,
): void {
  change((db) => {
    const place = { facility: 'DEMO01', period, language: 'fr' } as const;
    for (const [sheet, lines] of Object.entries(cells)) {
      const typed = Object.entries(lines).map(
        ([row, values]) =>
          [row, Object.entries(values).map(([column, value]) => ({ row, column, value }))] as const,
      );
      SHEET_SOURCES[sheet as SheetName].save(db, place, new Map(typed));
    }
  });
}

/** What the four sheets show of a month. */
export function shownMonth(
  { reader }: Pick<ImportScratch, 'reader'>,
  period: Month = PERIOD,
): Readonly<Record<string, readonly (readonly [string, SheetRow['cells']])[]>> {
  const place = { facility: 'DEMO01', period, language: 'fr' } as const;
  return Object.fromEntries(
    Object.entries(SHEET_SOURCES).map(([sheet, source]) => [
      sheet,
      source.rows(reader, place).map(({ id, cells }) => [id, cells] as const),
    ]),
  );
}

/** Writes the month out and gives the paths. */
export async function exportFiles(
  { reader }: Pick<ImportScratch, 'reader'>,
  order: Partial<ExportOrder> & Pick<ExportOrder, 'format'>,
) {
  const name = order.format === 'csv' ? 'tables' : `mois.${order.format.replace('dhis2-', '')}`;
  const out = join(createScratchFolder(), name);
  const defaults = {
    ...{ facility: 'DEMO01', period: PERIOD, months: 1, sheet: null, out },
    language: 'fr',
  } as const;
  const done = await exportMonth(reader, { ...defaults, ...order }, '2026-11-12');
  return { ...done, paths: done.files.map(({ path }) => path) };
}

/** An identifier for the n-th thing. */
export function uidOf(position: number): string {
  return `E${String(position).padStart(10, '0')}`;
}

/** Links services and counts of stock, each to an element of its own, and the centre to its unit. */
export function linkAll(
  { change }: ImportScratch,
  lines: Readonly<Record<SheetName, readonly string[]>>,
): ReadonlyMap<Subject, string> {
  const subjects = [
    ...lines.services.map(serviceSubject),
    ...lines.stock.flatMap((code) => STOCK_COUNTS.map((column) => stockSubject(column, code))),
  ];
  const uids = new Map(subjects.map((subject, position) => [subject, uidOf(position)]));
  change((db) => {
    saveOrgUnit(db, 'DEMO01', UNIT);
    for (const [subject, dataElement] of uids) {
      const place = { dataElement, categoryOptionCombo: null, attributeOptionCombo: null };
      saveLink(db, { facility: '', subject, ...place });
    }
  });
  return uids;
}

/** A count of a service, and nothing else. */
export function countService(
  { change }: ImportScratch,
  code: string,
  value: number | null,
  period: Month = PERIOD,
): void {
  change((db) => recordServiceValue(db, 'DEMO01', code, { period, indicator: code, value }));
}

/** What a written file holds. */
export function textOf(path: string | undefined): string {
  return readFileSync(path ?? '', 'utf8');
}
