import type { Sheet } from '../../tables/sheet.ts';
import type { SourceChoice, SourceList } from './choice-lists.ts';
import { choiceAliases, choiceColumns } from './columns.ts';
import { dataListName, fileOfRow, isDataFile } from './data-files.ts';
import { listNamedLists } from './expressions.ts';
import { cellOf, type FormRow, type FormTable, placeOf, readFormTable } from './form-table.ts';
import type { ProblemLog } from './problem-log.ts';

/** The lists that come from data files, and their rows as rows of the choices sheet would be. */
export interface DataLists {
  readonly lists: ReadonlyMap<string, SourceList>;
  readonly tables: readonly FormTable[];
  /** Those whose file did not come with the form, or has no names. */
  readonly missing: ReadonlySet<string>;
}

/** How a file is read: the columns of names and labels, where it offers choices and is not only looked into. */
interface FileUse {
  readonly file: string;
  readonly name: string;
  readonly label: string;
  readonly isOffered: boolean;
  /** The row that asks for it, and the column. */
  readonly row: FormRow;
  readonly column: string;
}

/**
 * Reads the data files of a form, which are sheets under their own names. A file that questions offer is a list of
 * choices: `name` and `label`, for GeoJSON `id` and `title`, or as `parameters` say (`value=code label=nom`). One that
 * formulas alone look into may have any columns.
 */
export function readDataLists(
  sheets: readonly Sheet[],
  survey: FormTable,
  held: ReadonlyMap<string, SourceList>,
  log: ProblemLog,
): DataLists {
  const lists = new Map<string, SourceList>();
  const tables: FormTable[] = [];
  const missing = new Set<string>();
  for (const use of listUses(survey, held).toSorted((a, b) => +b.isOffered - +a.isOffered)) {
    const name = dataListName(use.file);
    if (lists.has(name)) continue;
    const table = openFile(sheets, survey, use, log);
    if (held.has(name)) {
      const place = placeOf(survey, use.row, use.column);
      log.refuse('data-name-taken', place, { file: use.file, list: name });
    }
    if (table === null) {
      if (use.column === 'type') missing.add(name);
      continue;
    }
    const list = readList(table, name, use, log);
    if (list === null) {
      missing.add(name);
      continue;
    }
    tables.push(table);
    lists.set(name, list);
  }
  return { lists, tables, missing };
}

/** The rows of the survey that ask for a file, and the formulas that look into one that is no list of the form. */
function listUses(survey: FormTable, held: ReadonlyMap<string, SourceList>): readonly FileUse[] {
  return survey.rows.flatMap((row): readonly FileUse[] => {
    const type = cellOf(row, 'type');
    const file = fileOfRow(type, cellOf(row, 'name'));
    const isOffered = file !== null && !/external\s*$/i.test(type);
    const asked: readonly FileUse[] =
      file === null ? [] : [{ ...columnsOf(row, file), file, isOffered, row, column: 'type' }];
    const pulled = [...row.cells].flatMap(([column, text]) =>
      text.includes('pulldata')
        ? listNamedLists(text).map((name) => ({ file: `${name}.csv`, column }))
        : [],
    );
    return [
      ...asked,
      ...pulled
        .filter((each) => !held.has(dataListName(each.file)))
        .map((each) => ({ ...each, ...columnsOf(row, each.file), isOffered: false, row })),
    ];
  });
}

function columnsOf(row: FormRow, file: string): { readonly name: string; readonly label: string } {
  const isPlaces = /\.geojson$/i.test(file);
  const said = (parameter: string): string | undefined =>
    new RegExp(`\\b${parameter}\\s*=\\s*([^\\s;,]+)`, 'i').exec(cellOf(row, 'parameters'))?.[1];
  return {
    name: said('value') ?? (isPlaces ? 'id' : 'name'),
    label: said('label') ?? (isPlaces ? 'title' : 'label'),
  };
}

function openFile(
  sheets: readonly Sheet[],
  survey: FormTable,
  { file, row, column, isOffered }: FileUse,
  log: ProblemLog,
): FormTable | null {
  const wanted = file.trim().toLowerCase();
  const sheet = sheets.find(({ name }) => name.trim().toLowerCase() === wanted);
  const place = placeOf(survey, row, column);
  if (!isDataFile(file)) log.refuse('data-file-kind', place, { file });
  // What only a formula names may be a list with its name misspelt: that is told where lists are.
  else if (!sheet && (isOffered || column === 'type'))
    log.refuse('data-file-missing', place, { file });
  return sheet && isDataFile(file) ? readFormTable(sheet, choiceColumns, choiceAliases, log) : null;
}

function readList(
  table: FormTable,
  list: string,
  use: FileUse,
  log: ProblemLog,
): SourceList | null {
  const { name, label, isOffered } = use;
  const nameKey = keyOf(table, name);
  const labelKey = keyOf(table, label);
  const found = table.headings.map(({ written }) => written).join(', ');
  for (const [column, key] of [
    [name, nameKey],
    [label, labelKey],
  ] as const) {
    if (key !== null || !isOffered) continue;
    const place = { sheet: table.sheet, row: table.headingRow, column };
    log.refuse('data-column-missing', place, { file: table.sheet, column, found });
  }
  if (nameKey === null && isOffered) return null;
  const names = new Set<string>();
  const choices = table.rows.flatMap((row, index): readonly SourceChoice[] => {
    const code = cellOf(row, nameKey ?? '') || (isOffered ? '' : String(index + 1));
    const words = cellOf(row, labelKey ?? '');
    const place = placeOf(table, row, nameKey ?? name);
    if (code === '' && nameKey !== null) log.refuse('choice-name-missing', place, { list });
    if (code === '') return [];
    if (isOffered && names.has(code)) log.refuse('choice-twice', place, { name: code, list });
    names.add(code);
    const cells = new Map([...row.cells, ['name', code] as const]);
    if (words !== '') cells.set('label', words);
    return [{ name: code, row: { ...row, cells, sheet: table.sheet } }];
  });
  return { name: list, choices };
}

/** A column under its own heading; `null` where the file has none of that name. */
function keyOf(table: FormTable, column: string): string | null {
  const wanted = column.toLowerCase();
  return table.headings.find(({ written }) => written.trim().toLowerCase() === wanted)?.key ?? null;
}
