import { choiceColumns } from './columns.ts';
import { cellOf, type FormRow, type FormTable, placeOf } from './form-table.ts';
import type { ProblemLog } from './problem-log.ts';
import { isXmlName } from './xml-text.ts';

/** The choices of a list in the order of the sheet; `row` is `null` for the "other" that `or_other` adds. */
export interface SourceList {
  readonly name: string;
  readonly choices: readonly SourceChoice[];
}

/** One choice and its row. */
export interface SourceChoice {
  readonly name: string;
  readonly row: FormRow | null;
}

/** Gathers the choices sheet by list; a choice without list or name, or named twice in a list, is a problem. */
export function readChoiceLists(
  table: FormTable | null,
  allowsTwice: boolean,
  log: ProblemLog,
): ReadonlyMap<string, SourceList> {
  const lists = new Map<string, { name: string; choices: SourceChoice[]; names: Set<string> }>();
  for (const row of table?.rows ?? []) {
    if (!table) break;
    const listName = cellOf(row, 'list_name');
    const name = cellOf(row, 'name');
    if (listName === '') {
      log.refuse('list-name-missing', placeOf(table, row, 'list_name'));
      continue;
    }
    if (/['"\s]/.test(listName) && !lists.has(listName)) {
      log.refuse('list-name-invalid', placeOf(table, row, 'list_name'), { list: listName });
    }
    const list = lists.get(listName) ?? { name: listName, choices: [], names: new Set<string>() };
    lists.set(listName, list);
    if (name === '')
      log.refuse('choice-name-missing', placeOf(table, row, 'name'), { list: listName });
    else if (list.names.has(name) && !allowsTwice) {
      log.refuse('choice-twice', placeOf(table, row, 'name'), { name, list: listName });
    } else {
      list.names.add(name);
      list.choices.push({ name, row });
    }
  }
  return lists;
}

/** The name under which a list goes when "other" is added to it, so that other questions keep the plain list. */
export function listWithOther(name: string): string {
  return `${name}_or_other`;
}

/** The columns of the choices sheet that filters may use: those without another meaning that can name an element. */
export function filterColumns(table: FormTable | null): readonly string[] {
  return (table?.headings ?? [])
    .filter(
      (heading) => !heading.known && !choiceColumns.has(heading.base) && isXmlName(heading.key),
    )
    .map((heading) => heading.key);
}
