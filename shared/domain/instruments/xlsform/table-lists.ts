import { cellOf, type FormRow } from './form-table.ts';
import { readRowType } from './question-types.ts';

/** What the generated row of labels of a table-list is called, with the row of its group behind. */
const LABELS = 'reserved_name_for_field_list_labels_';

/** Whether a name is that of a generated row of labels; nobody answers it. */
export function isTableListLabel(name: string): boolean {
  return name.startsWith(LABELS);
}

/**
 * Makes a group `table-list` what phones show as a table, as pyxform does: a row with the labels of the choices, and
 * selects without them. Our own page shows each question with its choices, and needs none of it.
 */
export function expandTableLists(rows: readonly FormRow[]): readonly FormRow[] {
  return rows.flatMap((row, at) => {
    const look = cellOf(row, 'appearance');
    if (isBegin(row) && isTableList(look))
      return [withLook(row, fieldList(look)), ...labels(rows, at)];
    const around = groupAround(rows, at);
    const isInTable = around !== null && isTableList(cellOf(around, 'appearance'));
    return [isInTable && isSelect(row) ? withLook(row, `list-nolabel ${look}`.trim()) : row];
  });
}

function isTableList(appearance: string): boolean {
  return appearance.split(/\s+/).includes('table-list');
}

function fieldList(appearance: string): string {
  return appearance.replace('table-list', 'field-list');
}

/** The labels of the first select of the group, above it. */
function labels(rows: readonly FormRow[], at: number): readonly FormRow[] {
  const first = rows.slice(at + 1).find(isSelect);
  const group = rows[at];
  if (!first || !group || groupAround(rows, rows.indexOf(first)) !== group) return [];
  const cells = new Map([...first.cells].filter(([key]) => KEPT.has(key)));
  cells.set('name', `${LABELS}${group.number}`);
  cells.set('label', ' ');
  cells.set('appearance', 'label');
  return [{ number: first.number, cells }];
}

const KEPT: ReadonlySet<string> = new Set(['type', 'choice_filter', 'parameters']);

function isBegin(row: FormRow): boolean {
  return readRowType(cellOf(row, 'type')).what === 'begin';
}

function isSelect(row: FormRow): boolean {
  const type = readRowType(cellOf(row, 'type'));
  return type.what === 'question' && /^select_(?:one|multiple)$/.test(type.type);
}

/** The group that a row stands right in. */
function groupAround(rows: readonly FormRow[], at: number): FormRow | null {
  let depth = 0;
  for (const row of rows.slice(0, at).toReversed()) {
    const { what } = readRowType(cellOf(row, 'type'));
    if (what === 'end') depth += 1;
    if (what === 'begin' && depth === 0) return row;
    if (what === 'begin') depth -= 1;
  }
  return null;
}

function withLook(row: FormRow, appearance: string): FormRow {
  return { ...row, cells: new Map(row.cells).set('appearance', appearance) };
}
