import type { SourceChoice, SourceList } from './choice-lists.ts';
import { cellOf, type FormRow } from './form-table.ts';
import { readRowType } from './question-types.ts';

/**
 * Writes the rows of a loop once for each choice of its list, each time in a group that is named as the choice:
 * `begin loop over marque` … `%(label)s` … `end loop`. A loop without an end, or over a list that is not there, stays
 * as it is and is refused where the tree is built.
 */
export function expandLoops(
  rows: readonly FormRow[],
  lists: ReadonlyMap<string, SourceList>,
): readonly FormRow[] {
  const start = rows.findIndex((row) => readRowType(cellOf(row, 'type')).what === 'loop');
  const head = rows[start];
  const type = head && readRowType(cellOf(head, 'type'));
  if (head === undefined || type?.what !== 'loop') return rows;
  const end = findEnd(rows, start);
  const tail = rows[end];
  const list = lists.get(type.list);
  const before = rows.slice(0, start);
  if (tail === undefined || list === undefined) {
    return [...before, head, ...expandLoops(rows.slice(start + 1), lists)];
  }
  const inside = rows.slice(start + 1, end);
  const groups = list.choices.flatMap((choice) => [
    { number: head.number, cells: new Map([...labelsOf(choice), ['type', 'begin group']]) },
    ...inside.map((row) => ({ ...row, cells: fillCells(row, choice) })),
    { number: tail.number, cells: new Map([['type', 'end group']]) },
  ]);
  return [
    ...before,
    { ...head, cells: new Map(head.cells).set('type', 'begin group') },
    ...expandLoops(groups, lists),
    { ...tail, cells: new Map(tail.cells).set('type', 'end group') },
    ...expandLoops(rows.slice(end + 1), lists),
  ];
}

/** The row that ends a loop, loops inside it left aside; past the last where none does. */
function findEnd(rows: readonly FormRow[], start: number): number {
  let depth = 0;
  for (let at = start; at < rows.length; at += 1) {
    const { what } = readRowType(cellOf(rows[at] as FormRow, 'type'));
    if (what === 'loop') depth += 1;
    if (what === 'loop-end') depth -= 1;
    if (depth === 0) return at;
  }
  return rows.length;
}

function labelsOf({ name, row }: SourceChoice): readonly (readonly [string, string])[] {
  const labels = [...(row?.cells ?? [])].filter(([key]) => /^label(?:::|$)/.test(key));
  return [['name', name], ...labels];
}

/** `%(name)s` and `%(label)s` are those of the choice, the label in the language of the cell. */
function fillCells(row: FormRow, choice: SourceChoice): ReadonlyMap<string, string> {
  return new Map(
    [...row.cells].map(([key, text]) => {
      const language = key.split('::').at(-1);
      const cells = choice.row?.cells;
      const label =
        cells?.get(`label::${language}`) ?? cells?.get('label') ?? labelsOf(choice)[1]?.[1];
      const filled = text
        .replaceAll('%(name)s', () => choice.name)
        .replaceAll('%(label)s', () => label ?? choice.name);
      return [key, filled];
    }),
  );
}
