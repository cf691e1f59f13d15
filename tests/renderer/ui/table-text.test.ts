import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv, writeTsv } from '../../../renderer/ui/table-text.ts';

describe('a CSV file made in the page', () => {
  it('opens in a French Excel: mark, semicolons, raw figures, empty where nothing is recorded', () => {
    const text = writeCsv([
      ['Produit', 'Reste'],
      ['Zinc 20', 304.5],
      ['SRO', null],
    ]);
    expect(text).toBe('\uFEFFProduit;Reste\r\nZinc 20;304.5\r\nSRO;\r\n');
  });

  it('lets no text become a formula, and leaves negative figures alone', () => {
    expect(writeCsv([['=1+1', '+223 76', '-x', '@a', -5]])).toBe(
      "\uFEFF'=1+1;'+223 76;'-x;'@a;-5\r\n",
    );
  });

  it('gives back every text to whoever reads it', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', ';', '"', '\n', '\r', '\t', ' ') });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const plain = rows.map((row) => row.map((text) => `x${text}`));
        const read = parse(writeCsv(plain), {
          delimiter: ';',
          bom: true,
          record_delimiter: '\r\n',
        });
        expect(read).toEqual(plain);
      }),
    );
  });
});

describe('cells on the clipboard', () => {
  it('are tabs and lines, quoted where a text holds one', () => {
    const cells = [
      ['a', 'b'],
      ['deux\nlignes', 'dit "oui"'],
    ];
    expect(writeTsv(cells)).toBe('a\tb\r\n"deux\nlignes"\t"dit ""oui"""');
  });
});
