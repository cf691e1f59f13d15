import type { Sheet } from '../../tables/sheet.ts';
import { listElements } from './form-element.ts';
import { phoneLimits } from './form-limits.ts';
import { readFormSource } from './form-source.ts';
import { cellOf, type FormTable, placeOf } from './form-table.ts';
import { type Place, ProblemLog } from './problem-log.ts';

/** The cells of a form's sheets by what they are about, as the author wrote them. */
export interface FormCells {
  /** The cells of a group or question by heading, `relevant`, `hint::Français (fr)`; empty ones are absent. */
  readonly elements: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly settings: ReadonlyMap<string, string>;
  /** Where a cell of a group or question stands. */
  readonly placeOfElement: (path: string, column: string) => Place;
  /** Where a cell of a choice stands. */
  readonly placeOfChoice: (list: string, choice: string, column: string) => Place;
}

/** What the sheets say beside the definition: formulas, messages, appearance, and where each stands. Sheets that cannot be read say nothing. */
export function readFormCells(sheets: readonly Sheet[]): FormCells {
  const source = readFormSource(sheets, '', phoneLimits, new ProblemLog());
  const elements = source === null ? [] : listElements(source.roots);
  const rows = new Map(elements.map(({ path, row }) => [path, row]));
  const choices = new Map(
    (source?.choices?.rows ?? []).map((row) => [
      choiceKey(cellOf(row, 'list_name'), cellOf(row, 'name')),
      row,
    ]),
  );
  const place = (
    table: FormTable | null,
    row: (typeof elements)[number]['row'] | undefined,
    column: string,
  ): Place => {
    if (!table || !row) return {};
    const translated = table.headings.find(({ base }) => base === column);
    return placeOf(table, row, translated?.key ?? column);
  };
  return {
    elements: new Map([...rows].map(([path, row]) => [path, row.cells])),
    settings: source?.settingsTable?.rows[0]?.cells ?? new Map(),
    placeOfElement: (path, column) => place(source?.survey ?? null, rows.get(path), column),
    placeOfChoice: (list, choice, column) =>
      place(
        source?.choices ?? null,
        choices.get(choiceKey(list.replace(/_or_other$/, ''), choice)) ??
          choices.get(choiceKey(list, choice)),
        column,
      ),
  };
}

function choiceKey(list: string, choice: string): string {
  return JSON.stringify([list, choice]);
}
