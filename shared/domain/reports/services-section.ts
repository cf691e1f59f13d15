import { formatMonth, formatShortMonth } from '../calendar/format-day.ts';
import { addMonths } from '../calendar/month.ts';
import { formatNumber, formatPercent, formatShortNumber } from '../numbers/format-number.ts';
import type { Block, Table } from './document.ts';
import type { ReportServices, ServiceRate } from './meeting-data.ts';
import {
  figureCell,
  figureColumn,
  missingParagraph,
  paragraph,
  type ReportContext,
  sectionHeading,
  textColumn,
  writeUnit,
} from './report-context.ts';
import { SMALLEST_PERCENTAGE } from './written-share.ts';

const FLAGS = new Set(['negative', 'above-100', 'high']);

function countsTable({ counts }: ReportServices, { data, translate }: ReportContext): Table {
  return {
    kind: 'table',
    name: 'services',
    title: translate('meeting:services.counts'),
    size: 'normal',
    columns: [
      textColumn(translate('meeting:services.columns.service'), 92),
      figureColumn(formatShortMonth(addMonths(data.period, -1), translate), 41),
      figureColumn(formatShortMonth(data.period, translate), 41),
    ],
    rows: counts.map(({ label, managed, value, before }) => ({
      cells: [
        { text: label },
        figureCell(before, formatNumber),
        value === null && !managed
          ? { text: translate('meeting:services.unmanaged') }
          : figureCell(value, formatNumber),
      ],
    })),
    blankRows: 0,
    halves: true,
    more: null,
  };
}

function writeRate(
  { value, numerator, denominator, unit, decimals }: ServiceRate,
  { translate }: ReportContext,
): string {
  if (value === null) return '—';
  const few = numerator !== null && denominator !== null && denominator < SMALLEST_PERCENTAGE;
  if (unit === '%' && few)
    return translate('meeting:share.count', { part: numerator, of: denominator });
  return unit === '%' ? formatPercent(value, decimals) : formatNumber(value, decimals);
}

/** What to know of a rate: what is unusual in it, and what is aimed at. */
function writeRemark({ flags, target, unit }: ServiceRate, { translate }: ReportContext): string {
  const unusual = flags
    .filter((flag) => FLAGS.has(flag))
    .map((flag) => translate(`meeting:services.flags.${flag}`));
  if (target === undefined) return unusual.join(', ');
  const written = unit === '%' ? formatPercent(target, 1) : formatShortNumber(target, 2);
  return [...unusual, translate('meeting:services.target', { target: written })].join(', ');
}

function ratesTable({ rates }: ReportServices, context: ReportContext): Table {
  const { translate } = context;
  const title = (name: string): string => translate(`meeting:services.columns.${name}`);
  return {
    kind: 'table',
    name: 'rates',
    title: translate('meeting:services.rates'),
    size: 'normal',
    columns: [
      textColumn(title('rate'), 66),
      figureColumn(title('value'), 17),
      figureColumn(title('numerator'), 17),
      figureColumn(title('denominator'), 17),
      textColumn(title('remark'), 57),
    ],
    rows: rates.map((rate) => ({
      cells: [
        {
          text:
            rate.unit === '%' ? rate.label : `${rate.label} (${writeUnit(rate.unit, translate)})`,
        },
        { text: writeRate(rate, context), value: rate.value },
        figureCell(rate.numerator, formatNumber),
        // An expected number is seldom whole; rounded, it would not give the rate beside it.
        figureCell(rate.denominator, (value) => formatShortNumber(value, 1)),
        { text: writeRemark(rate, context) },
      ],
    })),
    blankRows: 0,
    more: null,
  };
}

/** What the centre did in the month, and the rates that follow. */
export function servicesSection(context: ReportContext): readonly Block[] {
  const { data, translate } = context;
  const { services } = data;
  const heading = sectionHeading(context, 'services');
  if (services === null || services.counts.length + services.rates.length === 0) {
    return [heading, missingParagraph(context, 'services')];
  }
  const expected = services.counts.filter(({ managed, value }) => managed || value !== null);
  const known = expected.filter(({ value }) => value !== null).length;
  const sentence = translate('meeting:services.sentence', {
    month: formatMonth(data.period, translate),
    count: known,
    of: expected.length,
  });
  return [
    heading,
    paragraph('plain', sentence),
    ...(services.counts.length === 0 ? [] : [countsTable(services, context)]),
    ...(services.rates.length === 0 ? [] : [ratesTable(services, context)]),
  ];
}
