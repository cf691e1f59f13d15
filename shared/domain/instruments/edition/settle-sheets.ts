import type { Sheet } from '../../tables/sheet.ts';
import { readRowType } from '../xlsform/question-types.ts';
import {
  FORM_SHEETS,
  findFormSheet,
  listRows,
  readHeadings,
  settingOf,
  textAt,
  writeCell,
} from './form-sheets.ts';

/**
 * The sheets of a form as a workbook begins them: survey, choices and settings, the headings in row 1, no row left out.
 * What the form had from where it stood is written down: its id, where the name of its file gave it, and the names of
 * notes that had their row for a name. The form means what it meant before.
 */
export function settleSheets(sheets: readonly Sheet[], formId: string): readonly Sheet[] {
  return numberRows(nameForm(nameNotes(sheets), formId));
}

/** The same sheets with the rows numbered as they stand now; data files and other sheets of the form last. */
export function numberRows(sheets: readonly Sheet[]): readonly Sheet[] {
  const others = sheets.filter(
    ({ name }) => !FORM_SHEETS.some((own) => own === name.trim().toLowerCase()),
  );
  const own = FORM_SHEETS.flatMap((name) => {
    const sheet = findFormSheet(sheets, name);
    return sheet ? [{ ...sheet, name }] : [];
  });
  return [...own, ...others].map(({ name, rows }) => ({
    name,
    rows: rows.map(({ cells }, index) => ({ number: index + 1, cells })),
  }));
}

function nameNotes(sheets: readonly Sheet[]): readonly Sheet[] {
  const survey = findFormSheet(sheets, 'survey');
  const headings = readHeadings(survey, 'survey');
  const unnamed = listRows(survey).filter((row) => {
    const type = readRowType(textAt(row, headings, 'type'));
    const isNote = type.what === 'question' && type.type === 'note';
    return isNote && textAt(row, headings, 'name') === '';
  });
  return unnamed.reduce(
    (named, { number }) =>
      writeCell(named, 'survey', number, NAME, `generated_note_name_${number}`),
    sheets,
  );
}

const NAME = { name: 'name', language: null };

function nameForm(sheets: readonly Sheet[], formId: string): readonly Sheet[] {
  if (settingOf(sheets, 'form_id') !== '') return sheets;
  return writeSetting(sheets, 'form_id', formId);
}

/** The form with one of its settings, on a sheet that is made where there was none. */
export function writeSetting(
  sheets: readonly Sheet[],
  key: string,
  text: string,
): readonly Sheet[] {
  const settings = findFormSheet(sheets, 'settings') ?? { name: 'settings', rows: [] };
  const [head = { number: 1, cells: [] }, first = { number: head.number + 1, cells: [] }, ...rest] =
    settings.rows;
  const whole = { ...settings, rows: [head, first, ...rest] };
  const others = sheets.filter((sheet) => findFormSheet([sheet], 'settings') === undefined);
  return writeCell(
    [...others, whole],
    'settings',
    first.number,
    { name: key, language: null },
    text,
  );
}
