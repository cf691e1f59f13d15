import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWindowState, writeWindowState } from '../../../main/electron/window-state.ts';
import { createScratchFolder } from '../../db/scratch-database.ts';

const SCREEN = { x: 0, y: 0, width: 1366, height: 728 };
const SECOND = { x: 1366, y: 0, width: 1920, height: 1080 };
const STATE = { x: 40, y: 30, width: 1000, height: 600, isMaximized: false };

function readBack(content: string, screens = [SCREEN]) {
  const file = join(createScratchFolder(), 'window.json');
  writeFileSync(file, content);
  return readWindowState(file, screens);
}

describe('the place of the window', () => {
  it('is kept from one time to the next', () => {
    const file = join(createScratchFolder(), 'window.json');
    writeWindowState(file, STATE);
    expect(readWindowState(file, [SCREEN])).toEqual(STATE);
  });

  it.each([
    ['on the second screen', { ...STATE, x: 1500 }, [SCREEN, SECOND], true],
    ['on a screen that is gone', { ...STATE, x: 1500 }, [SCREEN], false],
    ['with its title bar above the screen', { ...STATE, y: -50 }, [SCREEN], false],
    ['almost out to the left', { ...STATE, x: -950 }, [SCREEN], false],
    ['a little out to the left', { ...STATE, x: -100 }, [SCREEN], true],
    ['almost out below', { ...STATE, y: 700 }, [SCREEN], false],
  ])('holds when it is %s: %#', (_where, state, screens, holds) => {
    expect(readBack(JSON.stringify(state), screens)).toEqual(holds ? state : null);
  });

  it.each(['', '{', 'null', '[]', '"x"', '{"x":1}', JSON.stringify({ ...STATE, width: '9' })])(
    'is the usual one with a file that says %s',
    (content) => {
      expect(readBack(content)).toBeNull();
    },
  );

  it('costs nothing on a disk that does not take it', () => {
    const file = join(createScratchFolder(), 'no', 'folder.json');
    writeWindowState(file, STATE);
    expect(() => readFileSync(file)).toThrow('ENOENT');
  });
});
