import fc from 'fast-check';
import { expect, test } from 'vitest';
import { streamCsvRows } from '../../../../main/platform/csv/read-csv.ts';
import { writeCsv } from '../../../../main/platform/csv/write-csv.ts';
import { neutralText } from '../../../../shared/domain/tables/neutral-text.ts';
import { drain } from '../read-outcome.ts';
import { scratchFolder } from '../scratch-folder.ts';

const { put } = scratchFolder();

test('writes a mark, semicolons and raw numbers for a French Excel', () => {
  const bytes = writeCsv([
    ['Produit', 'CMM'],
    ['SRO; sachet', 12.5],
    ['Zinc "20"', -3],
    ['AL', null],
    ['x', 1e-7],
  ]);
  expect(Buffer.from(bytes).toString()).toBe(
    '\uFEFFProduit;CMM\r\n"SRO; sachet";12.5\r\n"Zinc ""20""";-3\r\nAL;\r\nx;0.0000001\r\n',
  );
});

test.each(['=1+1', '+223 70', '-4', '@SUM(A1)', '\t=1', '\r=1'])(
  'neutralises the text %j',
  (text) => {
    const written = Buffer.from(writeCsv([['a', text]])).toString();
    expect(written).toContain(`'${text}`);
  },
);

test.each(['a=1', '1-2', ' =1', "'x", 'Été'])('leaves the text %j as it is', (text) => {
  expect(neutralText(text)).toBe(text);
});

test('refuses what is no number', () => {
  expect(() => writeCsv([[Number.NaN]])).toThrow(RangeError);
});

test('reads back whatever it wrote', async () => {
  // A lone surrogate is no letter and cannot be written; a NUL is refused by every reader.
  const text = fc.string({ unit: 'grapheme' }).filter((value) => !/[\0\p{Surrogate}]/u.test(value));
  const row = fc
    .array(text, { minLength: 2, maxLength: 5 })
    .filter((cells) => cells.some((cell) => cell !== ''));
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 8 }), async (rows) => {
      const table = [['un', 'deux'], ...rows];
      const read = await drain(streamCsvRows(put('round.csv', writeCsv(table))));
      expect(read.map(({ cells }) => cells)).toEqual(table.map((cells) => cells.map(neutralText)));
    }),
    { numRuns: 200 },
  );
});
