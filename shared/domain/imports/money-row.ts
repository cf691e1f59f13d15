import type { MoneyDirection, MoneyEntry } from '../money/money-entry.ts';
import type { Parsed } from '../problems/problem.ts';
import type { SheetRow } from '../tables/sheet.ts';
import { foldSpelling } from '../text/spelling.ts';
import { quoted } from './quoted.ts';
import type { TableLayout } from './recognise-table.ts';
import { RowCells } from './row-cells.ts';

/** A month's money of one cash box under one heading, with the box's name as written instead of its code. */
export interface MoneyRow extends Omit<MoneyEntry, 'box'> {
  readonly boxName: string;
}

const DIRECTIONS: ReadonlyMap<string, MoneyDirection> = new Map([
  ['recette', 'receipt'],
  ['recettes', 'receipt'],
  ['depense', 'spending'],
  ['depenses', 'spending'],
]);

/**
 * Reads one line of the cash table. An amount is a whole number of FCFA and never negative, because the direction says
 * which way it went; an opening balance alone may be negative (a box in debt).
 */
export function parseMoneyRow(layout: TableLayout<'money'>, row: SheetRow): Parsed<MoneyRow> {
  const cells = new RowCells(layout, row);
  const period = cells.neededMonth('periode');
  const boxName = cells.name('caisse');
  const heading = cells.name('rubrique');
  const direction = readDirection(cells);
  const isOpening = heading !== null && foldSpelling(heading) === 'solde initial';
  const amount = cells.neededNumber('montant', {
    whole: true,
    ...(isOpening ? {} : { min: 0 }),
  });
  if (period === null || boxName === null || heading === null) return cells.finish<MoneyRow>(null);
  if (direction === null || amount === null) return cells.finish<MoneyRow>(null);
  return cells.finish({ period, boxName, heading, direction, amount });
}

function readDirection(cells: RowCells<'money'>): MoneyDirection | null {
  const written = cells.name('sens');
  if (written === null) return null;
  return (
    DIRECTIONS.get(foldSpelling(written)) ??
    cells.refuse('sens', 'direction-unknown', { value: quoted(written) })
  );
}
