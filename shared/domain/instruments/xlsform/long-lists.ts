import type { Sheet } from '../../tables/sheet.ts';
import type { LocalisedText } from '../form-definition.ts';
import { filterColumns } from './choice-lists.ts';
import { formLimits } from './form-limits.ts';
import { readFormSource } from './form-source.ts';
import { ProblemLog } from './problem-log.ts';
import { choiceLabel } from './write-instance.ts';

/** A list whose choices are searched, whole. */
export interface LongList {
  readonly name: string;
  readonly choices: readonly LongChoice[];
}

/** A choice of a long list. */
export interface LongChoice {
  readonly name: string;
  readonly label: LocalisedText;
  /** What stands in the columns that filters look at, such as the region of a village; empty cells are absent. */
  readonly columns: Readonly<Record<string, string>>;
  /** Whether it is offered whatever the filter: the "other" that `or_other` adds. */
  readonly isAlways: boolean;
}

/** The choices of the long lists of a form, which its definition leaves out, from the sheets that it was compiled from. */
export function readLongLists(sheets: readonly Sheet[]): readonly LongList[] {
  const source = readFormSource(sheets, '', formLimits, new ProblemLog());
  if (source === null) return [];
  const columns = filterColumns(source.choices);
  const names = new Set(source.elements.map(({ search }) => search?.name));
  return [...source.lists.values()]
    .filter(({ name }) => names.has(name))
    .map(({ name, choices }) => ({
      name,
      choices: choices.map((choice) => ({
        name: choice.name,
        label: choiceLabel(source, choice),
        columns: Object.fromEntries(
          columns.flatMap((column) => {
            const text = choice.row?.cells.get(column);
            return text === undefined ? [] : [[column, text]];
          }),
        ),
        isAlways: choice.row === null,
      })),
    }));
}
