import type { Member } from '../governance/member.ts';
import type { Parsed } from '../problems/problem.ts';
import type { Population } from '../services/population.ts';
import type { SheetRow } from '../tables/sheet.ts';
import { type ActionRow, parseActionRow } from './action-row.ts';
import { parseMemberRow } from './member-row.ts';
import { type MoneyRow, parseMoneyRow } from './money-row.ts';
import { parsePopulationRow } from './population-row.ts';
import type { TableLayout } from './recognise-table.ts';
import { parseServiceRow, type ServiceRow } from './service-row.ts';
import { parseStaffRow, type StaffRow } from './staff-row.ts';
import { parseStockRow, type StockRow } from './stock-row.ts';
import type { RecordKind } from './table-kind.ts';

/** One line of a table with a fixed heading, as its kind reads it. */
export type RecordRow =
  | { readonly kind: 'services'; readonly row: ServiceRow }
  | { readonly kind: 'stock'; readonly row: StockRow }
  | { readonly kind: 'staff'; readonly row: StaffRow }
  | { readonly kind: 'money'; readonly row: MoneyRow }
  | { readonly kind: 'population'; readonly row: Population }
  | { readonly kind: 'members'; readonly row: Member }
  | { readonly kind: 'actions'; readonly row: ActionRow };

/** Reads a line by the kind of its table. */
export function parseRecordRow(layout: TableLayout<RecordKind>, row: SheetRow): Parsed<RecordRow> {
  const at = <K extends RecordKind>(): TableLayout<K> => layout as TableLayout<K>;
  switch (layout.kind) {
    case 'services':
      return ofKind('services', parseServiceRow(at(), row));
    case 'stock':
      return ofKind('stock', parseStockRow(at(), row));
    case 'staff':
      return ofKind('staff', parseStaffRow(at(), row));
    case 'money':
      return ofKind('money', parseMoneyRow(at(), row));
    case 'population':
      return ofKind('population', parsePopulationRow(at(), row));
    case 'members':
      return ofKind('members', parseMemberRow(at(), row));
    case 'actions':
      return ofKind('actions', parseActionRow(at(), row));
  }
}

/** The row under its kind; the compiler holds the two together. */
function ofKind<K extends RecordKind>(
  kind: K,
  read: Parsed<Extract<RecordRow, { kind: K }>['row']>,
): Parsed<RecordRow> {
  if (!read.ok) return read;
  return { ...read, value: { kind, row: read.value } as Extract<RecordRow, { kind: K }> };
}
