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

/** A form read but not yet written: what all the later steps of the compiler look at. */
export interface FormSource {
  readonly survey: FormTable;
  readonly choices: FormTable | null;
  readonly settingsTable: FormTable | null;
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
  const choices = readOptional(sheets, 'choices', choiceColumns, choiceAliases, log);
  const settingsTable = readOptional(sheets, 'settings', settingsColumns, settingsAliases, log);
  if (!table.headings.some((heading) => heading.key === 'type')) {
    log.refuse('type-column-missing', { sheet: table.sheet, row: survey.rows[0]?.number ?? 1 });
    return null;
  }
  const settings = readSettings(settingsTable, fallbackId, log);
  const languages = readFormLanguages(
    [table, choices],
    settings.defaultLanguage,
    settings.defaultLanguagePlace,
    log,
  );
  const plainLists = readChoiceLists(choices, settings.allowsChoiceTwice, log);
  const known = { lists: plainLists, choices, languages, listedChoices: limits.listedChoices };
  const findSearch: FindSearch = (row, type) => findSearchedList(known, row, type);
  const rows = expandRows(table, languages.plain);
  const tree = buildFormTree(table, rows, limits.depth, findSearch, log);
  const elements = listElements(tree.roots);
  const lists = addOtherLists(plainLists, elements);
  return {
    survey: table,
    choices,
    settingsTable,
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

/** Sheets that XLSForm knows and that are not read here: the form runs without what they ask for. */
function warnUnreadSheets(sheets: readonly Sheet[], log: ProblemLog): void {
  for (const name of ['entities', 'external_choices', 'osm']) {
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

function isWithinLimits(sheets: readonly Sheet[], limits: FormLimits, log: ProblemLog): boolean {
  const faults = ['survey', 'choices', 'settings'].flatMap((name) => {
    const sheet = findSheet(sheets, name);
    const rows = name === 'survey' ? limits.surveyRows : limits.choiceRows;
    return sheet ? limitFaults(sheet, rows, limits) : [];
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
