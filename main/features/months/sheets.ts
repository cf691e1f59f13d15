import type { SheetName } from '../../../shared/domain/months/sheet.ts';
import { moneySheet } from './money-sheet.ts';
import { servicesSheet } from './services-sheet.ts';
import type { SheetSource } from './sheet-source.ts';
import { staffSheet } from './staff-sheet.ts';
import { stockSheet } from './stock-sheet.ts';

/** The four sheets of a month. */
export const SHEET_SOURCES: Readonly<Record<SheetName, SheetSource>> = {
  services: servicesSheet,
  stock: stockSheet,
  staff: staffSheet,
  money: moneySheet,
};
