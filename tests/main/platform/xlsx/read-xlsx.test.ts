import { describe, expect, test } from 'vitest';
import {
  listXlsxSheets,
  readXlsxSheets,
  streamXlsxRows,
} from '../../../../main/platform/xlsx/read-xlsx.ts';
import { drain, problemOf, readAll } from '../read-outcome.ts';
import { scratchFolder } from '../scratch-folder.ts';
import { buildWorkbook, textCell, type WorkbookSketch, workbookParts } from './workbook-builder.ts';
import { buildZip } from './zip-builder.ts';

const { put } = scratchFolder();

function workbook(sketch: WorkbookSketch): string {
  return put('workbook.xlsx', buildWorkbook(sketch));
}

/** The cells of a sheet of one row, and the codes of the warnings. */
async function readRow(cells: string, sketch: Omit<WorkbookSketch, 'sheets'> = {}) {
  const path = workbook({ ...sketch, sheets: { Feuil1: `<row r="1">${cells}</row>` } });
  const { rows, warnings } = await readAll((options) => streamXlsxRows(path, options));
  return { cells: rows[0]?.cells ?? [], warnings };
}

describe('what a cell holds', () => {
  test.each<[string, string, string]>([
    ['a whole number', '<c r="A1"><v>12</v></c>', '12'],
    ['a decimal number', '<c r="A1"><v>12.5</v></c>', '12.5'],
    ['a number with the noise of its storage', '<c r="A1"><v>0.10000000000000001</v></c>', '0.1'],
    ['a large number in powers of ten', '<c r="A1"><v>1.5E+21</v></c>', '1500000000000000000000'],
    ['a small number in powers of ten', '<c r="A1"><v>-2.5E-9</v></c>', '-0.0000000025'],
    ['true', '<c r="A1" t="b"><v>1</v></c>', 'TRUE'],
    ['false', '<c r="A1" t="b"><v>0</v></c>', 'FALSE'],
    ['an inline text with its spaces', textCell('A1', '  à  jour '), '  à  jour '],
    ['a text with entities', textCell('A1', 'A &amp; B &lt; &#233;'), 'A & B < é'],
    [
      'a text in several runs',
      '<c r="A1" t="inlineStr"><is><r><t>un </t></r><r><rPr/><t>deux</t></r></is></c>',
      'un deux',
    ],
    ['a text with a disguised sign', textCell('A1', 'a_x000A_b_x005F_x'), 'a\nb_x'],
    ['a disguised null', textCell('A1', 'a_x0000_b'), 'ab'],
    ['a text that a formula gave', '<c r="A1" t="str"><f>B1</f><v>oui</v></c>', 'oui'],
    ['an ISO day', '<c r="A1" t="d"><v>2026-10-31T00:00:00Z</v></c>', '2026-10-31'],
    ['an ISO instant', '<c r="A1" t="d"><v>2026-10-31T08:30:00</v></c>', '2026-10-31T08:30:00'],
    ['a name with a prefix', '<x:c r="A1"><x:v>7</x:v></x:c>', '7'],
    ['a CDATA text', '<c r="A1" t="str"><v><![CDATA[<oui>]]></v></c>', '<oui>'],
  ])('reads %s', async (_, cell, expected) => {
    const xml = cell.startsWith('<x:') ? cell.replace('<x:c', '<x:c xmlns:x="urn:x"') : cell;
    expect((await readRow(xml)).cells).toEqual([expected]);
  });

  test('reads shared strings, plain and rich, without the aids for reading Japanese', async () => {
    const sharedStrings =
      '<si><t>zéro</t></si><si><r><t>un</t></r><r><t xml:space="preserve"> deux</t></r><rPh><t>x</t></rPh></si><si/>';
    const cells =
      '<c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>2</v></c><c r="C1" t="s"><v>0</v></c>';
    expect((await readRow(cells, { sharedStrings })).cells).toEqual(['un deux', '', 'zéro']);
  });

  test('leaves a gap where a cell is absent and nothing after the last value', async () => {
    expect((await readRow('<c r="B1"><v>1</v></c><c r="D1"/><c r="XFD1" s="0"/>')).cells).toEqual([
      '',
      '1',
    ]);
  });

  test('counts on where cells and rows have no name', async () => {
    const path = workbook({
      sheets: {
        F: '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c><v>3</v></c></row><row><c><v>4</v></c></row>',
      },
    });
    const { rows } = await readAll((options) => streamXlsxRows(path, options));
    expect(rows).toEqual([
      { number: 1, cells: ['1', '2'] },
      { number: 5, cells: ['3'] },
      { number: 6, cells: ['4'] },
    ]);
  });

  test('keeps hidden rows, and of merged cells the value where it stands', async () => {
    const path = workbook({
      sheets: { F: '<row r="1" hidden="1"><c r="A1"><v>1</v></c><c r="B1"/></row>' },
    });
    const { rows } = await readAll((options) => streamXlsxRows(path, options));
    expect(rows).toEqual([{ number: 1, cells: ['1'] }]);
  });
});

describe('days and hours', () => {
  const formats = [
    14,
    22,
    20,
    'dd/mm/yyyy',
    'yyyy-mm-dd hh:mm',
    '[h]:mm',
    '0.0 &quot;jours&quot;',
    '[$-40C]d mmmm yyyy;@',
    '[Red]0',
  ];
  test.each<[string, number, string, string]>([
    ['a day', 0, '46326', '2026-10-31'],
    ['the first day', 0, '1', '1900-01-01'],
    ['the day before the one that never was', 0, '59', '1900-02-28'],
    ['the day after it', 0, '61', '1900-03-01'],
    ['the day that never was, as the number it is', 0, '60', '60'],
    ['day nought, as the number it is', 0, '0', '0'],
    ['a day past the calendar, as the number it is', 0, '2958466', '2958466'],
    ['a negative day, as the number it is', 0, '-1', '-1'],
    ['a day with an hour', 1, '46326.354166666664', '2026-10-31T08:30:00'],
    ['a day at midnight', 1, '46326', '2026-10-31'],
    ['an hour', 2, '0.354166666666667', '08:30:00'],
    ['a day of a format of one’s own', 3, '46326.4', '2026-10-31'],
    ['an instant of a format of one’s own', 4, '46326.5', '2026-10-31T12:00:00'],
    ['a length of time, as a number', 5, '1.5', '1.5'],
    ['a number whose unit has the letters of a date', 6, '12', '12'],
    ['a day in a language', 7, '46326', '2026-10-31'],
    ['a number in a colour', 8, '12', '12'],
  ])('reads %s', async (_, style, value, expected) => {
    const { cells } = await readRow(`<c r="A1" s="${style}"><v>${value}</v></c>`, { formats });
    expect(cells).toEqual([expected]);
  });

  test('counts from 1904 where the workbook says so', async () => {
    const cells = '<c r="A1" s="0"><v>0</v></c><c r="B1" s="0"><v>44864</v></c>';
    expect((await readRow(cells, { formats: [14], is1904: true })).cells).toEqual([
      '1904-01-01',
      '2026-10-31',
    ]);
  });
});

describe('what is read with a doubt', () => {
  test('takes the saved result of formulas and says so once a column, by its heading', async () => {
    const row = (number: number) =>
      `<row r="${number}"><c r="A${number}"><f>1+1</f><v>2</v></c></row>`;
    const path = workbook({
      sheets: { F: `<row r="1">${textCell('A1', 'Total')}</row>${row(2)}${row(3)}` },
    });
    const { rows, warnings } = await readAll((options) => streamXlsxRows(path, options));
    expect(rows.map(({ cells }) => cells[0])).toEqual(['Total', '2', '2']);
    expect(warnings).toEqual([
      {
        code: 'files.formula',
        sheet: 'F',
        row: 2,
        column: 'Total',
        facts: { file: 'workbook.xlsx' },
      },
    ]);
  });

  test('reads a formula without a result as empty and says where', async () => {
    const { cells, warnings } = await readRow('<c r="A1"><f>1+1</f></c><c r="B1"><v>1</v></c>');
    expect(cells).toEqual(['', '1']);
    expect(warnings).toMatchObject([{ code: 'files.formula-without-value', row: 1, column: 'A' }]);
  });

  test('reads an error as empty and says which and where', async () => {
    const { cells, warnings } = await readRow(
      '<c r="A1" t="e"><v>#N/A</v></c><c r="B1"><v>1</v></c>',
    );
    expect(cells).toEqual(['', '1']);
    expect(warnings).toMatchObject([
      { code: 'files.error-value', column: 'A', facts: { value: '#N/A' } },
    ]);
  });

  test('stops telling after a hundred', async () => {
    const cells = Array.from({ length: 300 }, () => '<c t="e"><v>#N/A</v></c>').join('');
    expect((await readRow(cells)).warnings).toHaveLength(100);
  });
});

describe('sheets', () => {
  const sheets = {
    survey: `<row r="1">${textCell('A1', 'type')}</row>`,
    Choices: '',
    'a &amp; b': '<row r="3"><c><v>3</v></c></row>',
  };

  test('lists and reads them all in the order of the tabs', async () => {
    const path = workbook({ sheets });
    expect(await listXlsxSheets(path)).toEqual(['survey', 'Choices', 'a & b']);
    expect(await readXlsxSheets(path)).toEqual([
      { name: 'survey', rows: [{ number: 1, cells: ['type'] }] },
      { name: 'Choices', rows: [] },
      { name: 'a & b', rows: [{ number: 3, cells: ['3'] }] },
    ]);
  });

  test('streams the one that is named, and says when there is none', async () => {
    const path = workbook({ sheets });
    expect(await drain(streamXlsxRows(path, { sheet: 'A & B' }))).toHaveLength(1);
    const problem = await problemOf(drain(streamXlsxRows(path, { sheet: 'settings' })));
    expect(problem).toMatchObject({ code: 'files.sheet-missing', facts: { sheet: 'settings' } });
  });

  test('lets go of the file when the caller stops early', async () => {
    const path = workbook({ sheets: { F: '<row><c><v>1</v></c></row>'.repeat(5_000) } });
    for await (const row of streamXlsxRows(path)) if (row.number === 3) break;
    expect(await listXlsxSheets(path)).toEqual(['F']);
  });

  test('reads parts whose names are written with other slashes and capitals', async () => {
    const parts = workbookParts({ sheets: { F: '<row><c><v>1</v></c></row>' } });
    const renamed = parts.map((part) => ({
      ...part,
      name: part.name.replace('xl/worksheets/', 'xl\\WorkSheets\\'),
    }));
    expect(await readXlsxSheets(put('slashes.xlsx', buildZip(renamed)))).toMatchObject([
      { rows: [{ cells: ['1'] }] },
    ]);
  });
});

describe('parts that contradict themselves', () => {
  test.each<[string, string]>([
    ['rows out of order', '<row r="2"><c><v>1</v></c></row><row r="1"><c><v>1</v></c></row>'],
    ['a row twice', '<row r="1"><c><v>1</v></c></row><row r="1"><c><v>1</v></c></row>'],
    ['a row past the last of Excel', '<row r="1048577"><c><v>1</v></c></row>'],
    ['a row number that is none', '<row r="x"><c><v>1</v></c></row>'],
    ['cells out of order', '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>'],
    ['a cell without a column', '<row r="1"><c r="11"><v>1</v></c></row>'],
    ['a number that is none', '<row r="1"><c r="A1"><v>douze</v></c></row>'],
    ['a shared string that does not exist', '<row r="1"><c r="A1" t="s"><v>9</v></c></row>'],
    ['tags that do not close', '<row r="1"><c r="A1">'],
    ['an entity that nobody declared', `<row r="1">${textCell('A1', '&eau;')}</row>`],
  ])('refuses %s as damage', async (_, rows) => {
    const path = workbook({ sheets: { F: rows } });
    expect((await problemOf(drain(streamXlsxRows(path)))).code).toBe('files.damaged');
  });

  test.each([
    '_rels/.rels',
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    'xl/worksheets/sheet1.xml',
  ])('names the part %s when it is missing', async (name) => {
    const parts = workbookParts({ sheets: { F: '' } }).filter((part) => part.name !== name);
    const problem = await problemOf(readXlsxSheets(put('part.xlsx', buildZip(parts))));
    expect(problem).toMatchObject({ code: 'files.part-missing', facts: { part: name } });
  });

  test.each(['xl/sharedStrings.xml', 'xl/styles.xml'])('does without %s', async (name) => {
    const parts = workbookParts({ sheets: { F: '<row><c s="4"><v>1</v></c></row>' } });
    const path = put('bare.xlsx', buildZip(parts.filter((part) => part.name !== name)));
    expect(await readXlsxSheets(path)).toMatchObject([{ rows: [{ cells: ['1'] }] }]);
  });
});
