import { describe, expect, test } from 'vitest';
import type { FileLimits } from '../../../../main/platform/files/file-limits.ts';
import { readXlsxSheets, streamXlsxRows } from '../../../../main/platform/xlsx/read-xlsx.ts';
import { drain, problemOf } from '../read-outcome.ts';
import { scratchFolder } from '../scratch-folder.ts';
import { buildWorkbook, textCell, type WorkbookSketch, workbookParts } from './workbook-builder.ts';
import { buildZip, type ZipPart } from './zip-builder.ts';

const { put } = scratchFolder();
const SHEET = 'xl/worksheets/sheet1.xml';
const number = '<c><v>1</v></c>';

function problem(bytes: Uint8Array, limits: Partial<FileLimits> = {}) {
  return problemOf(drain(streamXlsxRows(put('hostile.xlsx', bytes), { limits })));
}

function problemOfSketch(sketch: WorkbookSketch, limits: Partial<FileLimits>) {
  return problem(buildWorkbook(sketch), limits);
}

/** A good workbook of one sheet, whose part of that name is told in another way. */
function spoiltWorkbook(
  name: string,
  spoil: (part: ZipPart) => Partial<ZipPart>,
  rows = `<row>${number}</row>`,
) {
  const parts = workbookParts({ sheets: { F: rows } });
  return buildZip(parts.map((part) => (part.name === name ? { ...part, ...spoil(part) } : part)));
}

describe('each limit, one step beyond it and exactly at it', () => {
  const rows = (count: number) => ({ sheets: { F: `<row>${number}</row>`.repeat(count) } });
  const columns = (count: number) => ({ sheets: { F: `<row>${number.repeat(count)}</row>` } });
  const text = (length: number) => ({
    sheets: { F: `<row>${textCell('A1', 'é'.repeat(length))}</row>` },
  });
  const strings = (count: number) => ({
    sheets: { F: '' },
    sharedStrings: '<si><t>ab</t></si>'.repeat(count),
  });
  const depth = (count: number) => ({
    sheets: { F: '<a>'.repeat(count - 2) + '</a>'.repeat(count - 2) },
  });
  test.each<[string, Partial<FileLimits>, (count: number) => WorkbookSketch, number, object]>([
    [
      'rows',
      { rows: 10 },
      rows,
      10,
      { code: 'files.too-many-rows', sheet: 'F', row: 11, facts: { limit: 10 } },
    ],
    [
      'columns',
      { columns: 10 },
      columns,
      10,
      { code: 'files.too-many-columns', row: 1, facts: { limit: 10 } },
    ],
    [
      'the text of a cell',
      { cellCharacters: 10 },
      text,
      10,
      { code: 'files.cell-too-long', row: 1, column: 'A' },
    ],
    ['shared strings', { sharedStrings: 10 }, strings, 10, { code: 'files.too-much-text' }],
    ['their text', { sharedStringCharacters: 20 }, strings, 10, { code: 'files.too-much-text' }],
    ['nesting', { xmlDepth: 10 }, depth, 10, { code: 'files.xml-too-deep' }],
  ])('%s', async (_, limits, sketch, most, expected) => {
    expect(await problemOfSketch(sketch(most + 1), limits)).toMatchObject(expected);
    const path = put('good.xlsx', buildWorkbook(sketch(most)));
    await expect(drain(streamXlsxRows(path, { limits }))).resolves.toBeDefined();
  });

  test('a sheet of 10,000 columns meets the limit that the program has', async () => {
    expect(await problem(buildWorkbook(columns(10_000)))).toMatchObject({
      code: 'files.too-many-columns',
      facts: { limit: 1_000 },
    });
  });

  test('a text that never ends is stopped before it is whole', async () => {
    const sketch = { sheets: { F: `<row>${textCell('A1', 'é'.repeat(300_000))}</row>` } };
    const limits = { xmlTokenCharacters: 100_000, inflationRatio: 10_000 };
    expect((await problemOfSketch(sketch, limits)).code).toBe('files.xml-token-too-long');
  });

  test('what would be held at once, in cells and in characters', async () => {
    const path = put(
      'held.xlsx',
      buildWorkbook({
        sheets: { A: `<row>${number.repeat(6)}</row>`, B: `<row>${number.repeat(6)}</row>` },
      }),
    );
    expect((await problemOf(readXlsxSheets(path, { limits: { heldCells: 11 } }))).code).toBe(
      'files.too-many-cells',
    );
    expect((await problemOf(readXlsxSheets(path, { limits: { heldCharacters: 11 } }))).code).toBe(
      'files.too-much-text',
    );
    await expect(
      readXlsxSheets(path, { limits: { heldCells: 12, heldCharacters: 12 } }),
    ).resolves.toHaveLength(2);
  });

  test('the file itself', async () => {
    const bytes = buildWorkbook({ sheets: { F: '' } });
    expect((await problem(bytes, { fileBytes: bytes.length - 1 })).code).toBe('files.too-large');
    await expect(
      readXlsxSheets(put('good.xlsx', bytes), { limits: { fileBytes: bytes.length } }),
    ).resolves.toBeDefined();
  });

  test('the time of work, by the clock that is passed in', async () => {
    const path = put(
      'slow.xlsx',
      buildWorkbook({ sheets: { F: `<row>${number}</row>`.repeat(10_000) } }),
    );
    let now = 0;
    const slowClock = () => (now += 400);
    const slow = drain(streamXlsxRows(path, { now: slowClock, limits: { workMs: 2_000 } }));
    expect(await problemOf(slow)).toMatchObject({
      code: 'files.too-much-work',
      facts: { seconds: 2 },
    });
    await expect(drain(streamXlsxRows(path, { now: () => 0 }))).resolves.toHaveLength(10_000);
  });

  test('does not count the time that the caller takes between two rows', async () => {
    const path = put(
      'slow-caller.xlsx',
      buildWorkbook({ sheets: { F: `<row>${number}</row>`.repeat(1_000) } }),
    );
    let now = 0;
    for await (const _ of streamXlsxRows(path, { now: () => now, limits: { workMs: 100 } }))
      now += 1_000;
    expect(now).toBe(1_000_000);
  });
});

describe('archives that would fill the memory', () => {
  const bomb = Buffer.alloc(2_000_000, ' ');

  test('is refused by what it claims, before anything is inflated', async () => {
    const bytes = spoiltWorkbook(SHEET, () => ({
      content: 'not even deflated',
      isStored: true,
      claim: { bytes: 1_000_000_000 },
    }));
    expect((await problem(bytes)).code).toBe('files.inflates-too-much');
  });

  test('is refused by its ratio', async () => {
    const bytes = spoiltWorkbook(SHEET, () => ({ content: bomb }));
    expect((await problem(bytes, { ratioFromBytes: 1_000_000 })).code).toBe(
      'files.inflates-too-much',
    );
  });

  test('is stopped where it inflates to more than it claims', async () => {
    const bytes = spoiltWorkbook(SHEET, () => ({ content: bomb, claim: { bytes: 1_000 } }));
    expect(await problem(bytes)).toMatchObject({ code: 'files.damaged', facts: { part: SHEET } });
  });

  test('is stopped by the sum of its parts', async () => {
    const sheet = `<row>${number}</row>`.repeat(2_000);
    const bytes = buildWorkbook({ sheets: { A: sheet, B: sheet, C: sheet } });
    const reading = readXlsxSheets(put('sum.xlsx', bytes), { limits: { inflatedBytes: 100_000 } });
    expect((await problemOf(reading)).code).toBe('files.inflates-too-much');
  });

  test('is refused by the number of its tabs, relations or formats', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => `0.${'0'.repeat(index)}`);
    const limits = { workbookItems: 10 };
    expect((await problemOfSketch({ sheets: { F: '' }, formats: many(11) }, limits)).code).toBe(
      'files.too-many-parts',
    );
    const sheets = Object.fromEntries(many(9).map((name) => [name, '']));
    expect((await problemOfSketch({ sheets }, limits)).code).toBe('files.too-many-parts');
    await expect(
      drain(
        streamXlsxRows(put('good.xlsx', buildWorkbook({ sheets: { F: '' }, formats: many(10) })), {
          limits,
        }),
      ),
    ).resolves.toEqual([]);
  });

  test('is refused by the number of its parts', async () => {
    const bytes = buildWorkbook({ sheets: { F: '' } });
    expect((await problem(bytes, { archiveEntries: 6 })).code).toBe('files.too-many-parts');
    await expect(
      readXlsxSheets(put('good.xlsx', bytes), { limits: { archiveEntries: 7 } }),
    ).resolves.toBeDefined();
  });
});

describe('archives that are not what they say', () => {
  test('a content that does not have its checksum', async () => {
    const bytes = spoiltWorkbook(SHEET, () => ({ claim: { crc: 1 } }));
    expect((await problem(bytes)).code).toBe('files.damaged');
  });

  test('a content that is shorter than it claims', async () => {
    const bytes = spoiltWorkbook(SHEET, ({ content }) => ({
      claim: { bytes: content.length + 1 },
    }));
    expect((await problem(bytes)).code).toBe('files.damaged');
  });

  test('the same part twice', async () => {
    const parts = workbookParts({ sheets: { F: '' } });
    const twice = buildZip([...parts, ...parts.filter(({ name }) => name === SHEET)]);
    expect((await problem(twice)).code).toBe('files.damaged');
  });

  test('a part that is said to lie beyond the end', async () => {
    const bytes = spoiltWorkbook(SHEET, () => ({ claim: { compressedBytes: 40_000_000 } }));
    expect((await problem(bytes)).code).toBe('files.truncated');
  });

  test('a part under a password', async () => {
    const bytes = spoiltWorkbook(SHEET, () => ({ isEncrypted: true }));
    expect((await problem(bytes)).code).toBe('files.password');
  });

  test('a file that is cut off, wherever', async () => {
    const bytes = buildWorkbook({ sheets: { F: `<row>${number}</row>`.repeat(50) } });
    for (let length = 64; length < bytes.length; length += 97) {
      const { code } = await problem(bytes.subarray(0, length));
      expect(['files.truncated', 'files.not-xlsx']).toContain(code);
    }
  });

  test('a name that is endless or commands the terminal is quoted short and plain', async () => {
    const bytes = spoiltWorkbook('xl/_rels/workbook.xml.rels', ({ content }) => ({
      content: String(content).replace('worksheets/sheet1.xml', `\u009B31m${'n'.repeat(5_000)}`),
    }));
    const { facts } = await problem(bytes);
    expect(facts['part']).toBe(`xl/\uFFFD31m${'n'.repeat(113)}…`);
  });

  test('a relation that leads out of the archive or to the network', async () => {
    const bytes = spoiltWorkbook('xl/_rels/workbook.xml.rels', ({ content }) => ({
      content: String(content).replace('worksheets/sheet1.xml', '../../../../etc/passwd'),
    }));
    expect(await problem(bytes)).toMatchObject({
      code: 'files.part-missing',
      facts: { part: 'etc/passwd' },
    });
    const external = spoiltWorkbook('xl/_rels/workbook.xml.rels', ({ content }) => ({
      content: String(content).replace(
        'Target="worksheets',
        'TargetMode="External" Target="worksheets',
      ),
    }));
    expect((await problem(external)).code).toBe('files.part-missing');
  });
});

describe('XML that would have the parser do more than read', () => {
  const laughs = `<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>`;
  const outside = `<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet/>`;
  test.each([laughs, outside])('refuses a DOCTYPE in a sheet', async (content) => {
    expect((await problem(spoiltWorkbook(SHEET, () => ({ content })))).code).toBe(
      'files.xml-doctype',
    );
  });
  test.each(['xl/workbook.xml', 'xl/sharedStrings.xml', 'xl/styles.xml', '_rels/.rels'])(
    'refuses one in %s',
    async (name) => {
      expect((await problem(spoiltWorkbook(name, () => ({ content: laughs })))).code).toBe(
        'files.xml-doctype',
      );
    },
  );
  test('takes a part in UTF-16, and refuses bytes that are no text', async () => {
    const utf16 = spoiltWorkbook(SHEET, ({ content }) => ({
      content: Buffer.from(`\uFEFF${String(content).replace('UTF-8', 'UTF-16')}`, 'utf16le'),
    }));
    await expect(drain(streamXlsxRows(put('utf16.xlsx', utf16)))).resolves.toHaveLength(1);
    const bytes = spoiltWorkbook(SHEET, () => ({
      content: Buffer.from([0x3c, 0x61, 0xff, 0xfe, 0x3e]),
    }));
    expect((await problem(bytes)).code).toBe('files.encoding');
  });
});
