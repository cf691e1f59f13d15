import { describe, expect, test } from 'vitest';
import { streamCsvRows } from '../../../../main/platform/csv/read-csv.ts';
import type { FileLimits } from '../../../../main/platform/files/file-limits.ts';
import { drain, problemOf, readAll } from '../read-outcome.ts';
import { scratchFolder } from '../scratch-folder.ts';

const { put } = scratchFolder();

async function rowsOf(content: string | Uint8Array) {
  const path = put('table.csv', content);
  const { rows, warnings } = await readAll((options) => streamCsvRows(path, options));
  return { rows: rows.map(({ number, cells }) => [number, ...cells]), warnings };
}

function problem(content: string | Uint8Array, limits: Partial<FileLimits> = {}) {
  return problemOf(drain(streamCsvRows(put('table.csv', content), { limits })));
}

describe('the sign between cells', () => {
  test.each<[string, string, string[]]>([
    ['semicolon', 'a;b,c;d\n', ['a', 'b,c', 'd']],
    ['comma', 'a,b,c\n', ['a', 'b', 'c']],
    ['tab', 'a\tb;c\td\n', ['a', 'b;c', 'd']],
    ['one inside quotes does not count', '"a;b;c;d",e,f\n', ['a;b;c;d', 'e', 'f']],
    ['quotes that span lines', '"a\n;;;;\nb",c\n', ['a\n;;;;\nb', 'c']],
    ['blank lines before the heading', '\r\n\n\na;b\n', ['a', 'b']],
    ['none at all', 'valeur\n', ['valeur']],
  ])('%s', async (_, content, cells) => {
    expect((await rowsOf(content)).rows[0]?.slice(1)).toEqual(cells);
  });

  test('is that of the table where a title stands before it', async () => {
    const { rows } = await rowsOf('Stock, octobre\n\nProduit;Reçu\nZinc 20;1,5\n');
    expect(rows.slice(1)).toEqual([
      [3, 'Produit', 'Reçu'],
      [4, 'Zinc 20', '1,5'],
    ]);
  });

  test('is what Excel’s own line says, and that line is no row', async () => {
    expect((await rowsOf('sep=,\r\na,b;c;d\r\n')).rows).toEqual([[2, 'a', 'b;c;d']]);
    expect((await rowsOf('sep=;\r\na;b,c,d\r\n')).rows).toEqual([[2, 'a', 'b,c,d']]);
  });
});

describe('the alphabet', () => {
  const text = 'période;Ɲɛgɛn\nété;ŋɔ\n';
  const expected = [
    [1, 'période', 'Ɲɛgɛn'],
    [2, 'été', 'ŋɔ'],
  ];
  const swapped = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
  test.each<[string, string | Uint8Array]>([
    ['UTF-8', text],
    ['UTF-8 with its mark', `\uFEFF${text}`],
    ['UTF-16, little end first', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16, big end first', swapped],
  ])('%s', async (_, content) => {
    expect(await rowsOf(content)).toEqual({ rows: expected, warnings: [] });
  });

  test('Windows’ Western one is told as a guess', async () => {
    const { rows, warnings } = await rowsOf(Buffer.from('p\xe9riode;\x80\n', 'latin1'));
    expect(rows).toEqual([[1, 'période', '€']]);
    expect(warnings).toEqual([
      { code: 'files.encoding-guessed', facts: { file: 'table.csv', encoding: 'windows-1252' } },
    ]);
  });

  test('is judged on the whole file, not on its beginning', async () => {
    const late = Buffer.from(`${'a;b\n'.repeat(50_000)}\xe9t\xe9;c\n`, 'latin1');
    expect((await rowsOf(late)).rows.at(-1)).toEqual([50_001, 'été', 'c']);
  });

  test('a letter that lies across two blocks of the file stays whole', async () => {
    for (const shift of [0, 1]) {
      const { rows, warnings } = await rowsOf(`a;${'x'.repeat(shift)}\n${'é;ɛ\n'.repeat(30_000)}`);
      expect(rows).toHaveLength(30_001);
      expect(rows.slice(1).every(([, first, second]) => first === 'é' && second === 'ɛ')).toBe(
        true,
      );
      expect(warnings).toEqual([]);
    }
  });

  test('a letter that is cut off by the end of the file is an error, not another alphabet', async () => {
    expect((await problem(Buffer.from('été;b\nét\xc3', 'utf8').subarray(0, -1))).code).toBe(
      'files.encoding',
    );
  });

  test('half of a letter in UTF-16 is an error', async () => {
    expect((await problem(Buffer.from([0xff, 0xfe, 0x61, 0x00, 0x62]))).code).toBe(
      'files.encoding',
    );
  });
});

describe('records and their lines', () => {
  test.each(['\n', '\r\n', '\r'])('counts lines as an editor does, with %j', async (end) => {
    const content = ['a;b', '1;"x', '', 'y"', '', ';', '2;3', '"""q""";', '4;5;6', '7'].join(end);
    expect((await rowsOf(content)).rows).toEqual([
      [1, 'a', 'b'],
      [2, '1', `x${end}${end}y`],
      [7, '2', '3'],
      [8, '"q"', ''],
      [9, '4', '5', '6'],
      [10, '7'],
    ]);
  });

  test('keeps spaces, and a quote in the middle of a value', async () => {
    expect((await rowsOf('a;b\n  x ;tube 3/4" long\n')).rows[1]).toEqual([
      2,
      '  x ',
      'tube 3/4" long',
    ]);
  });

  test('keeps count over many blocks of the file', async () => {
    const { rows } = await rowsOf(`a;b\n${'x;"y\nz"\n'.repeat(40_000)}`);
    expect(rows).toHaveLength(40_001);
    expect(rows.at(-1)?.[0]).toBe(80_000);
  });
});

describe('what is refused, with its line', () => {
  test.each<[string, string, string, Partial<FileLimits>, object]>([
    ['a quote that is never closed', 'csv-quote-open', 'a;b\n1;2\n3;"4\n5;6\n', {}, { row: 3 }],
    [
      'the same in a long file',
      'csv-record-too-long',
      `a;b\n1;"2\n${'3;4\n'.repeat(500)}`,
      { recordBytes: 1_000 },
      { row: 2 },
    ],
    ['a NUL', 'nul', 'a;b\n1;2\n3;4\0\n', {}, { row: 3 }],
    [
      'rows past the limit',
      'too-many-rows',
      'a\n1\n2\n3\n',
      { rows: 3 },
      { row: 4, facts: { file: 'table.csv', limit: 3 } },
    ],
    [
      'columns past the limit',
      'too-many-columns',
      'a;b\n1;2;3\n',
      { columns: 2 },
      { row: 2, facts: { file: 'table.csv', limit: 2 } },
    ],
    [
      '10,000 columns',
      'too-many-columns',
      `${'a;'.repeat(9_999)}a\n`,
      {},
      { row: 1, facts: { file: 'table.csv', limit: 1_000 } },
    ],
    [
      'the text of a cell',
      'cell-too-long',
      `a;b\n${'é'.repeat(11)};2\n`,
      { cellCharacters: 10 },
      { row: 2 },
    ],
    ['an empty file', 'empty', '', {}, {}],
    ['a file past the limit', 'too-large', 'a;b\n1;2\n', { fileBytes: 7 }, {}],
  ])('%s', async (_, what, content, limits, expected) => {
    expect(await problem(content, limits)).toMatchObject({ code: `files.${what}`, ...expected });
  });

  test('accepts what lies exactly at the limits', async () => {
    const limits = { rows: 3, columns: 2, cellCharacters: 4, fileBytes: 16 };
    const path = put('exact.csv', 'a;b\n1;2\nabcd;4\n\n');
    expect(await drain(streamCsvRows(path, { limits }))).toHaveLength(3);
  });

  test('more work than the clock allows', async () => {
    let now = 0;
    const path = put('slow.csv', 'a;b\n'.repeat(100_000));
    const reading = drain(
      streamCsvRows(path, { now: () => (now += 300), limits: { workMs: 1_000 } }),
    );
    expect((await problemOf(reading)).code).toBe('files.too-much-work');
  });

  test('hands out the rows before the fault, and lets go of the file', async () => {
    const path = put('fault.csv', `a;b\n${'1;2\n'.repeat(40_000)}3;"4\n`);
    let rows = 0;
    const counting = async () => {
      for await (const _ of streamCsvRows(path)) rows += 1;
    };
    expect(await problemOf(counting())).toMatchObject({
      code: 'files.csv-quote-open',
      row: 40_002,
    });
    expect(rows).toBeGreaterThan(30_000);
  });
});
