import type { Sheet } from '../../tables/sheet.ts';
import { listWithOther, readChoiceLists, type SourceList } from './choice-lists.ts';
import {
  choiceAliases,
  choiceColumns,
  settingsAliases,
  settingsColumns,
  surveyAliases,
  surveyColumns,
} from './columns.ts';
import { isDataFile } from './data-files.ts';
import { readDataLists } from './data-lists.ts';
import { entityAliases, entityColumns } from './entities.ts';
import { type FormElement, listElements } from './form-element.ts';
import type { FormLimits } from './form-limits.ts';
import { type FormSettings, readSettings } from './form-settings.ts';
import { cellOf, type FormRow, type FormTable, placeOf, readFormTable } from './form-table.ts';
import { buildFormTree, type FindSearch } from './form-tree.ts';
import { expandRows } from './generated-rows.ts';
import { type FormLanguages, readFormLanguages } from './languages.ts';
import type { Place, ProblemLog } from './problem-log.ts';
import { readRowType } from './question-types.ts';
import { type ElementIndex, indexElements } from './references.ts';
import { findSearchedList } from './searched-lists.ts';
import { expandTableLists } from './table-lists.ts';

/** A form read but not yet written: what all the later steps of the compiler look at. */
export interface FormSource {
  readonly survey: FormTable;
  /** The choices sheet with the rows of `external_choices` and of data files. */
  readonly choices: FormTable | null;
  /** The choices sheet alone. */
  readonly choicesSheet: FormTable | null;
  readonly settingsTable: FormTable | null;
  readonly entities: FormTable | null;
  /** Lists whose data file did not come with the form, which is told already. */
  readonly missingLists: ReadonlySet<string>;
  readonly settings: FormSettings;
  readonly languages: FormLanguages;
  readonly roots: readonly FormElement[];
  readonly elements: readonly FormElement[];
  readonly index: ElementIndex;
  readonly lists: ReadonlyMap<string, SourceList>;
  readonly audit: FormRow | null;
  readonly limits: FormLimits;
  readonly log: ProblemLog;
}

/** Reads the sheets of a form; `null` when there is no survey sheet or a limit is passed. */
export function readFormSource(
  sheets: readonly Sheet[],
  fallbackId: string,
  limits: FormLimits,
  log: ProblemLog,
): FormSource | null {
  const survey = findSheet(sheets, 'survey');
  if (!survey) log.refuse('survey-missing', {}, { found: sheets.map((s) => s.name).join(', ') });
  if (!survey || !isWithinLimits(sheets, limits, log)) return null;
  warnUnreadSheets(sheets, log);
  const table = readFormTable(survey, surveyColumns, surveyAliases, log);
  const choicesSheet = readOptional(sheets, 'choices', choiceColumns, choiceAliases, log);
  const external = readOptional(sheets, 'external_choices', choiceColumns, choiceAliases, log);
  const settingsTable = readOptional(sheets, 'settings', settingsColumns, settingsAliases, log);
  if (!table.headings.some((heading) => heading.key === 'type')) {
    log.refuse('type-column-missing', { sheet: table.sheet, row: survey.rows[0]?.number ?? 1 });
    return null;
  }
  const settings = readSettings(settingsTable, fallbackId, log);
  const languages = readFormLanguages(
    [table, choicesSheet, external],
    settings.defaultLanguage,
    settings.defaultLanguagePlace,
    log,
  );
  const ownLists = readChoiceLists(choicesSheet, settings.allowsChoiceTwice, log);
  // External choices may repeat a name: the same village in two districts.
  const externalLists = readChoiceLists(external, true, log);
  const data = readDataLists(sheets, table, ownLists, log);
  const plainLists = new Map([...externalLists, ...data.lists, ...ownLists]);
  const choices = joinTables([choicesSheet, external, ...data.tables]);
  const known = { lists: plainLists, choices, languages, listedChoices: limits.listedChoices };
  const findSearch: FindSearch = (row, type) => findSearchedList(known, row, type);
  const expanded = expandRows(table, languages.plain, plainLists);
  const rows = limits.isForPhone ? expandTableLists(expanded) : expanded;
  const tree = buildFormTree(table, rows, limits.depth, findSearch, log);
  const elements = listElements(tree.roots);
  const lists = addOtherLists(plainLists, elements);
  return {
    survey: table,
    choices,
    choicesSheet,
    settingsTable,
    entities: readOptional(sheets, 'entities', entityColumns, entityAliases, log),
    missingLists: data.missing,
    settings,
    languages,
    roots: tree.roots,
    elements,
    index: indexElements(elements),
    lists,
    audit: tree.audit,
    limits,
    log,
  };
}

/** Tables of choices as one; the cells of a row are its own table's. */
function joinTables(tables: readonly (FormTable | null)[]): FormTable | null {
  const [first, ...others] = tables.filter((table) => table !== null);
  if (first === undefined) return null;
  // A file may have other words over its names and labels; its rows have both under ours.
  const own = ['name', 'label'].map((key) => ({
    ...{ key, base: key, language: null, written: key, known: true },
  }));
  const headings = new Map<string, FormTable['headings'][number]>();
  for (const each of [...[first, ...others].flatMap((table) => table.headings), ...own]) {
    if (!headings.has(each.key)) headings.set(each.key, each);
  }
  return {
    ...first,
    headings: [...headings.values()],
    rows: [first, ...others].flatMap((table) => table.rows),
  };
}

/** Sheets that XLSForm knows and that are not read here: the form runs without what they ask for. */
function warnUnreadSheets(sheets: readonly Sheet[], log: ProblemLog): void {
  for (const name of ['osm']) {
    const found = findSheet(sheets, name);
    if (found) log.warn('sheet-unread', { sheet: found.name }, { sheet: found.name });
  }
}

/** Where a cell of a survey row stands. */
export function surveyPlace(source: FormSource, row: FormRow, key: string): Place {
  return placeOf(source.survey, row, key);
}

/** The list that an element's choices come from, `null` for other types, unknown lists and rows of a repeat. */
export function listOf(source: FormSource, element: FormElement): SourceList | null {
  if (element.list === null) return null;
  const name = hasOther(element) ? listWithOther(element.list) : element.list;
  return source.lists.get(name) ?? null;
}

/** Whether the choices of an element are the rows of a repeat: `select_one ${nom}`. */
export function choosesFromRepeat(element: FormElement): boolean {
  return element.list?.startsWith('${') === true;
}

function hasOther(element: FormElement): boolean {
  const type = readRowType(cellOf(element.row, 'type'));
  return type.what === 'question' && type.orOther;
}

function addOtherLists(
  lists: ReadonlyMap<string, SourceList>,
  elements: readonly FormElement[],
): ReadonlyMap<string, SourceList> {
  const all = new Map(lists);
  for (const element of elements) {
    const list = element.list === null ? undefined : lists.get(element.list);
    if (!list || !hasOther(element)) continue;
    const name = listWithOther(list.name);
    const isThere = list.choices.some((choice) => choice.name === 'other');
    const other = isThere ? [] : [{ name: 'other', row: null }];
    all.set(name, { name, choices: [...list.choices, ...other] });
  }
  return all;
}

function findSheet(sheets: readonly Sheet[], name: string): Sheet | undefined {
  return sheets.find((sheet) => sheet.name.trim().toLowerCase() === name);
}

function readOptional(
  sheets: readonly Sheet[],
  name: string,
  known: ReadonlySet<string>,
  aliases: ReadonlyMap<string, string>,
  log: ProblemLog,
): FormTable | null {
  const sheet = findSheet(sheets, name);
  return sheet ? readFormTable(sheet, known, aliases, log) : null;
}

const LIMITED: readonly string[] = [
  'survey',
  'choices',
  'external_choices',
  'settings',
  'entities',
];

function isWithinLimits(sheets: readonly Sheet[], limits: FormLimits, log: ProblemLog): boolean {
  const faults = sheets.flatMap((sheet) => {
    const name = sheet.name.trim().toLowerCase();
    if (!LIMITED.includes(name) && !isDataFile(name)) return [];
    return limitFaults(sheet, name === 'survey' ? limits.surveyRows : limits.choiceRows, limits);
  });
  for (const [what, place, limit] of faults) log.refuse(what, place, { limit });
  return faults.length === 0;
}

function limitFaults(
  sheet: Sheet,
  rows: number,
  limits: FormLimits,
): readonly (readonly [string, Place, number])[] {
  const past = sheet.rows[rows + 1];
  const wide = sheet.rows.find((row) => row.cells.length > limits.columns);
  const long = sheet.rows.find((row) => row.cells.some((c) => c.length > limits.cellCharacters));
  const at = (row: { readonly number: number }): Place => ({ sheet: sheet.name, row: row.number });
  return [
    ...(past ? [['too-many-rows', at(past), rows] as const] : []),
    ...(wide ? [['too-many-columns', at(wide), limits.columns] as const] : []),
    ...(long ? [['cell-too-long', at(long), limits.cellCharacters] as const] : []),
  ];
}
