import { filterColumns } from './choice-lists.ts';
import type { FormSource } from './form-source.ts';
import { cellOf } from './form-table.ts';
import { tokenizeXPath } from './xpath-tokens.ts';

/** A column that the compiler has no meaning for, as its author wrote it. */
export interface UnknownColumn {
  readonly sheet: string;
  readonly column: string;
}

/** The columns without a meaning here; those of the choices sheet that a filter uses have one. */
export function listUnknownColumns(source: FormSource): readonly UnknownColumn[] {
  const { survey, choicesSheet: choices, settingsTable } = source;
  const filtered = new Set(listFilterNames(source));
  const usable = new Set(filterColumns(choices).filter((column) => filtered.has(column)));
  return [survey, choices, settingsTable]
    .filter((table) => table !== null)
    .flatMap((table) =>
      table.headings
        .filter((heading) => !heading.known && !(table === choices && usable.has(heading.key)))
        .map((heading) => ({ sheet: table.sheet, column: heading.written })),
    );
}

function listFilterNames(source: FormSource): readonly string[] {
  return source.elements
    .map((element) => cellOf(element.row, 'choice_filter'))
    .flatMap((filter) => tokenizeXPath(filter))
    .filter((token) => token.kind === 'name')
    .map((token) => token.text);
}
