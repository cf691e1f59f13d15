import { decisionsToTake } from './decisions-to-take.ts';
import type { Block, Table } from './document.ts';
import { emptyList } from './front-page.ts';
import { listChanges } from './report-changes.ts';
import { type ReportContext, sectionHeading, textColumn } from './report-context.ts';

function listTable(
  name: 'better' | 'worse' | 'decide',
  items: readonly string[],
  context: ReportContext,
): Table {
  const { translate } = context;
  const shown = items.length === 0 ? [emptyList(name, context)] : items;
  return {
    kind: 'table',
    name,
    title: translate(`meeting:columns.${name}`),
    size: 'normal',
    columns: [textColumn(translate(`meeting:columns.${name}`), 174)],
    rows: shown.map((item) => ({ cells: [{ text: item }] })),
    blankRows: 0,
    halves: true,
    more: null,
  };
}

/** The three lists of the front page in full; left out when there is nothing in any of them. */
export function listsSection(context: ReportContext): readonly Block[] {
  const { better, worse } = listChanges(context);
  const decide = decisionsToTake(context);
  if (better.length + worse.length + decide.length === 0) return [];
  return [
    sectionHeading(context, 'lists'),
    listTable('better', better, context),
    listTable('worse', worse, context),
    listTable('decide', decide, context),
  ];
}
