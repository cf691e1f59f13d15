import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { plainNumber } from '../../../../main/platform/files/plain-number.ts';
import { readXlsxSheets } from '../../../../main/platform/xlsx/read-xlsx.ts';
import { writeXlsx, type XlsxCell } from '../../../../main/platform/xlsx/write-xlsx.ts';
import { neutralText } from '../../../../shared/domain/tables/neutral-text.ts';
import { scratchFolder } from '../scratch-folder.ts';

const { put } = scratchFolder();

async function written(rows: readonly (readonly XlsxCell[])[]) {
  const sheet = {
    name: 'Stock',
    columns: [{ heading: 'Produit', width: 30 }, { heading: 'Valeur' }],
    rows,
  };
  return writeXlsx([sheet]);
}

async function roundTrip(rows: readonly (readonly XlsxCell[])[]) {
  const [sheet] = await readXlsxSheets(put('written.xlsx', await written(rows)));
  return sheet?.rows.slice(1).map(({ cells }) => cells);
}

describe('a workbook for a spreadsheet program', () => {
  test('has typed cells, a bold heading that stays in view, and widths', async () => {
    const rows = [
      ['AL 6×2', 12.5],
      ['SRO', { day: '2026-10-31' }],
      ['Zinc', null],
    ] as const;
    const workbook = await readXlsx(await written(rows), { readStyles: true });
    const sheet = workbook.sheets[0];
    expect(sheet?.rows[1]).toEqual(['AL 6×2', 12.5]);
    expect(sheet?.rows[2]?.[1]).toEqual(new Date('2026-10-31T00:00:00Z'));
    expect(sheet?.cells?.get('0,0')?.style?.font?.bold).toBe(true);
    expect(sheet?.cells?.get('1,0')?.style?.font?.bold).not.toBe(true);
    expect(sheet?.freezePane).toMatchObject({ rows: 1 });
    expect(sheet?.columns?.[0]?.width).toBe(30);
  });

  test('neutralises texts that look like formulas, headings too, and leaves negative numbers numbers', async () => {
    expect(
      await roundTrip([
        ['=1+1', -3],
        ['-4', '+1'],
        ['@a', '\t=1'],
      ]),
    ).toEqual([
      ["'=1+1", '-3'],
      ["'-4", "'+1"],
      ["'@a", "'\t=1"],
    ]);
    const bytes = await writeXlsx([{ name: 'F', columns: [{ heading: '=cmd()' }], rows: [] }]);
    expect((await readXlsxSheets(put('heading.xlsx', bytes)))[0]?.rows[0]?.cells).toEqual([
      "'=cmd()",
    ]);
    expect(Buffer.from(bytes).includes('<f>')).toBe(false);
  });

  test('gives every sheet a name that Excel accepts', async () => {
    const names = [
      "Jour de l'accueil",
      `${'n'.repeat(30)}😀`,
      'Résumé/2026',
      'résumé:2026',
      '',
      "'x'",
      'n'.repeat(40),
      'n'.repeat(41),
    ];
    const bytes = await writeXlsx(names.map((name) => ({ name, columns: [], rows: [] })));
    const sheets = await readXlsxSheets(put('names.xlsx', bytes));
    expect(sheets.map(({ name }) => name)).toEqual([
      "Jour de l'accueil",
      `${'n'.repeat(30)}\uFFFD`,
      'Résumé 2026',
      'résumé 2026 (2)',
      '-',
      'x',
      'n'.repeat(31),
      `${'n'.repeat(26)} (2)`,
    ]);
  });

  test('drops signs that no XML can carry, and keeps texts that look like escapes', async () => {
    expect(
      await roundTrip([
        ['a\u0000b\u001Fc', 'x_x000D_y'],
        ['\uD800', '_x005F_'],
      ]),
    ).toEqual([
      ['abc', 'x_x000D_y'],
      ['\uFFFD', '_x005F_'],
    ]);
  });

  test('refuses a text that no cell holds, and what is no number', async () => {
    await expect(written([['x'.repeat(32_768)]])).rejects.toThrow(RangeError);
    await expect(written([[Number.NaN]])).rejects.toThrow(RangeError);
  });
});

test('reads back whatever it wrote', async () => {
  const text = fc
    .string({ unit: 'grapheme', maxLength: 20 })
    .filter((value) => /^[^\p{C}]+$/u.test(value));
  const day = fc
    .date({ min: new Date('1900-03-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => ({ day: date.toISOString().slice(0, 10) as '2026-01-01' }));
  const cell: fc.Arbitrary<XlsxCell> = fc.oneof(
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    day,
  );
  const asText = (value: XlsxCell) =>
    value === null
      ? ''
      : typeof value === 'object'
        ? value.day
        : typeof value === 'number'
          ? plainNumber(value)
          : neutralText(value);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 }),
      async (rows) => {
        expect(await roundTrip(rows)).toEqual(rows.map((row) => row.map(asText)));
      },
    ),
    { numRuns: 100 },
  );
});
