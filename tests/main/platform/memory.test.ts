import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scratchFolder } from './scratch-folder.ts';
import { workbookParts } from './xlsx/workbook-builder.ts';
import { buildZip, type ZipPart } from './xlsx/zip-builder.ts';

const { put } = scratchFolder();
const script = join(import.meta.dirname, 'measured-reading.ts');

/** Reads a file in a process of its own, under the limits that the program has. */
function measure(path: string) {
  const output = execFileSync(process.execPath, [script, path], { encoding: 'utf8' });
  return JSON.parse(output) as {
    code: string;
    rows: number;
    characters: number;
    megabytes: number;
  };
}

const ROWS = 100_000;
const COLUMNS = [...'ABCDEFGHIJ'];

function sheetXml(): string {
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const number = index + 1;
    const cells = COLUMNS.map((column, at) =>
      at % 2 === 0
        ? `<c r="${column}${number}"><v>${number * (at + 1)}.25</v></c>`
        : `<c r="${column}${number}" t="s"><v>${(number * at) % 5_000}</v></c>`,
    );
    return `<row r="${number}">${cells.join('')}</row>`;
  });
  return rows.join('');
}

function bombWorkbook(content: Buffer, claim: NonNullable<ZipPart['claim']>): Buffer {
  const parts = workbookParts({ sheets: { F: '' } });
  return buildZip(
    parts.map((part) =>
      part.name === 'xl/worksheets/sheet1.xml' ? { ...part, content, claim } : part,
    ),
  );
}

describe('100,000 rows of 10 columns pass in 300 MB', () => {
  test('as a workbook', () => {
    const sharedStrings = Array.from(
      { length: 5_000 },
      (_, index) => `<si><t>texte ${index}</t></si>`,
    );
    const sheets = { F: sheetXml() };
    const path = put(
      'large.xlsx',
      buildZip(workbookParts({ sheets, sharedStrings: sharedStrings.join('') })),
    );
    const result = measure(path);
    expect(result).toMatchObject({ code: 'read', rows: ROWS });
    expect(result.megabytes).toBeLessThan(300);
  });

  test('as CSV', () => {
    const line = (number: number) =>
      COLUMNS.map((_, at) => (at === 3 ? `"été; ${number}"` : `${number * at}`)).join(';');
    const path = put(
      'large.csv',
      Array.from({ length: ROWS }, (_, index) => line(index)).join('\r\n'),
    );
    const result = measure(path);
    expect(result).toMatchObject({ code: 'read', rows: ROWS });
    expect(result.megabytes).toBeLessThan(300);
  });
});

/** Strings that lie far apart, so that a table of views on the blocks of the file would hold all of it. */
function sparseStrings(): string {
  const padding = 'ɛ'.repeat(250);
  const strings = Array.from(
    { length: 300_000 },
    (_, index) =>
      `<si><!--${padding}${(index * 2_654_435_761) % 1e9}--><t>une phrase, ${index}</t></si>`,
  );
  return strings.join('');
}

test('strings that lie far apart in their table do not hold on to what lies between', () => {
  const sheets = { F: '<row><c t="s"><v>299999</v></c></row>' };
  const parts = workbookParts({ sheets, sharedStrings: sparseStrings() });
  const result = measure(put('sparse.xlsx', buildZip(parts)));
  expect(result).toMatchObject({ code: 'read', rows: 1 });
  expect(result.megabytes).toBeLessThan(300);
});

describe('what would fill the memory is refused in 300 MB', () => {
  const blanks = Buffer.alloc(120_000_000, ' ');
  test.each<[string, () => string, string]>([
    [
      'a part that claims 1 GB',
      () => put('claim.xlsx', bombWorkbook(blanks, { bytes: 1_000_000_000 })),
      'inflates-too-much',
    ],
    [
      'a part that claims little and inflates to 120 MB',
      () => put('lie.xlsx', bombWorkbook(blanks, { bytes: 5_000 })),
      'damaged',
    ],
    [
      'a part of 120 MB that is honest about it',
      () => put('ratio.xlsx', bombWorkbook(blanks, {})),
      'inflates-too-much',
    ],
    [
      'one endless line of CSV',
      () => put('line.csv', `a;b\n"${'x'.repeat(45_000_000)}`),
      'csv-record-too-long',
    ],
    [
      'one endless row of CSV',
      () => put('row.csv', `a;b\n${'x;'.repeat(20_000_000)}`),
      'csv-record-too-long',
    ],
    [
      'one endless text of XML',
      () => put('text.xml', `<data>${'x'.repeat(19_000_000)}</data>`),
      'xml-token-too-long',
    ],
    [
      'one endless tag of XML',
      () =>
        put(
          'tag.xml',
          `<data ${Array.from({ length: 1_500_000 }, (_, at) => `a${at}=""`).join(' ')}/>`,
        ),
      'xml-token-too-long',
    ],
    [
      'millions of elements',
      () => put('elements.xml', `<data>${'<a/>'.repeat(4_000_000)}</data>`),
      'xml-too-many-elements',
    ],
  ])('%s', (_, build, kind) => {
    const result = measure(build());
    expect(result.code).toBe(`files.${kind}`);
    expect(result.megabytes).toBeLessThan(300);
  });
});
