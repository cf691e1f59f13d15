import fc from 'fast-check';
import { expect, test } from 'vitest';
import { streamCsvRows } from '../../../main/platform/csv/read-csv.ts';
import { writeCsv } from '../../../main/platform/csv/write-csv.ts';
import { detectFileFormat } from '../../../main/platform/files/file-format.ts';
import { FileProblem } from '../../../main/platform/files/file-problem.ts';
import { readXlsxSheets } from '../../../main/platform/xlsx/read-xlsx.ts';
import { writeXlsx } from '../../../main/platform/xlsx/write-xlsx.ts';
import { readXmlFile } from '../../../main/platform/xml/read-xml.ts';
import { drain } from './read-outcome.ts';
import { scratchFolder } from './scratch-folder.ts';
import { buildWorkbook, textCell, workbookParts } from './xlsx/workbook-builder.ts';
import { buildZip } from './xlsx/zip-builder.ts';

const { put } = scratchFolder();

type Reader = (path: string) => Promise<unknown>;
const readers: Readonly<Record<string, Reader>> = {
  xlsx: (path) => readXlsxSheets(path),
  csv: (path) => drain(streamCsvRows(path)),
  xml: (path) => readXmlFile(path),
  format: (path) => detectFileFormat(path),
};

/** Reads it, well or with a problem; anything else that is thrown fails the test. */
async function expectAnswer(read: Reader, bytes: Uint8Array): Promise<void> {
  try {
    await read(put('mutated.bin', bytes));
  } catch (error) {
    expect(error).toBeInstanceOf(FileProblem);
  }
}

/** A way to spoil a file: cut it, or overwrite, drop or double a piece of it. */
const spoil = fc.record({
  kind: fc.constantFrom('cut', 'overwrite', 'drop', 'double'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }),
});
type Spoil = typeof spoil extends fc.Arbitrary<infer T> ? T : never;

function spoilt(bytes: Uint8Array, { kind, at, bytes: piece }: Spoil): Uint8Array {
  const position = Math.floor(at * bytes.length);
  const before = bytes.subarray(0, position);
  const after = bytes.subarray(position);
  if (kind === 'cut') return before;
  if (kind === 'overwrite') return Buffer.concat([before, piece, after.subarray(piece.length)]);
  if (kind === 'drop') return Buffer.concat([before, after.subarray(piece.length)]);
  return Buffer.concat([before, after.subarray(0, piece.length), after]);
}

const sheetRows = `<row r="1">${textCell('A1', 'un')}<c r="B1" t="s"><v>0</v></c></row><row r="2"><c r="A2" s="1"><v>46326</v></c></row>`;
const sketch = {
  sheets: { F: sheetRows },
  sharedStrings: '<si><t>zéro</t></si>',
  formats: [0, 14],
};
const stored = workbookParts(sketch).map((part) => ({ ...part, isStored: true }));
const seeds: readonly (readonly [string, string, Uint8Array])[] = [
  ['a workbook', 'xlsx', buildWorkbook(sketch)],
  ['a workbook whose parts lie open', 'xlsx', buildZip(stored)],
  [
    'a workbook that we wrote',
    'xlsx',
    await writeXlsx([{ name: 'F', columns: [{ heading: 'a' }], rows: [[1], ['b']] }]),
  ],
  [
    'a CSV file',
    'csv',
    writeCsv([
      ['période', 'valeur'],
      ['2026-01; "x"', 12],
      ['a\nb', null],
    ]),
  ],
  [
    'a submission',
    'xml',
    Buffer.from(
      '<?xml version="1.0"?><data id="x"><a>é &amp; &#65;</a><![CDATA[b]]><!-- c --></data>',
    ),
  ],
];

test.each(seeds)(
  '%s with pieces cut, changed or doubled is read or refused',
  async (_, reader, bytes) => {
    const read = readers[reader] as Reader;
    await fc.assert(
      fc.asyncProperty(fc.array(spoil, { minLength: 1, maxLength: 4 }), async (spoils) => {
        const mutated = spoils.reduce(spoilt, bytes);
        await expectAnswer(read, mutated);
        await expectAnswer(readers['format'] as Reader, mutated);
      }),
      { numRuns: 300 },
    );
  },
);

test('a sheet whose XML is changed inside a sound archive is read or refused', async () => {
  await fc.assert(
    fc.asyncProperty(spoil, fc.nat({ max: 6 }), async (change, index) => {
      const parts = workbookParts(sketch).map((part, at) =>
        at === index ? { ...part, content: spoilt(Buffer.from(part.content), change) } : part,
      );
      await expectAnswer(readers['xlsx'] as Reader, buildZip(parts));
    }),
    { numRuns: 500 },
  );
});

test.each(Object.entries(readers))('random bytes are read or refused: %s', async (_, read) => {
  const start = fc.constantFrom(
    '',
    'PK\x03\x04',
    '<',
    '\xef\xbb\xbf',
    '\xff\xfe',
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
  );
  await fc.assert(
    fc.asyncProperty(start, fc.uint8Array({ maxLength: 400 }), (head, bytes) =>
      expectAnswer(read, Buffer.concat([Buffer.from(head, 'latin1'), bytes])),
    ),
    { numRuns: 300 },
  );
});
