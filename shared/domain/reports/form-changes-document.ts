import { CHANGE_KINDS, countChanges } from '../instruments/versions/form-change.ts';
import type { FormComparison, ListedChange } from '../instruments/versions/form-comparison.ts';
import { saySubject, sayValue, sayWhat } from '../instruments/versions/say-change.ts';
import type { Translate } from '../text/translate.ts';
import type { Block, ReportDocument, Table, TableRow } from './document.ts';
import { paragraph, textCell, textColumn } from './report-context.ts';
import { buildSheetDocument, type SheetContext } from './sheet-document.ts';

function changeRow(change: ListedChange, translate: Translate): TableRow {
  const { code, before, after } = change;
  const subject = saySubject(change, translate);
  const named = code === '' || code === subject ? subject : `${subject} (${code})`;
  return {
    cells: [
      named,
      sayWhat(change, translate),
      sayValue(change, before, translate),
      sayValue(change, after, translate),
    ].map(textCell),
  };
}

function changesTable(
  kind: ListedChange['kind'],
  { from, to, changes }: FormComparison,
  translate: Translate,
): Table {
  const title = (name: string, version = ''): string =>
    translate(`instruments:changes.columns.${name}`, { version });
  return {
    kind: 'table',
    name: kind,
    title: translate(`instruments:changes.kinds.${kind}`),
    size: 'normal',
    columns: [
      textColumn(title('subject'), 56),
      textColumn(title('what'), 34),
      textColumn(title('before', from), 42),
      textColumn(title('after', to), 42),
    ],
    rows: changes
      .filter((change) => change.kind === kind)
      .map((change) => changeRow(change, translate)),
    blankRows: 0,
    more: null,
  };
}

/** What changed between two versions of a form, a table for each kind of change; for who decides on the new one. */
export function buildFormChanges(
  comparison: FormComparison,
  context: SheetContext,
): ReportDocument {
  const { formId, title, from, to, changes } = comparison;
  const { translate } = context;
  const counts = countChanges(changes);
  const total = translate('instruments:changes.count', { count: changes.length });
  return buildSheetDocument(context, {
    document: 'formChanges',
    record: [formId, from, to].join(' '),
    title: translate('instruments:changes.paper', { title }),
    subtitle: translate('instruments:changes.between', { from, to }),
    blocks: [
      paragraph('strong', changes.length === 0 ? translate('instruments:changes.none') : total),
      ...CHANGE_KINDS.filter((kind) => counts[kind] > 0).flatMap((kind): readonly Block[] => [
        {
          kind: 'heading',
          level: 2,
          text: translate('instruments:changes.counted', {
            kind: translate(`instruments:changes.kinds.${kind}`),
            total: counts[kind],
          }),
          anchor: null,
        },
        changesTable(kind, comparison, translate),
      ]),
    ],
    sources: [{ table: 'form', rows: 2 }],
  });
}
