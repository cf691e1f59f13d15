import type { Month } from '../calendar/month.ts';
import type { Parsed } from '../problems/problem.ts';
import type { StaffEntry } from '../staffing/staff-entry.ts';
import type { SheetRow } from '../tables/sheet.ts';
import type { TableLayout } from './recognise-table.ts';
import { RowCells } from './row-cells.ts';

/** The posts of one cadre and payer, as written; `period` is `null` where the table has no month of its own. */
export interface StaffRow extends Omit<StaffEntry, 'period' | 'cadre'> {
  readonly period: Month | null;
  readonly cadreName: string;
}

/** Reads one line of the staff table; more people present than posts filled is told and does not stop it. */
export function parseStaffRow(layout: TableLayout<'staff'>, row: SheetRow): Parsed<StaffRow> {
  const cells = new RowCells(layout, row);
  const period = cells.month('periode');
  const cadreName = cells.name('cadre');
  const norm = cells.number('norme', { min: 0 });
  const filled = cells.number('en_poste', { min: 0 });
  const present = cells.number('present', { min: 0 });
  const payer = cells.text('payeur', 200).replace(/\s+/gu, ' ') || null;
  if (cadreName === null) return cells.finish<StaffRow>(null);
  if (filled !== null && present !== null && present > filled) {
    cells.warn('present', 'present-above-filled', { value: present, filled });
  }
  return cells.finish({ period, cadreName, norm, filled, present, payer });
}
