import { formatMonth, formatShortMonth } from '../calendar/format-day.ts';
import type { Month } from '../calendar/month.ts';
import type { Lot } from '../stock/lot.ts';
import type { Translate } from '../text/translate.ts';
import type { ReportDocument, Signatures, Table } from './document.ts';
import { paragraph, textCell, textColumn } from './report-context.ts';
import { buildSheetDocument, type SheetContext } from './sheet-document.ts';

const BLANK_LINES = 4;

/** A product to be counted; the book is left out on purpose, so that the count is a count. */
export interface CountedProduct {
  readonly name: string;
  readonly unit: string;
  /** Lots noted, the first to expire first. */
  readonly lots: readonly Lot[];
}

/** A product takes a row for each of its lots, one at least: each is counted by itself. */
function rowsOf({ name, unit, lots }: CountedProduct, translate: Translate) {
  const noted = lots.length === 0 ? [null] : lots;
  return noted.map((lot, index) => ({
    cells: [
      textCell(index === 0 ? name : ''),
      textCell(index === 0 ? unit : ''),
      textCell(lot?.number ?? ''),
      textCell(lot?.expiry ? formatShortMonth(lot.expiry, translate) : ''),
      ...['', '', ''].map(textCell),
    ],
  }));
}

function countTable(products: readonly CountedProduct[], { translate }: SheetContext): Table {
  const title = (name: string): string => translate(`stock:count.columns.${name}`);
  return {
    kind: 'table',
    name: 'count',
    title: translate('stock:count.title'),
    size: 'normal',
    writing: true,
    columns: [
      textColumn(title('product'), 38),
      textColumn(title('unit'), 20),
      textColumn(title('lot'), 24),
      textColumn(title('expiry'), 26),
      textColumn(title('first'), 22),
      textColumn(title('second'), 22),
      textColumn(title('remark'), 26),
    ],
    rows: products.flatMap((product) => rowsOf(product, translate)),
    blankRows: BLANK_LINES,
    more: null,
  };
}

/** Two people count, one sees to it. */
function signatures({ translate }: SheetContext): Signatures {
  const offices = ['firstCounter', 'secondCounter', 'director', 'committee'];
  return {
    kind: 'signatures',
    places: offices.map((office) => ({
      office: translate(`stock:signatures.${office}`),
      name: '',
    })),
    thumb: translate('meeting:signatures.thumb'),
  };
}

/** The sheet on which the stock is counted by hand, blank: two counts, lots, signatures. */
export function buildCountSheet(
  products: readonly CountedProduct[],
  period: Month,
  context: SheetContext,
): ReportDocument {
  const { translate } = context;
  const month = formatMonth(period, translate);
  return buildSheetDocument(context, {
    document: 'countSheet',
    record: period,
    title: translate('stock:count.title'),
    subtitle: translate('stock:count.subtitle', { month }),
    blocks: [
      paragraph('plain', translate('stock:count.how')),
      countTable(products, context),
      signatures(context),
    ],
    sources: [{ table: 'product', rows: products.length }],
  });
}
