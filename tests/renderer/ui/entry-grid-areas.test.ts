import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  copyArea,
  emptyArea,
  fillDown,
  repeatBlock,
} from '../../../renderer/ui/entry-grid/entry-area.ts';
import { groupRows, listLines } from '../../../renderer/ui/entry-grid/entry-line.ts';
import { splitBlock } from '../../../shared/domain/months/pasted-block.ts';
import { readCell } from '../../../shared/domain/months/read-cell.ts';
import { COLUMNS, lineOf } from './entry-sheet.ts';

const ROWS = [
  lineOf('al', { received: 60, used: 35.5, closing: 82, expiry: '2027-03' }),
  lineOf('tdr', { received: 0, used: null, closing: null, expiry: null }),
  lineOf('sp', {}, false),
  lineOf('ors', { received: 5, used: 7, closing: 1, expiry: null }),
];

function area(fromRow: number, toRow: number, fromColumn: number, toColumn: number) {
  return {
    minRowIndex: fromRow,
    maxRowIndex: toRow,
    minColumnIndex: fromColumn,
    maxColumnIndex: toColumn,
  };
}

describe('what is copied', () => {
  it('is what a French spreadsheet reads: 0 apart from nothing, no spaces in numbers', () => {
    const large = [lineOf('al', { received: 12_000, used: 35.5, closing: 0 }), lineOf('tdr')];
    expect(copyArea(area(0, 1, 0, 2), large, COLUMNS)).toBe('12000\t35,5\t0\r\n\t\t');
  });

  it('comes back as the same values when it is pasted', () => {
    const value = fc.oneof(
      fc.constant(null),
      fc.integer({ min: 0, max: 1e9 }),
      fc.integer({ min: 0, max: 1e6 }).map((half) => half / 2),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 20 }), (pairs) => {
        const rows = pairs.map(([received, used], index) => lineOf(`${index}`, { received, used }));
        const text = copyArea(area(0, rows.length - 1, 0, 1), rows, COLUMNS);
        // A lone empty line at the end of a clipboard is the end of the line before it.
        fc.pre(pairs.at(-1)?.some((each) => each !== null) ?? false);
        const read = splitBlock(text).map((line) =>
          line.map((cell) => {
            const reading = readCell('quantity', cell);
            return reading.ok ? reading.value : reading.code;
          }),
        );
        expect(read).toEqual(pairs);
      }),
    );
  });
});

describe('a chosen block', () => {
  it('is emptied where it is typed, and nowhere else', () => {
    expect(emptyArea(area(1, 3, 1, 3), ROWS, COLUMNS)).toEqual([
      { row: 'tdr', column: 'used', value: null },
      { row: 'tdr', column: 'expiry', value: null },
      { row: 'ors', column: 'used', value: null },
      { row: 'ors', column: 'expiry', value: null },
    ]);
  });

  it('is filled down from its first line', () => {
    expect(fillDown(area(0, 3, 0, 2), ROWS, COLUMNS)).toEqual([
      { row: 'tdr', column: 'received', value: 60 },
      { row: 'tdr', column: 'used', value: 35.5 },
      { row: 'ors', column: 'received', value: 60 },
      { row: 'ors', column: 'used', value: 35.5 },
    ]);
  });

  it('of one line is filled from the line above, and the first line from nowhere', () => {
    expect(fillDown(area(1, 1, 3, 3), ROWS, COLUMNS)).toEqual([
      { row: 'tdr', column: 'expiry', value: '2027-03' },
    ]);
    expect(fillDown(area(0, 0, 0, 3), ROWS, COLUMNS)).toEqual([]);
  });

  it('takes one copied cell into each of its cells, and a copied block as it is', () => {
    expect(repeatBlock([['7']], area(0, 1, 0, 2))).toEqual([
      ['7', '7', '7'],
      ['7', '7', '7'],
    ]);
    expect(repeatBlock([['7', '8']], area(0, 1, 0, 2))).toEqual([['7', '8']]);
  });
});

describe('the lines of a sheet', () => {
  const of = (id: string, group: string) => ({ ...lineOf(id), group });

  it('stand together by group, under its title', () => {
    const rows = groupRows([of('al', 'palu'), of('bcg', 'vaccins'), of('tdr', 'palu')]);
    expect(rows.map(({ id }) => id)).toEqual(['al', 'tdr', 'bcg']);
    const lines = listLines(rows).map((line) =>
      line.kind === 'group' ? line.group : `${line.index} ${line.row.id}`,
    );
    expect(lines).toEqual(['palu', '0 al', '1 tdr', 'vaccins', '2 bcg']);
  });

  it('have no title where there is one group', () => {
    expect(listLines([of('al', ''), of('tdr', '')]).map(({ kind }) => kind)).toEqual([
      'row',
      'row',
    ]);
  });
});
