import type {
  FormDefinition,
  FormGroup,
  FormNode,
  FormQuestion,
} from '../instruments/form-definition.ts';
import { plainPath } from '../instruments/paths.ts';
import type { Answer } from '../instruments/submission.ts';
import type { Parsed } from '../problems/problem.ts';
import type { SheetRow } from '../tables/sheet.ts';
import { importProblem } from './import-problem.ts';
import { parseAnswers } from './interview-row.ts';
import { type ColumnFit, fitColumns } from './question-columns.ts';
import { quoted } from './quoted.ts';

/** A table of the rows of one repeat whose form is known. */
export interface RepeatLayout extends ColumnFit {
  readonly form: FormDefinition;
  /** Where the repeat stands in the form: `/pharmacie/produit`. */
  readonly repeat: string;
  readonly heading: readonly string[];
}

/** How a row is told from others, and the row or form around it; `null` where the table does not say. */
export interface RowKeys {
  readonly key: string | null;
  readonly parent: string | null;
}

/**
 * What tells the rows of a table apart: `KEY` and `PARENT_KEY` of ODK; of Kobo the table's name with `_index`, and
 * `_parent_table_name` with `_parent_index`.
 *
 * @example Kobo, sheet `lot`: `_index` 3, `_parent_table_name` `Visite`, `_parent_index` 1 → `lot#3` in `visite#1`
 */
export function readRowKeys(
  table: string,
  heading: readonly string[],
  cells: readonly string[],
): RowKeys {
  const names = heading.map((name) => name.trim());
  const read = (name: string): string => (cells[names.indexOf(name)] ?? '').trim();
  if (read('KEY') !== '') return { key: read('KEY'), parent: read('PARENT_KEY') || null };
  const index = read('_index');
  const around = read('_parent_index');
  return {
    key: index === '' ? null : tableKey(table, index),
    parent: around === '' ? null : tableKey(read('_parent_table_name'), around),
  };
}

/** Excel cuts the names of sheets, so that a table's name and what its rows say of it may differ at the end. */
function tableKey(table: string, index: string): string {
  return `${table.toLowerCase().slice(0, 31)}#${index}`;
}

/** Finds the repeat whose rows stand in a table, by its columns, then by its name; `null` where it has none of any. */
export function matchRepeatColumns(
  form: FormDefinition,
  table: string,
  heading: readonly string[],
): RepeatLayout | null {
  const fits = listRepeats(form.children).map(({ path, name, children }) => {
    const questions = children.flatMap(listOwnQuestions);
    const fit = fitColumns(form, questions, heading, path);
    const isNamed = table.toLowerCase().endsWith(name.toLowerCase());
    return { ...fit, form, heading, repeat: path, isNamed };
  });
  const rank = ({ columns, unknown, isNamed }: (typeof fits)[number]): number =>
    columns.length - unknown.length + (isNamed ? 0.5 : 0);
  const [best] = fits
    .filter(({ columns }) => columns.length > 0)
    .toSorted((a, b) => rank(b) - rank(a));
  if (best === undefined) return null;
  const { isNamed: _, ...layout } = best;
  return layout;
}

/**
 * Reads one row of a repeat; `around` is where the row or form around it stands, and `number` its place among the rows
 * there, from 1.
 */
export function parseRepeatRow(
  layout: RepeatLayout,
  row: SheetRow,
  around: string,
  number: number,
): Parsed<{ readonly path: string; readonly answers: readonly Answer[] }> {
  const { repeat } = layout;
  const outer = plainPath(around);
  if (outer !== '' && !repeat.startsWith(`${outer}/`)) {
    const problem = importProblem(
      'row-without-parent',
      { key: quoted(around) },
      { row: row.number },
    );
    return { ok: false, problems: [problem] };
  }
  const path = `${around}${repeat.slice(outer.length)}[${number}]`;
  const read = parseAnswers(layout, row, path, repeat);
  return read.ok ? { ...read, value: { path, answers: read.value } } : read;
}

function listRepeats(nodes: readonly FormNode[]): readonly FormGroup[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'question') return [];
    return [...(node.kind === 'repeat' ? [node] : []), ...listRepeats(node.children)];
  });
}

function listOwnQuestions(node: FormNode): readonly FormQuestion[] {
  if (node.kind === 'question') return [node];
  return node.kind === 'group' ? node.children.flatMap(listOwnQuestions) : [];
}
