import { formatDay } from '../calendar/format-day.ts';
import type { Block, Table, TableRow } from './document.ts';
import type { InterviewItem, ReportInterviews, ReportQuota } from './meeting-data.ts';
import {
  figureColumn,
  missingParagraph,
  paragraph,
  type ReportContext,
  sectionHeading,
  textColumn,
} from './report-context.ts';
import { percentOf, SMALLEST_PERCENTAGE, writeInterval, writeShare } from './written-share.ts';

function itemRow(
  item: InterviewItem,
  interviews: ReportInterviews,
  { translate }: ReportContext,
): TableRow {
  const { result } = item;
  if (result.of < interviews.minimumCell) {
    const hidden = translate('meeting:interviews.hidden', { count: interviews.minimumCell });
    return {
      cells: [
        { text: item.label },
        { text: item.answer },
        { text: '—' },
        { text: '—' },
        { text: hidden },
      ],
    };
  }
  return {
    cells: [
      { text: item.label },
      { text: item.answer },
      {
        text: translate('meeting:share.count', { part: result.count, of: result.of }),
        value: result.count,
      },
      result.of < SMALLEST_PERCENTAGE
        ? { text: '—' }
        : { text: writeShare(result, translate), value: percentOf(result) },
      { text: writeInterval(result, translate) },
    ],
  };
}

function itemsTable(interviews: ReportInterviews, context: ReportContext): Table {
  const title = (name: string): string => context.translate(`meeting:interviews.columns.${name}`);
  return {
    kind: 'table',
    name: 'interviews',
    title: context.translate('meeting:headings.interviews'),
    size: 'normal',
    columns: [
      textColumn(title('question'), 74),
      textColumn(title('answer'), 24),
      figureColumn(title('count'), 20),
      figureColumn(title('share'), 15),
      textColumn(title('interval'), 41),
    ],
    rows: interviews.items.map((item) => itemRow(item, interviews, context)),
    blankRows: 0,
    more: null,
  };
}

/** Cells named on the page; a plan of many would fill it. */
const NAMED_CELLS = 5;

function quotaParagraphs(
  { translate }: ReportContext,
  quota: ReportQuota | null,
): readonly Block[] {
  if (quota === null) return [];
  const planned = translate('meeting:interviews.planned', {
    ...{ counted: quota.counted, wanted: quota.wanted },
    ...{ from: formatDay(quota.from, translate), to: formatDay(quota.to, translate) },
  });
  const missing = quota.missing
    .slice(0, NAMED_CELLS)
    .map((each) => translate('meeting:interviews.wanted', { ...each }));
  const more = quota.missing.length > NAMED_CELLS ? ' …' : '';
  const cells = missing.join(' ; ') + more;
  const apart = (['over', 'outside', 'unknown'] as const)
    .filter((name) => quota[name] > 0)
    .map((name) => translate(`meeting:interviews.${name}`, { count: quota[name] }));
  return [
    paragraph('plain', planned),
    ...(cells === ''
      ? []
      : [paragraph('plain', translate('meeting:interviews.missing', { cells }))]),
    ...(apart.length === 0 ? [] : [paragraph('small', apart.join(' '))]),
  ];
}

/** What patients said happened to them, question by question, each with its count. */
export function interviewsSection(context: ReportContext): readonly Block[] {
  const { data, translate } = context;
  const { interviews } = data;
  const heading = sectionHeading(context, 'interviews');
  if (interviews === null || interviews.total === 0) {
    return [heading, missingParagraph(context, 'interviews')];
  }
  const sentence = translate('meeting:interviews.total', {
    count: interviews.total,
    from: formatDay(interviews.from, translate),
    to: formatDay(interviews.to, translate),
  });
  const few =
    interviews.total < SMALLEST_PERCENTAGE
      ? [paragraph('plain', translate('meeting:interviews.few', { count: SMALLEST_PERCENTAGE }))]
      : [];
  return [
    heading,
    paragraph('strong', sentence),
    ...few,
    ...quotaParagraphs(context, interviews.quota),
    paragraph('small', translate('meeting:interviews.method', { count: interviews.minimumCell })),
    itemsTable(interviews, context),
  ];
}
