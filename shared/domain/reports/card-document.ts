import { formatDay, formatMonth, formatShortMonth } from '../calendar/format-day.ts';
import { formatNumber, formatShortNumber } from '../numbers/format-number.ts';
import type { CardMonth, StockCard } from '../stock/stock-card.ts';
import type { Block, ReportDocument, Table } from './document.ts';
import { figureCell, figureColumn, paragraph, textCell, textColumn } from './report-context.ts';
import { buildSheetDocument, type SheetContext } from './sheet-document.ts';
import { stockCardCharts } from './stock-card-charts.ts';

const FIGURES = [
  'opening',
  'received',
  'used',
  'lost',
  'adjusted',
  'closing',
  'counted',
  'variance',
  'stockoutDays',
] as const satisfies readonly (keyof CardMonth)[];

function monthsTable({ months }: StockCard, { translate }: SheetContext): Table {
  return {
    kind: 'table',
    name: 'card',
    title: translate('stock:card.months'),
    size: 'normal',
    columns: [
      textColumn(translate('stock:card.columns.period'), 22),
      ...FIGURES.map((name) => figureColumn(translate(`stock:card.columns.${name}`), 17)),
    ],
    rows: months.map((month) => ({
      cells: [
        textCell(formatShortMonth(month.period, translate)),
        ...FIGURES.map((name) => figureCell(month[name], formatNumber)),
      ],
    })),
    blankRows: 0,
    more: null,
  };
}

function lotsTable({ lots }: StockCard, { translate }: SheetContext): Table {
  const title = (name: string): string => translate(`stock:lots.${name}`);
  return {
    kind: 'table',
    name: 'lots',
    title: translate('stock:lots.title'),
    size: 'normal',
    columns: [
      textColumn(title('number'), 50),
      textColumn(title('expiry'), 44),
      figureColumn(title('quantity'), 40),
      figureColumn(title('atRisk'), 40),
    ],
    rows: lots.map(({ lot, atRisk, expired }) => ({
      cells: [
        textCell(lot.number ?? title('noNumber')),
        lot.expiry === null
          ? textCell(title('noExpiry'))
          : {
              text: formatMonth(lot.expiry, translate),
              ...(expired ? { status: 'critical' as const } : {}),
            },
        figureCell(lot.quantity, formatNumber),
        figureCell(atRisk, formatNumber),
      ],
    })),
    blankRows: 0,
    more: null,
  };
}

/** The stock-outs by their days, in words. */
function spellBlocks({ spells }: StockCard, { translate }: SheetContext): readonly Block[] {
  if (spells.length === 0) return [];
  const said = spells.map(({ from, to }) =>
    to === null
      ? translate('stock:spells.since', { from: formatDay(from, translate) })
      : translate('stock:spells.between', {
          from: formatDay(from, translate),
          to: formatDay(to, translate),
        }),
  );
  return [
    { kind: 'heading', level: 2, text: translate('stock:spells.title'), anchor: null },
    paragraph('plain', said.join(translate('reports:lists.separator'))),
  ];
}

function reasonBlocks({ months }: StockCard, { translate }: SheetContext): readonly Block[] {
  const reasons = months.flatMap((month) => month.reasons);
  if (reasons.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: translate('stock:card.reasons'), anchor: null },
    ...reasons.map(({ period, reason }) => {
      const facts = { name: formatMonth(period, translate), value: reason };
      return paragraph('plain', translate('reports:lists.named', facts));
    }),
  ];
}

/** The card of a product (fiche de stock): its months, curves, lots, stock-outs and what people said of them. */
export function buildCardDocument(card: StockCard, context: SheetContext): ReportDocument {
  const { translate } = context;
  const { standing } = card;
  const facts = {
    state: translate(`meeting:stock.states.${standing.status}`),
    closing: figureCell(standing.closing, formatNumber).text,
    unit: standing.unit,
    use: figureCell(standing.monthlyUse, (value) => formatShortNumber(value, 1)).text,
    months: figureCell(standing.monthsLeft, (value) => formatShortNumber(value, 1)).text,
    month: formatMonth(card.period, translate),
  };
  return buildSheetDocument(context, {
    document: 'stockCard',
    record: `${standing.product} ${card.period}`,
    title: translate('stock:card.title', { product: standing.name }),
    subtitle: translate('stock:card.subtitle', facts),
    blocks: [
      { kind: 'heading', level: 2, text: translate('stock:lots.title'), anchor: null },
      ...(card.lots.length === 0
        ? [paragraph('missing', translate('stock:lots.none'))]
        : [lotsTable(card, context)]),
      ...stockCardCharts(card, translate),
      monthsTable(card, context),
      ...spellBlocks(card, context),
      ...reasonBlocks(card, context),
    ],
    sources: [{ table: 'stock_entry', rows: card.months.length }],
  });
}
