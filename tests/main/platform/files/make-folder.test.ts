import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../../../../main/platform/files/make-folder.ts';
import { scratchFolder } from '../scratch-folder.ts';

const { folder, put } = scratchFolder();

describe('making a folder', () => {
  it('makes those above it that are missing, and leaves what is there as it was', () => {
    makeFolder(join(folder, 'a', 'b', 'c'));
    put(join('a', 'b', 'kept.txt'), 'kept');
    makeFolder(join(folder, 'a', 'b'));
    expect(readdirSync(join(folder, 'a', 'b')).toSorted()).toEqual(['c', 'kept.txt']);
  });

  it.each(['file.txt', join('file.txt', 'in'), join('file.txt', 'in', 'deeper')])(
    'says that %s cannot be made where a file stands in the way',
    (path) => {
      const file = put('file.txt', 'a text');
      expect(() => makeFolder(join(folder, path))).toThrow(
        expect.objectContaining({ code: 'EEXIST', syscall: 'mkdir' }),
      );
      expect(readFileSync(file, 'utf8')).toBe('a text');
    },
  );

  it('ends where a folder that is there says that it is not', (context) => {
    if (!existsSync('/proc/self')) {
      return context.skip('only Linux has /proc');
    }
    const place = '/proc/keneya/workspace';
    expect(() => makeFolder(place)).toThrow(expect.objectContaining({ syscall: 'mkdir' }));
  });
});

describe('the workspace', () => {
  it.each(['app', 'db', 'features', 'platform'])(
    'makes no folder in the way that may never end, in main/%s',
    (room) => {
      const root = join(import.meta.dirname, '../../../../main', room);
      const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .filter((name) =>
          /mkdir(?:Sync)?\([^;]*recursive/.test(readFileSync(join(root, name), 'utf8')),
        );
      expect(sources).toEqual([]);
    },
  );
});
