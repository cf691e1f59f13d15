import { formatMonth, formatShortMonth } from '../calendar/format-day.ts';
import { formatNumber } from '../numbers/format-number.ts';
import { buildRunChart, PLAIN_RUN_CHART } from '../statistics/build-run-chart.ts';
import type { CardMonth, StockCard } from '../stock/stock-card.ts';
import type { Translate } from '../text/translate.ts';
import type { ChartBlock } from './document.ts';

/** Too few points make no curve. */
const FEWEST_MONTHS = 3;

/** Months in which the product was out: what was used in them is less than what was needed, and is not judged. */
function monthsOut(months: readonly CardMonth[]): readonly number[] {
  return months.flatMap(({ stockoutDays }, index) => ((stockoutDays ?? 0) > 0 ? [index] : []));
}

function chartOf(
  name: 'used' | 'closing',
  { months, standing }: StockCard,
  translate: Translate,
): ChartBlock {
  const out = monthsOut(months);
  const chart = buildRunChart(
    months.map((month) => ({ x: month.period, y: month[name] })),
    { ...PLAIN_RUN_CHART, excluded: name === 'used' ? out : [] },
  );
  const last = months.findLast((month) => month[name] !== null);
  const facts = {
    product: standing.name,
    unit: standing.unit,
    value: formatNumber(last?.[name] ?? 0),
    month: last ? formatMonth(last.period, translate) : '',
  };
  return {
    kind: 'chart',
    sentence: translate(
      `stock:card.charts.${name === 'used' && out.length > 0 ? 'usedOut' : name}`,
      facts,
    ),
    picture: {
      kind: 'run',
      title: translate(`stock:card.charts.${name}Title`, facts),
      chart,
      axis: months.map(({ period }) => formatShortMonth(period, translate)),
      medianLabel:
        chart.centre === null
          ? ''
          : translate('stock:card.charts.median', { value: formatNumber(chart.centre) }),
      lastLabel: last ? formatNumber(last[name] ?? 0) : '',
      signalLabel: null,
    },
  };
}

/** What was used and what was left, month by month; months with days out are crossed. Empty while there are too few. */
export function stockCardCharts(card: StockCard, translate: Translate): readonly ChartBlock[] {
  const names = ['used', 'closing'] as const;
  return names
    .filter((name) => card.months.filter((month) => month[name] !== null).length >= FEWEST_MONTHS)
    .map((name) => chartOf(name, card, translate));
}
