import type { CellKind, SheetColumn, SheetName } from './sheet.ts';

function typed(code: string, kind: CellKind, summed = false): SheetColumn {
  return { code, kind, computed: false, summed };
}

function computed(code: string, kind: CellKind, summed = false): SheetColumn {
  return { code, kind, computed: true, summed };
}

/** The columns of each sheet, in the order of the paper that a centre keeps. */
export const SHEET_COLUMNS: Readonly<Record<SheetName, readonly SheetColumn[]>> = {
  services: [typed('value', 'count'), computed('before', 'count'), computed('usual', 'share')],
  stock: [
    typed('opening', 'quantity'),
    typed('received', 'quantity'),
    typed('used', 'quantity'),
    typed('lost', 'quantity'),
    typed('adjusted', 'difference'),
    typed('closing', 'quantity'),
    typed('counted', 'quantity'),
    computed('variance', 'difference'),
    typed('stockoutDays', 'days'),
    typed('expiry', 'month'),
    typed('ordered', 'quantity'),
    computed('cmm', 'share'),
    computed('msd', 'share'),
    computed('status', 'status'),
    computed('order', 'quantity'),
  ],
  staff: [
    typed('norm', 'count', true),
    typed('filled', 'count', true),
    typed('present', 'count', true),
    computed('vacant', 'count', true),
    computed('absent', 'count', true),
  ],
  money: [
    typed('amount', 'amount'),
    computed('before', 'amount'),
    computed('budget', 'amount'),
    computed('yearToDate', 'amount'),
  ],
};

/** The column of a sheet by its code; `null` for a word that names none. */
export function findColumn(sheet: SheetName, code: string): SheetColumn | null {
  return SHEET_COLUMNS[sheet].find((column) => column.code === code) ?? null;
}
