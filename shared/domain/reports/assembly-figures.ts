import { formatNumber, formatPercent, formatShortNumber } from '../numbers/format-number.ts';
import type { Translate } from '../text/translate.ts';
import type { AssemblyFigure, AssemblyShortages } from './assembly-data.ts';
import type { Block, Cell, Table } from './document.ts';
import { figureCell, figureColumn, paragraph, textCell, textColumn } from './report-context.ts';

/** A change in percent of fewer cases than this says less than the two numbers. */
const FEW = 10;

const DECIMALS = 2;

function writeFigure({ unit }: AssemblyFigure): (value: number) => string {
  if (unit === '%') return (value) => formatPercent(value, 1);
  return unit === '' ? formatNumber : (value) => formatShortNumber(value, DECIMALS);
}

function signed(value: number, text: string): string {
  if (value === 0) return '=';
  return value > 0 ? `+${text}` : text;
}

/**
 * The change against the year before: of counts in percent, of percentages in points. Of unlike months, of few cases and
 * of other rates nothing is said.
 *
 * | now | before | unit | months | change |
 * | --- | --- | --- | --- | --- |
 * | 120 | 100 | | 10 and 10 | +20 % |
 * | 120 | 100 | | 10 and 9 | — |
 * | 72.5 | 70 | % | 10 and 10 | +2,5 points |
 */
export function changeCell(figure: AssemblyFigure, translate: Translate): Cell {
  const { value, before, months, monthsBefore, unit } = figure;
  const isAlike = months === monthsBefore;
  if (value === null || before === null || !isAlike) return { text: '—', value: null };
  if (unit === '%') {
    const points = value - before;
    const text = translate('assembly:figures.points', { value: formatShortNumber(points, 1) });
    return { text: signed(points, text), value: points };
  }
  if (unit !== '' || before < FEW) return { text: '—', value: null };
  const percent = ((value - before) / before) * 100;
  return { text: signed(percent, formatPercent(percent)), value: percent };
}

/** The figures of the span beside those of the year before, with the months that each one rests on. */
export function figuresTable(figures: readonly AssemblyFigure[], translate: Translate): Table {
  const title = (name: string): string => translate(`assembly:figures.${name}`);
  return {
    kind: 'table',
    name: 'figures',
    title: translate('assembly:headings.figures'),
    size: 'normal',
    columns: [
      textColumn(title('figure'), 70),
      figureColumn(title('now'), 26),
      figureColumn(title('before'), 26),
      figureColumn(title('change'), 26),
      figureColumn(title('months'), 26),
    ],
    rows: figures.map((figure) => ({
      cells: [
        textCell(figure.label),
        figureCell(figure.value, writeFigure(figure)),
        figureCell(figure.before, writeFigure(figure)),
        changeCell(figure, translate),
        textCell(writeMonths(figure, translate)),
      ],
    })),
    blankRows: 0,
    more: null,
  };
}

function writeMonths({ months, monthsBefore, of }: AssemblyFigure, translate: Translate): string {
  // A score is of the day of a visit.
  if (of === 0) return '—';
  const written = translate('meeting:share.count', { part: months, of });
  return months === monthsBefore
    ? written
    : translate('assembly:figures.unlike', { written, before: monthsBefore });
}

/** How many products were missing, and the one that was missing the longest: read aloud. */
export function shortageSentence(
  { lines, counted }: AssemblyShortages,
  translate: Translate,
): string {
  const [first] = lines;
  const said = translate('assembly:shortages.sentence', { count: lines.length, of: counted });
  if (first?.days == null) return said;
  const facts = { product: first.product, count: first.days };
  return `${said} ${translate('assembly:shortages.longest', facts)}`;
}

/** The products that were missing, the longest first. */
export function shortageBlocks(
  shortages: AssemblyShortages,
  translate: Translate,
): readonly Block[] {
  const { lines } = shortages;
  const said = paragraph('strong', shortageSentence(shortages, translate));
  if (lines.length === 0) return [said];
  const title = (name: string): string => translate(`assembly:shortages.${name}`);
  return [
    said,
    {
      kind: 'table',
      name: 'shortages',
      title: translate('assembly:headings.shortages'),
      size: 'normal',
      columns: [
        textColumn(title('product'), 94),
        figureColumn(title('months'), 40),
        figureColumn(title('days'), 40),
      ],
      rows: lines.map(({ product, months, days }) => ({
        cells: [
          textCell(product),
          figureCell(months, formatNumber),
          figureCell(days, formatNumber),
        ],
      })),
      blankRows: 0,
      more: null,
    },
  ];
}
