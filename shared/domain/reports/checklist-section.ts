import { formatColumnDay, formatDay } from '../calendar/format-day.ts';
import { isBandReached } from '../instruments/bands.ts';
import { formatNumber, formatPercent } from '../numbers/format-number.ts';
import type { Translate } from '../text/translate.ts';
import type { Block, Cell, Paragraph, ReportStatus, Table, TableRow } from './document.ts';
import type {
  ChecklistComparison,
  ChecklistSection,
  ChecklistVisit,
  ReportChecklist,
} from './meeting-data.ts';
import {
  figureCell,
  figureColumn,
  missingParagraph,
  paragraph,
  type ReportContext,
  sectionHeading,
  textColumn,
} from './report-context.ts';
import { shortenText } from './shorten-text.ts';

const VISITS_SHOWN = 4;
const BARS_SHOWN = 12;
const BAR_LABEL = 44;

/** A score in percent with one decimal: the bands have edges that whole numbers would hide. */
export function writeScore(score: number): string {
  return formatPercent(score, 1);
}

/**
 * How a score stands by the form's own bands: the highest band is good, the lowest asks to act, any between asks for
 * attention; `none` without bands or score. Critical misses are judged apart.
 */
export function scoreStatus(
  score: number | null,
  { bands }: Pick<ReportChecklist, 'bands'>,
): Extract<ReportStatus, 'good' | 'attention' | 'act' | 'none'> {
  if (score === null || bands.length < 2) return 'none';
  const reached = bands.filter((band) => isBandReached(band, score)).length;
  if (reached === bands.length) return 'good';
  return reached <= 1 ? 'act' : 'attention';
}

/** The state of the last visit: critical with any critical miss, whatever the score, on page one as in the table. */
export function visitStatus(checklist: ReportChecklist): ReportStatus {
  if (checklist.criticalMissed.length > 0) return 'critical';
  return scoreStatus(checklist.visits.at(-1)?.score ?? null, checklist);
}

function sectionStatus(
  { label, scores }: ChecklistSection,
  checklist: ReportChecklist,
): ReportStatus {
  const missed = checklist.criticalMissed.some(({ section }) => section === label);
  return missed ? 'critical' : scoreStatus(scores.at(-1) ?? null, checklist);
}

function visitSentence(visit: ChecklistVisit, { translate }: ReportContext): Paragraph {
  const { score, answered, applicable } = visit;
  const facts = { day: formatDay(visit.date, translate), count: answered, of: applicable };
  const sentence =
    score === null
      ? translate('meeting:checklist.noScore', facts)
      : translate('meeting:checklist.score', { ...facts, score: writeScore(score) });
  const left = applicable - answered;
  const open = left <= 0 ? '' : ` ${translate('meeting:checklist.unanswered', { count: left })}`;
  return paragraph('strong', sentence + open);
}

function criticalSentence(
  { criticalMissed }: ReportChecklist,
  { translate }: ReportContext,
): Paragraph {
  const count = criticalMissed.length;
  if (count === 0) return paragraph('plain', translate('meeting:checklist.noCritical'));
  const items = criticalMissed
    .map(({ section, item }) => {
      const quoted = translate('reports:lists.quoted', { text: item });
      return section === '' ? quoted : `${quoted} (${section})`;
    })
    .join(translate('reports:lists.separator'));
  return paragraph('strong', translate('meeting:checklist.critical', { count, items }));
}

function writePoints(points: number): string {
  return points > 0 ? `+${formatNumber(points)}` : formatNumber(points);
}

function answeredCell(
  counts: { answered: number; applicable: number },
  translate: Translate,
): Cell {
  const text = translate('meeting:share.count', { part: counts.answered, of: counts.applicable });
  return { text, value: counts.answered };
}

/** How many points were gained or lost since the visit before, and on how many of the questions that is seen. */
function comparisonCells(
  comparison: ChecklistComparison | null,
  translate: Translate,
): readonly [Cell, Cell] {
  if (comparison === null) return [figureCell(null, writePoints), figureCell(null, formatNumber)];
  const { from, to, items, of } = comparison;
  const text = translate('meeting:share.count', { part: items, of });
  return [figureCell(to - from, writePoints), { text, value: items }];
}

/** Said where not every question could be compared. */
function comparedSentence(
  { comparison }: ReportChecklist,
  { translate }: ReportContext,
): readonly Paragraph[] {
  if (!comparison || comparison.items === comparison.of) return [];
  const { items, of } = comparison;
  const day = formatDay(comparison.day, translate);
  return [paragraph('plain', translate('meeting:checklist.compared', { items, of, day }))];
}

function sectionRow(
  section: ChecklistSection,
  shown: number,
  checklist: ReportChecklist,
  { translate }: ReportContext,
): TableRow {
  const { comparison, label, scores } = section;
  return {
    cells: [
      {
        text: label === '' ? checklist.title : label,
        status: sectionStatus(section, checklist),
      },
      ...scores.slice(-shown).map((score) => figureCell(score, writeScore)),
      ...comparisonCells(comparison, translate),
      answeredCell(section, translate),
    ],
  };
}

function totalRow(
  visit: ChecklistVisit,
  shown: readonly ChecklistVisit[],
  checklist: ReportChecklist,
  { translate }: ReportContext,
): TableRow {
  return {
    total: true,
    cells: [
      {
        text: translate('meeting:checklist.pooled'),
        status: visitStatus(checklist),
      },
      ...shown.map(({ score }) => figureCell(score, writeScore)),
      ...comparisonCells(checklist.comparison, translate),
      answeredCell(visit, translate),
    ],
  };
}

function sectionsTable(
  checklist: ReportChecklist,
  visit: ChecklistVisit,
  context: ReportContext,
): Table {
  const title = (name: string): string => context.translate(`meeting:checklist.columns.${name}`);
  const shown = checklist.visits.slice(-VISITS_SHOWN);
  return {
    kind: 'table',
    name: 'checklist',
    title: checklist.title,
    size: 'normal',
    columns: [
      textColumn(title('section'), 46),
      ...shown.map(({ date }) => figureColumn(formatColumnDay(date, context.translate), 27)),
      figureColumn(title('change'), 14),
      figureColumn(title('items'), 26),
      figureColumn(title('answered'), 24),
    ],
    rows: [
      ...checklist.sections.map((section) => sectionRow(section, shown.length, checklist, context)),
      totalRow(visit, shown, checklist, context),
    ],
    blankRows: 0,
    more: null,
  };
}

/** The sections as bars, the weakest named above: the one chart of the checklist. */
function sectionBars(checklist: ReportChecklist, { translate }: ReportContext): readonly Block[] {
  const bars = checklist.sections.map(({ label, scores, comparison }) => ({
    label: label === '' ? checklist.title : shortenText(label, BAR_LABEL),
    value: scores.at(-1) ?? null,
    text: figureCell(scores.at(-1) ?? null, writeScore).text,
    // Beside the whole score only what is of the same questions.
    before: comparison && comparison.items === comparison.of ? comparison.from : null,
  }));
  const scored = bars.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]));
  if (scored.length < 2 || bars.length > BARS_SHOWN) return [];
  const [weakest] = scored.toSorted((first, second) => first.value - second.value);
  const facts = { label: weakest?.label ?? '', score: writeScore(weakest?.value ?? 0) };
  return [
    {
      kind: 'chart',
      sentence: translate('meeting:checklist.weakest', facts),
      picture: { kind: 'bars', title: checklist.title, bars },
    },
  ];
}

/** The checklist of the last visit, section by section, beside the visits before it. */
export function checklistSection(context: ReportContext): readonly Block[] {
  const { checklist } = context.data;
  const heading = sectionHeading(context, 'checklist');
  const visit = checklist?.visits.at(-1);
  if (!checklist || visit === undefined) return [heading, missingParagraph(context, 'checklist')];
  const counted = context.translate(`meeting:checklist.counted.${checklist.method}`);
  const method = context.translate('meeting:checklist.method', { title: checklist.title, counted });
  return [
    heading,
    visitSentence(visit, context),
    criticalSentence(checklist, context),
    ...comparedSentence(checklist, context),
    paragraph('small', method),
    sectionsTable(checklist, visit, context),
    ...sectionBars(checklist, context),
  ];
}
