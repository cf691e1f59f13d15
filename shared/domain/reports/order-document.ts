import { formatDay, formatMonth } from '../calendar/format-day.ts';
import { formatNumber, formatShortNumber } from '../numbers/format-number.ts';
import {
  countPacks,
  type OrderForm,
  type OrderLine,
  orderedQuantity,
} from '../stock/stock-order.ts';
import type { Block, ReportDocument, Signatures, Table } from './document.ts';
import { figureCell, figureColumn, paragraph, textCell, textColumn } from './report-context.ts';
import { buildSheetDocument, type SheetContext } from './sheet-document.ts';
import { methodKey, STATUS_OF_STOCK } from './stock-words.ts';

const BLANK_LINES = 2;

/** What is printed: the products that something is asked of, and those of which nobody can say how much. */
function isPrinted(line: OrderLine): boolean {
  return orderedQuantity(line) !== 0;
}

function orderTable({ lines }: OrderForm, context: SheetContext): Table {
  const { translate } = context;
  const title = (name: string): string => translate(`stock:order.columns.${name}`);
  return {
    kind: 'table',
    name: 'order',
    title: translate('stock:order.title'),
    size: 'normal',
    writing: true,
    columns: [
      textColumn(title('product'), 38),
      textColumn(title('unit'), 18),
      textColumn(title('status'), 28),
      figureColumn(title('usable'), 18),
      figureColumn(title('monthlyUse'), 18),
      figureColumn(title('onOrder'), 24),
      figureColumn(title('quantity'), 24),
      textColumn(title('delivered'), 22),
    ],
    rows: lines.filter(isPrinted).map((line) => ({
      cells: [
        textCell(line.name),
        textCell(line.unit),
        {
          text: translate(`meeting:stock.states.${line.status}`),
          status: STATUS_OF_STOCK[line.status],
        },
        figureCell(line.usable, formatNumber),
        figureCell(line.monthlyUse, (value) => formatShortNumber(value, 1)),
        figureCell(line.onOrder, formatNumber),
        // What nobody can compute is left empty, to be written by hand.
        { text: writeQuantity(line, context), value: orderedQuantity(line) },
        textCell(''),
      ],
    })),
    blankRows: BLANK_LINES,
    more: null,
  };
}

function writeQuantity(line: OrderLine, { translate }: SheetContext): string {
  const quantity = orderedQuantity(line);
  if (quantity === null) return '';
  const packs = countPacks(quantity, line.packSize);
  const units = formatNumber(quantity);
  return packs === null
    ? units
    : `${units} (${translate('stock:order.packs', { count: packs, size: line.packSize ?? 0 })})`;
}

/** Who orders, who agrees, who delivers, who receives. */
function signatures({ translate }: SheetContext): Signatures {
  const offices = ['manager', 'director', 'supplier', 'receiver'];
  return {
    kind: 'signatures',
    places: offices.map((office) => ({
      office: translate(`stock:signatures.${office}`),
      name: '',
    })),
    thumb: translate('meeting:signatures.thumb'),
  };
}

/** The order form (bon de commande): what is asked for with what it rests on, room for what comes, signatures. */
export function buildOrderDocument(form: OrderForm, context: SheetContext): ReportDocument {
  const { translate } = context;
  const month = formatMonth(form.period, translate);
  const isAsked = form.lines.some(isPrinted);
  const state =
    form.orderedOn === null
      ? translate('stock:order.prepared', { month })
      : translate('stock:order.sentOn', { month, day: formatDay(form.orderedOn, translate) });
  const facts = { method: translate(methodKey(form.method)), count: form.months };
  const body: readonly Block[] = isAsked
    ? [orderTable(form, context), paragraph('small', translate('stock:order.method', facts))]
    : [paragraph('missing', translate('stock:order.nothing'))];
  return buildSheetDocument(context, {
    document: 'stockOrder',
    record: form.period,
    title: translate('stock:order.title'),
    subtitle: state,
    blocks: [...body, signatures(context)],
    sources: [{ table: 'stock_entry', rows: form.lines.length }],
  });
}
