import { formatMonth } from '../calendar/format-day.ts';
import { formatNumber, formatShortNumber } from '../numbers/format-number.ts';
import type { Block, Table, TableRow } from './document.ts';
import type { ReportStock, StockLine } from './meeting-data.ts';
import {
  figureCell,
  figureColumn,
  missingParagraph,
  paragraph,
  type ReportContext,
  sectionHeading,
  textColumn,
} from './report-context.ts';
import { methodKey, STATUS_OF_STOCK } from './stock-words.ts';

function stockRow(line: StockLine, { translate }: ReportContext): TableRow {
  return {
    cells: [
      { text: line.product },
      { text: line.unit },
      figureCell(line.closing, formatNumber),
      figureCell(line.monthly, (value) => formatShortNumber(value, 1)),
      figureCell(line.monthsLeft, (value) => formatShortNumber(value, 1)),
      {
        text: translate(`meeting:stock.states.${line.state}`),
        status: STATUS_OF_STOCK[line.state],
      },
      figureCell(line.daysOut, formatNumber),
      figureCell(line.order, formatNumber),
    ],
  };
}

function stockTable(stock: ReportStock, context: ReportContext): Table {
  const title = (name: string): string => context.translate(`meeting:stock.columns.${name}`);
  return {
    kind: 'table',
    name: 'stock',
    title: context.translate('meeting:headings.stock'),
    size: 'normal',
    columns: [
      textColumn(title('product'), 38),
      textColumn(title('unit'), 21),
      figureColumn(title('closing'), 21),
      figureColumn(title('monthly'), 20),
      figureColumn(title('monthsLeft'), 16),
      textColumn(title('state'), 37),
      figureColumn(title('daysOut'), 16),
      figureColumn(title('order'), 24),
    ],
    rows: stock.lines.map((line) => stockRow(line, context)),
    blankRows: 0,
    more: null,
  };
}

/** The tracer products at the end of the month: what is left, for how long, and what to order. */
export function stockSection(context: ReportContext): readonly Block[] {
  const { data, translate } = context;
  const { stock } = data;
  const heading = sectionHeading(context, 'stock');
  if (stock === null || stock.lines.length === 0)
    return [heading, missingParagraph(context, 'stock')];
  const month = formatMonth(data.period, translate);
  const sentence = translate('meeting:stock.out', {
    count: stock.out.count,
    of: stock.out.of,
    month,
  });
  const facts = { method: translate(methodKey(stock.method)), count: stock.months };
  return [
    heading,
    paragraph('strong', sentence),
    paragraph('small', translate('meeting:stock.method', facts)),
    stockTable(stock, context),
  ];
}
