import type { SourceList } from './choice-lists.ts';
import { cellOf, type FormRow, type FormTable } from './form-table.ts';
import { expandLoops } from './loops.ts';
import { readRowType } from './question-types.ts';
import { readYesNo } from './yes-no.ts';

/**
 * The name of the hidden question that the compiler adds to each repeat. Row numbers change when a row is removed and
 * the engine's own ids change at each opening; this one, `once(uuid())`, stays with the row in every saved copy.
 */
export const repeatRowName = 'keneya_row';

/**
 * The survey's rows with those that XLSForm only implies: the count of a repeat when it is an expression, the question
 * behind "other", the row id of each repeat, the rows of a loop once for each choice. Disabled rows are gone.
 */
export function expandRows(
  table: FormTable,
  plainLanguage: string,
  lists: ReadonlyMap<string, SourceList>,
): readonly FormRow[] {
  const rows = table.rows.filter((row) => readYesNo(cellOf(row, 'disabled')) !== true);
  return expandLoops(rows, lists).flatMap((row) => {
    const type = readRowType(cellOf(row, 'type'));
    if (type.what === 'begin' && type.kind === 'repeat') return expandRepeat(row);
    const hasOther = type.what === 'question' && type.orOther && cellOf(row, 'name') !== '';
    return hasOther ? [row, otherRow(table, row, plainLanguage)] : [row];
  });
}

function expandRepeat(row: FormRow): readonly FormRow[] {
  const rowId = generated(row, {
    type: 'calculate',
    name: repeatRowName,
    calculation: 'once(uuid())',
  });
  const count = cellOf(row, 'repeat_count');
  if (count === '' || isSingleReference(count)) return [row, rowId];
  const name = `${cellOf(row, 'name')}_count`;
  const cells = new Map(row.cells).set('repeat_count', ` ../${name} `);
  return [
    generated(row, { type: 'calculate', name, calculation: count }),
    { number: row.number, cells },
    rowId,
  ];
}

function isSingleReference(text: string): boolean {
  return text.startsWith('${') && text.indexOf('}') === text.length - 1;
}

function otherRow(table: FormTable, row: FormRow, plainLanguage: string): FormRow {
  const name = cellOf(row, 'name');
  const labels = table.headings
    .filter((heading) => heading.base === 'label')
    .map((heading) => [heading.key, otherWords(heading.language ?? plainLanguage).question]);
  return generated(row, {
    type: 'text',
    name: `${name}_other`,
    relevant: `selected( ../${name} , 'other')`,
    ...Object.fromEntries(labels),
  });
}

function generated(row: FormRow, cells: Readonly<Record<string, string>>): FormRow {
  return { number: row.number, cells: new Map(Object.entries(cells)) };
}

/** The words of the choice "other" and of its question in a language of the form, such as `English (en)`. */
export function otherWords(language: string): {
  readonly choice: string;
  readonly question: string;
} {
  const folded = language.toLowerCase();
  if (folded.startsWith('en')) return { choice: 'Other', question: 'Please specify' };
  if (folded.startsWith('ba') || folded.includes('(bm)')) {
    return { choice: 'Wɛrɛ', question: 'A ɲɛfɔ' };
  }
  return { choice: 'Autre', question: 'Précisez' };
}
