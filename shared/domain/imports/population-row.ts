import type { Parsed } from '../problems/problem.ts';
import type { Population } from '../services/population.ts';
import type { SheetRow } from '../tables/sheet.ts';
import type { TableLayout } from './recognise-table.ts';
import { RowCells } from './row-cells.ts';

/** Reads one line of the population table; a coefficient above 1 is a percentage written as such, and refused. */
export function parsePopulationRow(
  layout: TableLayout<'population'>,
  row: SheetRow,
): Parsed<Population> {
  const cells = new RowCells(layout, row);
  const year = cells.neededYear('annee');
  const population = cells.neededNumber('population', { min: 0, whole: true });
  const share = { min: 0, max: 1 };
  const pregnancyCoefficient = cells.number('coef_grossesses', share);
  const birthCoefficient = cells.number('coef_naissances', share);
  const source = cells.text('source') || null;
  if (year === null || population === null) return cells.finish<Population>(null);
  return cells.finish({ year, population, pregnancyCoefficient, birthCoefficient, source });
}
