import type { Problem } from '../../problems/problem.ts';
import type { Sheet } from '../../tables/sheet.ts';
import { listNamedLists } from './expressions.ts';

/** The kinds of data file that XLSForm knows, by their ending. */
const DATA_FILE = /^[^/\\]+\.(?:csv|xml|geojson)$/i;

/** Whether a name is that of a data file of a form: `villages.csv`, `points.geojson`. */
export function isDataFile(name: string): boolean {
  return DATA_FILE.test(name.trim());
}

/** What formulas call the data of a file: its name without the ending. */
export function dataListName(file: string): string {
  return file.trim().replace(/\.[^.]*$/, '');
}

/** A data file that a form asks for. */
export interface WantedFile {
  readonly file: string;
  /** Whether the form has nothing else by that name: `pulldata` may also look into a list of the form. */
  readonly isNeeded: boolean;
}

/**
 * The data files that a form asks for, from its sheets: those of `select_one_from_file villages.csv`, of the rows
 * `csv-external` and `xml-external`, and of `pulldata('villages', …)`. A file that came with the form is a sheet of it,
 * under its own name.
 */
export function listDataFiles(sheets: readonly Sheet[]): readonly WantedFile[] {
  const survey = sheets.find(({ name }) => name.trim().toLowerCase() === 'survey');
  const [head, ...rows] = survey?.rows ?? [];
  const at = (heading: string): number =>
    (head?.cells ?? []).findIndex((cell) => cell.trim().toLowerCase() === heading);
  const wanted = rows.flatMap(({ cells }): readonly WantedFile[] => {
    const file = fileOfRow(cells[at('type')] ?? '', cells[at('name')] ?? '');
    const pulled = cells.flatMap((cell) => (cell.includes('pulldata') ? listNamedLists(cell) : []));
    return [
      ...(file === null ? [] : [{ file, isNeeded: true }]),
      ...pulled.map((name) => ({ file: `${name}.csv`, isNeeded: false })),
    ];
  });
  const byName = new Map<string, WantedFile>();
  for (const each of wanted) {
    const held = byName.get(each.file.toLowerCase());
    byName.set(each.file.toLowerCase(), held?.isNeeded ? held : each);
  }
  return [...byName.values()];
}

function keyOf(name: string): string {
  return name.trim().toLowerCase();
}

/** A data file of a form, and the sheet that it became; `null` where the form does not have it. */
export interface FormFile extends WantedFile {
  readonly sheet: Sheet | null;
}

/**
 * The data files that a form has or could have, from its sheets, those that it has first: others are missing, or a
 * `pulldata` that looks into a list of the form.
 */
export function listFormFiles(sheets: readonly Sheet[]): readonly FormFile[] {
  const own = sheets
    .filter(({ name }) => isDataFile(name))
    .map((sheet) => ({ file: sheet.name.trim(), isNeeded: true, sheet }));
  const names = new Set(own.map(({ file }) => keyOf(file)));
  const others = listDataFiles(sheets).filter(({ file }) => !names.has(keyOf(file)));
  return [...own, ...others.map((other) => ({ ...other, sheet: null }))];
}

/** The lines of a data file under its heading; empty ones are not counted. */
export function countDataRows({ rows }: Sheet): number {
  return rows.slice(1).filter(({ cells }) => cells.some((cell) => cell.trim() !== '')).length;
}

/**
 * The sheets of a form with data files in the place of those of the same names; what it did not have comes last. Of two
 * files of one name the later is taken.
 */
export function replaceDataSheets(
  sheets: readonly Sheet[],
  given: readonly Sheet[],
): readonly Sheet[] {
  const byName = new Map(given.map((sheet) => [keyOf(sheet.name), sheet]));
  const replaced = sheets.map((sheet) => byName.get(keyOf(sheet.name)) ?? sheet);
  return [...replaced, ...[...byName.values()].filter((sheet) => !replaced.includes(sheet))];
}

/** The file that a row of the survey asks for; `null` for other rows. */
export function fileOfRow(type: string, name: string): string | null {
  const words = type.trim().split(/\s+/);
  const joined = words.join('_').toLowerCase();
  if (/^(?:csv|xml)-external$/.test(joined)) return `${name.trim()}.${joined.slice(0, 3)}`;
  const select = /^(?:select_?(?:one|1|multiple|many)|rank)_from_file_/.test(joined);
  return select
    ? (words[/_from_file$/i.test(words[0] ?? '') ? 1 : words.length - 1] ?? null)
    : null;
}

/** A problem of a data file that cannot be read as one, at its item where one is meant. */
export function dataProblem(what: string, file: string, row?: number): Problem {
  const place = row === undefined ? { sheet: file } : { sheet: file, row };
  return { code: `instruments.${what}`, ...place, facts: { file } };
}
