import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveInGrid } from '../../../renderer/ui/grid-move.ts';

const SIZE = { rows: 100, columns: 5, page: 10 };
const AT = { row: 50, column: 2 };

describe('a key in a table', () => {
  it.each([
    ['ArrowUp', false, 49, 2],
    ['ArrowDown', false, 51, 2],
    ['ArrowLeft', false, 50, 1],
    ['ArrowRight', false, 50, 3],
    ['Home', false, 50, 0],
    ['End', false, 50, 4],
    ['PageUp', false, 40, 2],
    ['PageDown', false, 60, 2],
    ['Home', true, 0, 0],
    ['End', true, 99, 4],
    ['ArrowDown', true, 99, 2],
    ['ArrowLeft', true, 50, 0],
  ])('%s (with Ctrl: %s) leads to row %i, column %i', (key, ctrlKey, row, column) => {
    expect(moveInGrid({ key, ctrlKey }, AT, SIZE)).toEqual({ row, column });
  });

  it.each(['a', 'Enter', 'Tab', 'Escape'])('%s stays with the browser', (key) => {
    expect(moveInGrid({ key, ctrlKey: false }, AT, SIZE)).toBeNull();
  });

  it('moves nowhere in a table without rows', () => {
    const nothing = { ...SIZE, rows: 0 };
    expect(moveInGrid({ key: 'ArrowDown', ctrlKey: false }, AT, nothing)).toBeNull();
  });

  it('never leaves the table', () => {
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'End'];
    const move = fc.record({ key: fc.constantFrom(...keys), ctrlKey: fc.boolean() });
    fc.assert(
      fc.property(fc.array(move), fc.integer({ min: 1, max: 30 }), (moves, rows) => {
        const size = { rows, columns: 3, page: 7 };
        const start = { row: 0, column: 0 };
        const end = moves.reduce((at, key) => moveInGrid(key, at, size) ?? at, start);
        expect(end.row).toBeGreaterThanOrEqual(0);
        expect(end.row).toBeLessThan(rows);
        expect(end.column).toBeGreaterThanOrEqual(0);
        expect(end.column).toBeLessThan(3);
      }),
    );
  });
});
