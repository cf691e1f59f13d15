import { formatMonth } from '../calendar/format-day.ts';
import { addMonths } from '../calendar/month.ts';
import { formatNumber, formatShortNumber } from '../numbers/format-number.ts';
import type { Translate } from '../text/translate.ts';
import type {
  Block,
  Figures,
  LargeFigure,
  ReportDocument,
  ReportStatus,
  Table,
} from './document.ts';
import type { ProgrammeData, ProgrammeDistrict, ProgrammeTally } from './programme-data.ts';
import { figureCell, figureColumn, paragraph, textCell, textColumn } from './report-context.ts';
import { buildSheetDocument, type SheetContext } from './sheet-document.ts';

const FAILED_SHOWN = 5;
const RATES_BY_DISTRICT = 4;

/** From these shares on, a figure of the page is good, and below the second somebody has to act. */
const GOOD_SHARE = 0.9;
const ACT_SHARE = 0.7;

function shareStatus(part: number, of: number): ReportStatus {
  if (of === 0) return 'none';
  if (part >= GOOD_SHARE * of) return 'good';
  return part < ACT_SHARE * of ? 'act' : 'attention';
}

function largeFigure(
  code: keyof ProgrammeTally,
  [value, of]: readonly [value: number, of: number | null],
  status: ReportStatus,
  translate: Translate,
): LargeFigure {
  return {
    code,
    label: translate(`headquarters:report.figures.${code}`),
    text: formatNumber(value),
    value,
    detail: of === null ? '' : translate('headquarters:report.of', { of: formatNumber(of) }),
    status,
    word: translate(`reports:status.${status}`),
    change: '',
  };
}

function figures(tally: ProgrammeTally, translate: Translate): Figures {
  const { centres, complete, monthsReceived, monthsExpected, visited, overdue, stockouts } = tally;
  const none = (count: number): ReportStatus => (count === 0 ? 'good' : 'attention');
  return {
    kind: 'figures',
    items: [
      largeFigure('complete', [complete, centres], shareStatus(complete, centres), translate),
      largeFigure(
        'monthsReceived',
        [monthsReceived, monthsExpected],
        shareStatus(monthsReceived, monthsExpected),
        translate,
      ),
      largeFigure('visited', [visited, centres], shareStatus(visited, centres), translate),
      largeFigure('overdue', [overdue, null], none(overdue), translate),
      largeFigure('stockouts', [stockouts, null], none(stockouts), translate),
    ],
  };
}

function writeValue(value: number, unit: string): string {
  return unit === '%' ? `${formatShortNumber(value, 1)} %` : formatShortNumber(value, 2);
}

function ratesTable({ rates, months }: ProgrammeData, translate: Translate): Table {
  const title = (name: string): string => translate(`headquarters:report.columns.${name}`);
  return {
    kind: 'table',
    name: 'rates',
    title: translate('headquarters:report.headings.rates'),
    size: 'normal',
    columns: [
      textColumn(title('rate'), 62),
      figureColumn(title('value'), 24),
      figureColumn(translate('headquarters:report.columns.before', { count: months }), 30),
      figureColumn(title('numerator'), 24),
      figureColumn(title('denominator'), 26),
      figureColumn(title('centres'), 18),
    ],
    rows: rates.map(({ name, unit, value, before, numerator, denominator, centres }) => ({
      cells: [
        textCell(name),
        figureCell(value, (each) => writeValue(each, unit)),
        figureCell(before, (each) => writeValue(each, unit)),
        figureCell(numerator, formatNumber),
        figureCell(denominator, (each) => formatNumber(Math.round(each))),
        figureCell(centres, formatNumber),
      ],
    })),
    blankRows: 0,
    more: null,
  };
}

function failedSentence({ failed }: ProgrammeData, translate: Translate): string {
  if (failed.length === 0) return translate('headquarters:report.noFailed');
  const list = failed
    .slice(0, FAILED_SHOWN)
    .map(({ name, count, visits }) =>
      translate('headquarters:report.failedItem', {
        name,
        part: formatNumber(count),
        of: formatNumber(visits),
      }),
    )
    .join(translate('reports:lists.separator'));
  return translate('headquarters:report.failed', { list });
}

function districtName({ name }: ProgrammeDistrict, translate: Translate): string {
  return name ?? translate('headquarters:report.noDistrict');
}

function districtsTable({ districts }: ProgrammeData, translate: Translate): Table {
  const title = (name: string): string => translate(`headquarters:report.columns.${name}`);
  const share = (part: number, of: number) => ({
    text: translate('headquarters:ofMonths', { received: part, expected: of }),
    value: part,
  });
  return {
    kind: 'table',
    name: 'districts',
    title: translate('headquarters:report.headings.districts'),
    size: 'normal',
    columns: [
      textColumn(title('district'), 48),
      figureColumn(title('complete'), 28),
      figureColumn(title('months'), 32),
      figureColumn(title('visited'), 28),
      figureColumn(title('overdue'), 22),
      figureColumn(title('stockouts'), 22),
    ],
    rows: districts.map((district) => {
      const { centres, complete, monthsReceived, monthsExpected, visited, ...late } =
        district.tally;
      return {
        cells: [
          textCell(districtName(district, translate)),
          share(complete, centres),
          share(monthsReceived, monthsExpected),
          share(visited, centres),
          figureCell(late.overdue, formatNumber),
          figureCell(late.stockouts, formatNumber),
        ],
      };
    }),
    blankRows: 0,
    more: null,
  };
}

function districtRatesTable({ districts, rates }: ProgrammeData, translate: Translate): Table {
  const shown = rates.slice(0, RATES_BY_DISTRICT);
  return {
    kind: 'table',
    name: 'districtRates',
    title: translate('headquarters:report.headings.districtRates'),
    size: 'normal',
    columns: [
      textColumn(translate('headquarters:report.columns.district'), 48),
      ...shown.map(({ name }) => figureColumn(name, 32)),
    ],
    rows: districts.map((district) => ({
      cells: [
        textCell(districtName(district, translate)),
        ...shown.map(({ unit }, index) =>
          figureCell(district.values[index] ?? null, (value) => writeValue(value, unit)),
        ),
      ],
    })),
    blankRows: 0,
    more: null,
  };
}

function periodText({ period, months }: ProgrammeData, translate: Translate): string {
  const to = formatMonth(period, translate);
  if (months === 1) return to;
  const from = formatMonth(addMonths(period, 1 - months), translate);
  return translate('headquarters:report.fromTo', { from, to });
}

function heading(name: string, translate: Translate): Block {
  return {
    kind: 'heading',
    level: 1,
    text: translate(`headquarters:report.headings.${name}`),
    anchor: name,
  };
}

/** A programme is no centre: its head names who made the report as they are called. */
function headOfProgramme(block: Block, { facility, translate }: SheetContext): Block {
  if (block.kind !== 'letterhead') return block;
  const { name, district } = facility;
  const place = translate('meeting:letterhead.district', { place: district ?? '' });
  return { ...block, right: district === null ? [name] : [name, place] };
}

/**
 * The report of a programme for donors and the ministry: one page that stands alone (what came in, what the centres came
 * to with its counts, what fails most, what changed), then each district on a line, and what it all rests on. Districts
 * stand by name: nobody is ranked.
 */
export function buildProgrammeReport(data: ProgrammeData, context: SheetContext): ReportDocument {
  const { translate } = context;
  const { learnt, sources, districts } = data;
  const named = sources.map(({ table, rows }) =>
    translate('reports:lists.named', {
      name: translate(`headquarters:report.tables.${table}`),
      value: formatNumber(rows),
    }),
  );
  const used = translate('headquarters:report.sources', {
    list: named.join(translate('reports:lists.separator')),
  });
  const sheet = buildSheetDocument(context, {
    document: 'programme',
    record: `${data.months} ${data.period} ${data.district ?? ''}`,
    title: translate('headquarters:report.title'),
    subtitle: periodText(data, translate),
    blocks: [
      figures(data.tally, translate),
      ratesTable(data, translate),
      paragraph('strong', failedSentence(data, translate)),
      paragraph('strong', translate('headquarters:report.learnt', { ...learnt })),
      paragraph('small', translate('headquarters:report.method')),
      ...(districts.length === 0
        ? []
        : ([
            { kind: 'pageBreak' },
            heading('districts', translate),
            districtsTable(data, translate),
            heading('districtRates', translate),
            districtRatesTable(data, translate),
          ] satisfies readonly Block[])),
      heading('sources', translate),
      paragraph('plain', used),
    ],
    sources,
  });
  return { ...sheet, blocks: sheet.blocks.map((block) => headOfProgramme(block, context)) };
}
