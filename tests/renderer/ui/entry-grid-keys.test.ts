import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEntryKey, stepToTyped } from '../../../renderer/ui/entry-grid/entry-key.ts';
import { COLUMNS, lineOf } from './entry-sheet.ts';

const SIZE = { rows: 40, columns: 4, page: 10 };
const AT = { row: 20, column: 2 };
const PLAIN = { ctrlKey: false, shiftKey: false, altKey: false };

function press(chord: string) {
  const parts = chord.split(' ');
  const key = parts.at(-1) ?? '';
  return {
    key: key === 'Space' ? ' ' : key,
    ctrlKey: parts.includes('Ctrl'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
  };
}

describe('a key in a sheet', () => {
  it.each([
    ['Enter', 21, 2, false],
    ['Shift Enter', 19, 2, false],
    ['ArrowLeft', 20, 1, false],
    ['Shift ArrowDown', 21, 2, true],
    ['Ctrl Shift End', 39, 3, true],
    ['Home', 20, 0, false],
    ['PageDown', 30, 2, false],
    ['Ctrl ArrowUp', 0, 2, false],
  ])('%s goes to line %i, column %i', (chord, row, column, extend) => {
    expect(readEntryKey(press(chord), AT, SIZE)).toEqual({
      kind: 'move',
      to: { row, column },
      extend,
    });
  });

  it.each([
    ['F2', 'edit'],
    ['Delete', 'empty'],
    ['Backspace', 'empty'],
    ['Escape', 'leave'],
    ['F8', 'nextWarning'],
    ['Shift F2', 'note'],
    ['Ctrl Enter', 'explain'],
    ['Ctrl a', 'all'],
    ['Ctrl d', 'fill'],
    ['Ctrl g', 'manage'],
    ['Ctrl z', 'undo'],
    ['Ctrl Z', 'undo'],
    ['Ctrl Shift Z', 'redo'],
    ['Ctrl y', 'redo'],
  ])('%s asks to %s', (chord, kind) => {
    expect(readEntryKey(press(chord), AT, SIZE)).toEqual({ kind });
  });

  it.each(['7', 'a', '-', 'é', 'Shift 7', 'Ctrl Alt 0'])('%s begins to write', (chord) => {
    const { key } = press(chord);
    expect(readEntryKey(press(chord), AT, SIZE)).toEqual({ kind: 'type', text: key });
  });

  it.each([
    'Ctrl c',
    'Ctrl v',
    'Ctrl x',
    'Ctrl k',
    'Alt 1',
    'Alt PageUp',
    'F5',
    'Dead',
    'Ctrl Tab',
  ])('%s is left to the browser and the page', (chord) => {
    expect(readEntryKey(press(chord), AT, SIZE)).toBeNull();
  });
});

describe('the tabulator', () => {
  const rows = [lineOf('first'), lineOf('away', {}, false), lineOf('last')];

  it('goes over what is computed and over lines that are not kept here', () => {
    expect(stepToTyped({ row: 0, column: 0 }, 1, rows, COLUMNS)).toEqual({ row: 0, column: 1 });
    expect(stepToTyped({ row: 0, column: 1 }, 1, rows, COLUMNS)).toEqual({ row: 0, column: 3 });
    expect(stepToTyped({ row: 0, column: 3 }, 1, rows, COLUMNS)).toEqual({ row: 2, column: 0 });
    expect(stepToTyped({ row: 2, column: 0 }, -1, rows, COLUMNS)).toEqual({ row: 0, column: 3 });
  });

  it('finds nothing more after the last cell and before the first', () => {
    expect(stepToTyped({ row: 2, column: 3 }, 1, rows, COLUMNS)).toBeNull();
    expect(stepToTyped({ row: 0, column: 0 }, -1, rows, COLUMNS)).toBeNull();
  });

  it('reaches each typed cell once on the way through a sheet, and the same way back', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }), (kept) => {
        const sheet = kept.map((managed, index) => lineOf(`line ${index}`, {}, managed));
        const walk = (by: 1 | -1) => {
          const seen: string[] = [];
          let at = by === 1 ? { row: 0, column: -1 } : { row: sheet.length - 1, column: 99 };
          for (;;) {
            const next = stepToTyped(at, by, sheet, COLUMNS);
            if (!next) return seen;
            seen.push(`${next.row} ${next.column}`);
            at = next;
          }
        };
        const forth = walk(1);
        expect(forth).toHaveLength(3 * kept.filter((managed) => managed).length);
        expect(walk(-1).toReversed()).toEqual(forth);
      }),
    );
  });
});

describe('a sign', () => {
  it('is never lost, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }), (sign) => {
        fc.pre([...sign].length === 1);
        const act = readEntryKey({ ...PLAIN, key: sign }, AT, SIZE);
        expect(act).toEqual({ kind: 'type', text: sign });
      }),
    );
  });
});
