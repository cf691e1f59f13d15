import type { Day } from '../calendar/day.ts';
import { formatDay, formatMonth } from '../calendar/format-day.ts';
import { addMonths, type Month } from '../calendar/month.ts';
import type { Figure } from '../indicators/figure.ts';
import type { MonthWarning } from '../months/month-warning.ts';
import { writeWarning } from '../months/write-warning.ts';
import { formatPercent } from '../numbers/format-number.ts';
import { isPrompt, PROMPT_UNTIL_DAY } from '../quality/completeness.ts';
import type { Translate } from '../text/translate.ts';
import type { Block, Cell, ReportDocument, Table } from './document.ts';
import { figureCell, figureColumn, paragraph, textCell, textColumn } from './report-context.ts';
import { buildSheetDocument, type SheetContext } from './sheet-document.ts';

/** What is known of how far the data of a month can be trusted. */
export interface QualityFeedbackData {
  readonly period: Month;
  readonly isValidated: boolean;
  /** The day the report reached the district; `null` where it is not known. */
  readonly receivedOn: Day | null;
  /** The figures `quality.*` of the month, and of the month before. */
  readonly figures: readonly Figure[];
  readonly before: readonly Figure[];
  /** Contradictions first. */
  readonly warnings: readonly ExplainedWarning[];
  /** The services and products that have no value although one is expected. */
  readonly missing: { readonly services: readonly string[]; readonly stock: readonly string[] };
}

/** A warning with the name of its line and why it is right as it stands; `null` while nobody has said. */
export interface ExplainedWarning extends MonthWarning {
  readonly label: string;
  readonly reason: string | null;
}

const FIGURES = [
  ['services', 'quality.completeness', 'services'],
  ['stock', 'quality.completeness', 'stock'],
  ['promptness', 'quality.promptness', null],
  ['score', 'quality.score', null],
] as const;

function find(figures: readonly Figure[], code: string, item: string | null): Figure | undefined {
  return figures.find((each) => each.code === code && each.item === item);
}

function percentCell(figure: Figure | undefined): Cell {
  const value = typeof figure?.value === 'number' ? figure.value : null;
  return figureCell(value, (percent) => formatPercent(percent));
}

/** What a completeness counts: 18 of 20. The other figures are shares of nothing that is counted. */
function countCell(figure: Figure | undefined, translate: Translate): Cell {
  if (figure?.code !== 'quality.completeness' || figure.denominator === null) return textCell('');
  const { numerator: part, denominator: of } = figure;
  return textCell(translate('meeting:share.count', { part: part ?? 0, of }));
}

function figuresTable(
  { period, figures, before }: QualityFeedbackData,
  context: SheetContext,
): Table {
  const { translate } = context;
  return {
    kind: 'table',
    name: 'quality',
    title: translate('quality:headings.figures'),
    size: 'normal',
    columns: [
      textColumn(translate('quality:columns.what'), 78),
      figureColumn(formatMonth(period, translate), 32),
      figureColumn(translate('quality:columns.count'), 32),
      figureColumn(formatMonth(addMonths(period, -1), translate), 32),
    ],
    rows: FIGURES.map(([name, code, item]) => ({
      cells: [
        textCell(translate(`quality:figures.${name}`)),
        percentCell(find(figures, code, item)),
        countCell(find(figures, code, item), translate),
        percentCell(find(before, code, item)),
      ],
      total: name === 'score',
    })),
    blankRows: 0,
    more: null,
  };
}

/** What to do next, the first thing first: what is missing, what contradicts itself, what was not sent. */
function nextSteps(data: QualityFeedbackData, translate: Translate): readonly string[] {
  const { missing, period, receivedOn, isValidated } = data;
  const open = data.warnings.filter(({ reason }) => reason === null);
  const list = (names: readonly string[]): string =>
    names.join(translate('reports:lists.separator'));
  const lacking = (['services', 'stock'] as const).flatMap((part) => {
    const names = missing[part];
    if (names.length === 0) return [];
    return [translate(`quality:next.${part}`, { count: names.length, list: list(names) })];
  });
  const day = formatDay(promptDay(period), translate);
  return [
    ...lacking,
    ...(open.length > 0 ? [translate('quality:next.explain', { count: open.length })] : []),
    ...(receivedOn === null ? [translate('quality:next.send', { day })] : []),
    ...(isValidated ? [] : [translate('quality:next.validate')]),
  ];
}

function promptDay(period: Month): Day {
  return `${addMonths(period, 1)}-${String(PROMPT_UNTIL_DAY).padStart(2, '0')}` as Day;
}

/** The score in words, and when the report arrived. */
function sentences(data: QualityFeedbackData, translate: Translate): readonly string[] {
  const { period, receivedOn, figures } = data;
  const score = find(figures, 'quality.score', null)?.value;
  const month = formatMonth(period, translate);
  const said =
    typeof score === 'number'
      ? translate('quality:score', { month, score: formatPercent(score) })
      : translate('quality:noScore', { month });
  if (receivedOn === null) return [said, translate('quality:received.unknown')];
  const name = isPrompt(period, receivedOn) ? 'prompt' : 'late';
  return [said, translate(`quality:received.${name}`, { day: formatDay(receivedOn, translate) })];
}

function warningsTable(
  name: 'open' | 'explained',
  warnings: readonly ExplainedWarning[],
  translate: Translate,
): readonly Block[] {
  const title = translate(`quality:headings.${name}`);
  const heading: Block = { kind: 'heading', level: 1, text: title, anchor: null };
  if (warnings.length === 0)
    return [heading, paragraph('plain', translate(`quality:none.${name}`))];
  const column = (code: string): string => translate(`quality:columns.${code}`);
  return [
    heading,
    {
      kind: 'table',
      name,
      title,
      size: 'normal',
      columns: [
        textColumn(column('sheet'), 26),
        textColumn(column('line'), 42),
        textColumn(column('warning'), 58),
        textColumn(column(name === 'open' ? 'answer' : 'reason'), 48),
      ],
      rows: warnings.map((warning) => ({
        cells: [
          textCell(translate(`months:sheets.${warning.sheet}`)),
          textCell(warning.label),
          textCell(writeWarning(warning, translate)),
          textCell(warning.reason ?? ''),
        ],
      })),
      blankRows: 0,
      // What is not explained on the screen is asked for at the centre, and written on the paper.
      writing: name === 'open',
      more: null,
    },
  ];
}

/**
 * How far a month's data can be trusted, for the people who wrote them (retour sur la qualité des données): the score,
 * what is missing, what to do next, each warning with its reason or with room for one.
 */
export function buildQualityFeedback(
  data: QualityFeedbackData,
  context: SheetContext,
): ReportDocument {
  const { translate } = context;
  const { period, warnings } = data;
  const steps = nextSteps(data, translate);
  const heading = (name: string): Block => ({
    kind: 'heading',
    level: 1,
    text: translate(`quality:headings.${name}`),
    anchor: null,
  });
  return buildSheetDocument(context, {
    document: 'dataQuality',
    record: period,
    title: translate('quality:title'),
    subtitle: formatMonth(period, translate),
    blocks: [
      ...sentences(data, translate).map((text) => paragraph('strong', text)),
      figuresTable(data, context),
      paragraph('small', translate('quality:method')),
      heading('next'),
      ...(steps.length === 0 ? [translate('quality:next.nothing')] : steps).map((text) =>
        paragraph('plain', text),
      ),
      ...warningsTable(
        'open',
        warnings.filter(({ reason }) => reason === null),
        translate,
      ),
      ...warningsTable(
        'explained',
        warnings.filter(({ reason }) => reason !== null),
        translate,
      ),
    ],
    sources: [{ table: 'warning', rows: warnings.length }],
  });
}
