import { formatNumber } from '../numbers/format-number.ts';
import type { Block, Table } from './document.ts';
import type { ReportGap } from './meeting-data.ts';
import { missingPartsOf } from './missing-parts.ts';
import {
  figureCell,
  figureColumn,
  paragraph,
  type ReportContext,
  sectionHeading,
  textColumn,
} from './report-context.ts';

function gapSentence({ code, facts }: ReportGap, { translate }: ReportContext): string {
  return translate(`meeting:gaps.${code}`, facts);
}

/** What is not known although it should be, and how to get it: a part without data, then each gap. */
export function qualitySection(context: ReportContext): readonly Block[] {
  const missing = missingPartsOf(context.data);
  const sentences = [
    ...missing.map((part) => context.translate(`meeting:missing.${part}`)),
    ...context.data.gaps.map((gap) => gapSentence(gap, context)),
  ];
  const said =
    sentences.length === 0
      ? [paragraph('plain', context.translate('meeting:gaps.none'))]
      : sentences.map((sentence) => paragraph('plain', sentence));
  return [sectionHeading(context, 'quality'), ...said];
}

/** Which tables the figures come from, with their row counts, so that a page can be checked against the workspace. */
export function sourcesSection(context: ReportContext): readonly Block[] {
  const { data, translate } = context;
  const table: Table = {
    kind: 'table',
    name: 'sources',
    title: translate('meeting:headings.sources'),
    size: 'normal',
    columns: [
      textColumn(translate('meeting:sources.columns.table'), 134),
      figureColumn(translate('meeting:sources.columns.rows'), 40),
    ],
    rows: data.sources.map(({ table: name, rows }) => ({
      cells: [
        { text: translate(`meeting:sources.tables.${name}`) },
        figureCell(rows, formatNumber),
      ],
    })),
    blankRows: 0,
    more: null,
  };
  return [
    sectionHeading(context, 'sources'),
    ...(data.sources.length === 0
      ? [paragraph('plain', translate('meeting:sources.none'))]
      : [table]),
  ];
}
