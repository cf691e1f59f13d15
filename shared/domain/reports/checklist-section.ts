import { formatDay, formatShortDay } from '../calendar/format-day.ts';
import { formatPercent } from '../numbers/format-number.ts';
import type { Block, Paragraph, ReportStatus, Table } from './document.ts';
import type { ChecklistSection, ReportChecklist } from './meeting-data.ts';
import {
  figureCell,
  figureColumn,
  missingParagraph,
  paragraph,
  type ReportContext,
  sectionHeading,
  textColumn,
} from './report-context.ts';

const VISITS_SHOWN = 4;

/** A score in percent with one decimal: the bands have edges that whole numbers would hide. */
export function writeScore(score: number): string {
  return formatPercent(score, 1);
}

/**
 * How a score stands by the form's own bands: the highest band is good, the lowest asks to act, any between asks for
 * attention; `none` without bands or score. Critical misses are judged apart.
 */
export function scoreStatus(score: number | null, { bands }: ReportChecklist): ReportStatus {
  if (score === null || bands.length < 2) return 'none';
  const reached = bands.filter(({ from }) => score >= from).length;
  if (reached === bands.length) return 'good';
  return reached <= 1 ? 'act' : 'attention';
}

function visitSentence(
  checklist: ReportChecklist,
  { translate }: ReportContext,
): readonly Paragraph[] {
  const visit = checklist.visits.at(-1);
  if (visit === undefined) return [];
  const facts = {
    day: formatDay(visit.date, translate),
    answered: visit.answered,
    of: visit.applicable,
  };
  const sentence =
    visit.score === null
      ? translate('meeting:checklist.noScore', facts)
      : translate('meeting:checklist.score', { ...facts, score: writeScore(visit.score) });
  const left = visit.applicable - visit.answered;
  const open = left <= 0 ? '' : ` ${translate('meeting:checklist.unanswered', { count: left })}`;
  return [paragraph('strong', sentence + open)];
}

function criticalSentences(
  checklist: ReportChecklist,
  { translate }: ReportContext,
): readonly Paragraph[] {
  const missed = checklist.criticalMissed;
  if (missed.length === 0) return [paragraph('plain', translate('meeting:checklist.noCritical'))];
  const items = missed.map(({ section, item }) => (section === '' ? item : `${item} (${section})`));
  return [
    paragraph(
      'strong',
      translate('meeting:checklist.critical', { count: missed.length, items: items.join(' ; ') }),
    ),
  ];
}

function comparisonText({ comparison }: ChecklistSection, { translate }: ReportContext): string {
  if (comparison === null) return '—';
  const points = Math.round(comparison.to - comparison.from);
  const sign = points > 0 ? `+${points}` : points < 0 ? `\u2212${-points}` : '0';
  return translate('meeting:checklist.change', { points: sign, count: comparison.items });
}

function sectionsTable(checklist: ReportChecklist, context: ReportContext): Table {
  const { translate } = context;
  const shown = checklist.visits.slice(-VISITS_SHOWN);
  const skipped = checklist.visits.length - shown.length;
  const percent = (score: number | null | undefined) => figureCell(score ?? null, writeScore);
  const rows = checklist.sections.map((section) => {
    const last = section.scores.at(-1) ?? null;
    return {
      cells: [
        {
          text: section.label === '' ? checklist.title : section.label,
          status: scoreStatus(last, checklist),
        },
        ...shown.map((_, index) => percent(section.scores[skipped + index])),
        { text: comparisonText(section, context) },
        {
          text: translate('meeting:share.count', {
            part: section.answered,
            of: section.applicable,
          }),
          value: section.answered,
        },
      ],
    };
  });
  const visit = shown.at(-1);
  const total = {
    total: true,
    cells: [
      {
        text: translate('meeting:checklist.pooled'),
        status: scoreStatus(visit?.score ?? null, checklist),
      },
      ...shown.map(({ score }) => percent(score)),
      { text: '' },
      {
        text: translate('meeting:share.count', {
          part: visit?.answered ?? 0,
          of: visit?.applicable ?? 0,
        }),
        value: visit?.answered ?? 0,
      },
    ],
  };
  return {
    kind: 'table',
    name: 'checklist',
    title: checklist.title,
    size: 'normal',
    columns: [
      textColumn(translate('meeting:checklist.columns.section'), 56),
      ...shown.map(({ date }) => figureColumn(formatShortDay(date), 22)),
      textColumn(translate('meeting:checklist.columns.change'), 30),
      figureColumn(translate('meeting:checklist.columns.answered'), 20),
    ],
    rows: [...rows, total],
    blankRows: 0,
    more: null,
  };
}

/** The checklist of the last visit, section by section, beside the visits before it. */
export function checklistSection(context: ReportContext): readonly Block[] {
  const { checklist } = context.data;
  const heading = sectionHeading(context, 'checklist');
  if (checklist === null || checklist.visits.length === 0) {
    return [heading, missingParagraph(context, 'checklist')];
  }
  const method = context.translate('meeting:checklist.method', { title: checklist.title });
  return [
    heading,
    ...visitSentence(checklist, context),
    ...criticalSentences(checklist, context),
    sectionsTable(checklist, context),
    paragraph('small', method),
  ];
}
