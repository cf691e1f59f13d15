import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readXlsxSheets } from '../../../main/platform/xlsx/read-xlsx.ts';
import { CHECKLIST_FORM } from '../../../resources/demo/checklist-form.ts';
import { INTERVIEW_FORM } from '../../../resources/demo/interview-form.ts';
import type { FormDefinition } from '../../../shared/domain/instruments/form-definition.ts';
import { compileXlsform } from '../../../shared/domain/instruments/xlsform/compile-xlsform.ts';
import { parseMarkdownForm } from '../../../shared/domain/instruments/xlsform/markdown-form.ts';
import type { Sheet } from '../../../shared/domain/tables/sheet.ts';

const fixture = join(import.meta.dirname, '../../fixtures/centre');
const samples = join(import.meta.dirname, '../../../../shared/samples');

/** The cells of each Markdown table of a form, ends of rows without a value left off as a workbook does. */
function markdownTables(form: string): readonly (readonly string[][])[] {
  return form
    .split('## ')
    .slice(1)
    .map((section) => {
      const lines = section.split('\n').filter((line) => line.startsWith('|'));
      const rows = lines.map((line) =>
        line
          .slice(1, -1)
          .split('|')
          .map((cell) => cell.trim()),
      );
      return rows.filter((_, index) => index !== 1).map(withoutEmptyEnd);
    });
}

function withoutEmptyEnd(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}

/** The definition of a form that must compile without anything to say about it. */
function compileClean(sheets: readonly Sheet[]): FormDefinition {
  const result = compileXlsform(sheets);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  expect([...result.warnings, ...result.unknownColumns]).toEqual([]);
  return result.form;
}

describe('the workbooks of the invented centre', () => {
  it.each([
    ['checklist-cscom.xlsx', CHECKLIST_FORM],
    ['exit-interview.xlsx', INTERVIEW_FORM],
  ])('%s says cell by cell what the form of the demonstration says', async (file, form) => {
    const sheets = await readXlsxSheets(join(fixture, file));
    const cells = sheets.map((sheet) => sheet.rows.map((row) => withoutEmptyEnd(row.cells)));
    expect(sheets.map((sheet) => sheet.name)).toEqual(['survey', 'choices', 'settings']);
    expect(cells).toEqual(markdownTables(form));
    expect(compileClean(sheets)).toEqual(compileClean(parseMarkdownForm(form)));
  });
});

const hasSamples = existsSync(samples);
if (!hasSamples) console.log('Skipped: shapes of ../shared/samples, the folder is not there');

describe.runIf(hasSamples)('the tables of the invented centre', () => {
  it.each([
    'actions.csv',
    'asaco-members.csv',
    'money.csv',
    'population.csv',
    'services.csv',
    'staff.csv',
    'stock.csv',
  ])('%s has the heading and line ends of the sample', (file) => {
    const heading = (folder: string): string =>
      readFileSync(join(folder, file), 'utf8').split('\n')[0] ?? '';
    expect(heading(fixture)).toBe(heading(samples));
  });
});
