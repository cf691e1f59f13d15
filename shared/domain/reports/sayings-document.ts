import { formatMonth } from '../calendar/format-day.ts';
import type { Month } from '../calendar/month.ts';
import {
  groupSayings,
  mayCountSayings,
  type Saying,
  type SayingTheme,
} from '../surveys/sayings.ts';
import type { Block, ReportDocument, Table } from './document.ts';
import { paragraph, textCell, textColumn } from './report-context.ts';
import { buildSheetDocument, type SheetContext } from './sheet-document.ts';

/** What people said from one month to another, in the groups that a coach made. */
export interface SayingsData {
  readonly from: Month;
  readonly to: Month;
  readonly themes: readonly SayingTheme[];
  readonly sayings: readonly Saying[];
  readonly minimum: number;
}

/** The months of a paper, in the words by which it is found again. */
export function sayingsRecord({ from, to }: Pick<SayingsData, 'from' | 'to'>): string {
  return `${from} ${to}`;
}

/**
 * What people said, group by group, for the meeting: their words with every name covered, and how many there are where
 * enough people spoke.
 */
export function buildSayings(data: SayingsData, context: SheetContext): ReportDocument {
  const { translate } = context;
  const { from, to, themes, sayings, minimum } = data;
  const { groups, rest } = groupSayings(themes, sayings);
  const isCounted = mayCountSayings(sayings, minimum);
  const parts = [
    ...groups.map(({ id, name, sayings: own }) => ({ id, name, own })),
    { id: 'rest', name: translate('sayings:rest'), own: rest },
  ].filter(({ own }) => own.length > 0);
  const table = (name: string, title: string, own: readonly Saying[]): Table => ({
    kind: 'table',
    name,
    title,
    size: 'normal',
    columns: [
      textColumn(translate('sayings:saying'), 114),
      textColumn(translate('sayings:question'), 60),
    ],
    rows: own.map(({ text, question }) => ({ cells: [textCell(text), textCell(question)] })),
    blankRows: 0,
    more: null,
  });
  const blocks = parts.flatMap(({ id, name, own }): readonly Block[] => {
    const title = isCounted ? translate('sayings:counted', { name, count: own.length }) : name;
    const heading: Block = { kind: 'heading', level: 1, text: title, anchor: null };
    return [heading, table(id, title, own)];
  });
  const counts = isCounted
    ? translate('sayings:total', { count: sayings.length })
    : translate('sayings:tooFew', { count: minimum });
  return buildSheetDocument(context, {
    document: 'sayings',
    record: sayingsRecord(data),
    title: translate('sayings:title'),
    subtitle: translate('sayings:span', {
      from: formatMonth(from, translate),
      to: formatMonth(to, translate),
    }),
    blocks: [
      sayings.length === 0
        ? paragraph('missing', translate('sayings:none'))
        : paragraph('strong', counts),
      paragraph('small', translate('sayings:covered')),
      ...blocks,
    ],
    sources: [
      { table: 'answer', rows: sayings.length },
      { table: 'saying_theme', rows: themes.length },
    ],
  });
}
