import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planPaste, splitBlock } from '../../../shared/domain/months/pasted-block.ts';
import type { SheetColumn, SheetRow } from '../../../shared/domain/months/sheet.ts';

describe('a block from the clipboard', () => {
  it.each([
    ['12', [['12']]],
    [
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['1\n2', [['1'], ['2']]],
    ['\t\n', [['', '']]],
    ['"a\tb"\t"il dit ""oui"""\n', [['a\tb', 'il dit "oui"']]],
    ['"deux\nlignes"\t3', [['deux\nlignes', '3']]],
    ['5" de haut\t1', [['5" de haut', '1']]],
    ['', [['']]],
  ])('is taken apart: %j', (text, cells) => {
    expect(splitBlock(text)).toEqual(cells);
  });

  it('comes back as it was copied, whatever its cells hold', () => {
    const quote = (cell: string): string =>
      /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
    const cell = fc.string({ unit: fc.constantFrom('a', '1', '"', '\t', '\n', ' ', 'é') });
    const block = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1 });
    fc.assert(
      fc.property(block, (cells) => {
        const text = cells.map((row) => `${row.map(quote).join('\t')}\n`).join('');
        expect(splitBlock(text)).toEqual(cells);
      }),
    );
  });
});

const COLUMNS: readonly SheetColumn[] = [
  { code: 'used', kind: 'quantity', computed: false, summed: false },
  { code: 'cmm', kind: 'share', computed: true, summed: false },
  { code: 'lost', kind: 'quantity', computed: false, summed: false },
];

function row(id: string, managed = true): SheetRow {
  return { id, label: id, unit: '', group: '', managed, local: false, cells: {} };
}

describe('pasting a block', () => {
  const rows = [row('zinc'), row('sro', false), row('al')];

  it('writes what fits, keeps what it cannot read at its cell, and counts what lies outside', () => {
    const block = splitBlock('12\t99\tun\t7\n1\t2\t3\n4\t5\t\n8\t\t\n');
    expect(planPaste(block, { row: 0, column: 0 }, rows, COLUMNS)).toEqual({
      changes: [
        { row: 'zinc', column: 'used', value: 12 },
        { row: 'al', column: 'used', value: 4 },
        { row: 'al', column: 'lost', value: null },
      ],
      refused: [{ row: 'zinc', column: 'lost', text: 'un', code: 'not-a-number' }],
      outside: 2,
    });
  });

  it('begins at the cell in focus', () => {
    const { changes, outside } = planPaste([['5'], ['6']], { row: 2, column: 2 }, rows, COLUMNS);
    expect(changes).toEqual([{ row: 'al', column: 'lost', value: 5 }]);
    expect(outside).toBe(1);
  });
});
