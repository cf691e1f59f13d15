import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CellSpan,
  MERGED_SIGN,
  markMergedCells,
} from '../../../shared/domain/months/merged-block.ts';
import { readCell } from '../../../shared/domain/months/read-cell.ts';

const ONE: CellSpan = { rows: 1, columns: 1 };

describe('a block with merged cells', () => {
  it.each<[string, string[][], CellSpan[][], string[][]]>([
    [
      'down',
      [
        ['100', '5'],
        ['', '7'],
      ],
      [[{ rows: 2, columns: 1 }, ONE], [ONE]],
      [
        ['100', '5'],
        ['↖ 100', '7'],
      ],
    ],
    [
      'across',
      [
        ['', '12', ''],
        ['1', '2', '3'],
      ],
      [
        [ONE, { rows: 1, columns: 2 }],
        [ONE, ONE, ONE],
      ],
      [
        ['', '12', '↖ 12'],
        ['1', '2', '3'],
      ],
    ],
    [
      'both ways, and beside it',
      [
        ['8', '', '1'],
        ['', '', '2'],
        ['3', '4', '5'],
      ],
      [[{ rows: 2, columns: 2 }, ONE], [ONE], [ONE, ONE, ONE]],
      [
        ['8', '↖ 8', '1'],
        ['↖ 8', '↖ 8', '2'],
        ['3', '4', '5'],
      ],
    ],
    ['of nothing', [[''], ['']], [[{ rows: 2, columns: 1 }], []], [[''], ['']]],
    ['beyond its edge', [['8', '']], [[{ rows: 9, columns: 9 }]], [['8', '↖ 8']]],
  ])('carries the value where it was merged %s', (_, block, spans, marked) => {
    expect(markMergedCells(block, spans)).toEqual(marked);
  });

  it('stays as it is where nothing is merged, or where the covered cell has its own text', () => {
    const block = [
      ['1', ''],
      ['2', '3'],
    ];
    expect(markMergedCells(block, [])).toEqual(block);
    expect(
      markMergedCells(block, [
        [ONE, ONE],
        [ONE, ONE],
      ]),
    ).toEqual(block);
    expect(markMergedCells([['1'], ['2']], [[{ rows: 2, columns: 1 }], []])).toEqual([
      ['1'],
      ['2'],
    ]);
  });

  it('loses no text, whatever the spans say', () => {
    const text = fc.constantFrom('', ' ', '1', '2,5', 'abc');
    const block = fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { maxLength: 5 });
    const span = fc.record({
      rows: fc.integer({ min: 1, max: 70_000 }),
      columns: fc.integer({ min: 1, max: 1_000 }),
    });
    fc.assert(
      fc.property(
        block,
        fc.array(fc.array(span, { maxLength: 5 }), { maxLength: 6 }),
        (cells, spans) => {
          const marked = markMergedCells(cells, spans);
          expect(marked.map(({ length }) => length)).toEqual(cells.map(({ length }) => length));
          for (const [row, line] of cells.entries())
            for (const [column, own] of line.entries())
              if (own.trim() !== '') expect(marked[row]?.[column]).toBe(own);
        },
      ),
    );
  });

  it('is taken by no kind of cell where it was merged', () => {
    for (const kind of ['count', 'quantity', 'difference', 'amount', 'days', 'month'] as const)
      expect(readCell(kind, `${MERGED_SIGN} 100`)).toEqual({ ok: false, code: 'merged' });
  });
});
