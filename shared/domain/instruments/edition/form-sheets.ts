import type { Sheet, SheetRow } from '../../tables/sheet.ts';
import {
  choiceAliases,
  choiceColumns,
  settingsAliases,
  settingsColumns,
  surveyAliases,
  surveyColumns,
} from '../xlsform/columns.ts';
import { type Heading, readHeading, translatedColumns } from '../xlsform/heading.ts';

/** The sheets that are a form, in the order of its file. */
export const FORM_SHEETS = ['survey', 'choices', 'settings'] as const;

/** One of {@link FORM_SHEETS}. */
export type FormSheetName = (typeof FORM_SHEETS)[number];

const KNOWN: Readonly<
  Record<FormSheetName, readonly [ReadonlySet<string>, ReadonlyMap<string, string>]>
> = {
  survey: [surveyColumns, surveyAliases],
  choices: [choiceColumns, choiceAliases],
  settings: [settingsColumns, settingsAliases],
};

/** A column of a form: its canonical name, and for a text the language as the form names it. */
export interface FormColumn {
  readonly name: string;
  readonly language: string | null;
}

/** A sheet of a form by its name, or undefined where the form has none. */
export function findFormSheet(sheets: readonly Sheet[], name: FormSheetName): Sheet | undefined {
  return sheets.find((sheet) => sheet.name.trim().toLowerCase() === name);
}

/** What the headings of a sheet mean, one for each of its columns. */
export function readHeadings(sheet: Sheet | undefined, name: FormSheetName): readonly Heading[] {
  return (sheet?.rows[0]?.cells ?? []).map((text) => readHeading(text, ...KNOWN[name]));
}

/** The rows under the headings. */
export function listRows(sheet: Sheet | undefined): readonly SheetRow[] {
  return sheet?.rows.slice(1) ?? [];
}

/** The text of a row in the column of a key, `''` where there is none. */
export function textAt(
  row: SheetRow | undefined,
  headings: readonly Heading[],
  key: string,
): string {
  return row?.cells[headings.findIndex((heading) => heading.key === key)]?.trim() ?? '';
}

/** What the settings sheet says under a key, `''` where it says nothing. */
export function settingOf(sheets: readonly Sheet[], key: string): string {
  const sheet = findFormSheet(sheets, 'settings');
  return textAt(listRows(sheet)[0], readHeadings(sheet, 'settings'), key);
}

/** The language that a column without one is written in. */
export function plainLanguageOf(sheets: readonly Sheet[]): string {
  return settingOf(sheets, 'default_language').split(/\s+/).join(' ') || 'default';
}

/**
 * The form with a text in one cell. A column that is missing is added at the end, in the form's own way of naming
 * languages: bare where its other texts of that language are, else `hint::Français (fr)`.
 */
export function writeCell(
  sheets: readonly Sheet[],
  name: FormSheetName,
  row: number,
  column: FormColumn,
  text: string,
): readonly Sheet[] {
  const sheet = findFormSheet(sheets, name);
  if (!sheet) throw new RangeError(`The form has no sheet ${name}`);
  const headings = readHeadings(sheet, name);
  const plain = plainLanguageOf(sheets);
  const found = findColumn(headings, column, plain);
  if (found < 0 && text === '') return sheets;
  const at = found < 0 ? headings.length : found;
  const written = found < 0 ? headingOf(sheets, column, plain) : null;
  const rows = sheet.rows.map((each, index) => {
    if (index === 0 && written !== null) return withCell(each, at, written);
    return each.number === row && index > 0 ? withCell(each, at, text) : each;
  });
  return sheets.map((each) => (each === sheet ? { ...sheet, rows } : each));
}

function findColumn(
  headings: readonly Heading[],
  { name, language }: FormColumn,
  plain: string,
): number {
  return headings.findIndex(
    (heading) =>
      heading.known &&
      heading.base === name &&
      (language === null || (heading.language ?? plain) === language),
  );
}

function headingOf(
  sheets: readonly Sheet[],
  { name, language }: FormColumn,
  plain: string,
): string {
  if (language === null) return name;
  const isBare = (['survey', 'choices'] as const)
    .flatMap((sheet) => readHeadings(findFormSheet(sheets, sheet), sheet))
    .some((heading) => translatedColumns.has(heading.base) && heading.language === null);
  return isBare && language === plain ? name : `${name}::${language}`;
}

function withCell(row: SheetRow, at: number, text: string): SheetRow {
  const cells = Array.from({ length: Math.max(row.cells.length, at + 1) }, (_, index) =>
    index === at ? text : (row.cells[index] ?? ''),
  );
  return { ...row, cells };
}
