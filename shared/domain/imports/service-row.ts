import type { Month } from '../calendar/month.ts';
import type { Parsed } from '../problems/problem.ts';
import type { SheetRow } from '../tables/sheet.ts';
import type { TableLayout } from './recognise-table.ts';
import { RowCells } from './row-cells.ts';

/** What a centre did in a month, by the indicator as written; an empty cell is "not reported", never 0. */
export interface ServiceRow {
  readonly period: Month;
  readonly indicatorName: string;
  readonly value: number | null;
}

/** Reads one line of `periode,indicateur,valeur`. */
export function parseServiceRow(
  layout: TableLayout<'services'>,
  row: SheetRow,
): Parsed<ServiceRow> {
  const cells = new RowCells(layout, row);
  const period = cells.neededMonth('periode');
  const indicatorName = cells.name('indicateur');
  const value = cells.number('valeur', { min: 0 });
  if (period === null || indicatorName === null) return cells.finish<ServiceRow>(null);
  return cells.finish({ period, indicatorName, value });
}
