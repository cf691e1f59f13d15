import { existsSync, readFileSync, statSync, watch, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createDoorway, openInBrowser } from '../../../main/web/browser.ts';
import { openBySystem, openerOf } from '../../../main/web/open-by-system.ts';
import { createScratchFolder } from '../../db/scratch-database.ts';

const ADDRESS = 'http://127.0.0.1:4000/#launch=secret';

describe('the way into a browser', () => {
  it('is a page that only its owner can read, and that goes again', () => {
    const doorway = createDoorway(ADDRESS, 'Ouvrir', createScratchFolder());
    expect(readFileSync(doorway.file, 'utf8')).toContain(`0;url=${ADDRESS}"`);
    if (process.platform !== 'win32') {
      expect(statSync(doorway.file).mode & 0o777).toBe(0o600);
      expect(statSync(dirname(doorway.file)).mode & 0o777).toBe(0o700);
    }
    doorway.remove();
    expect(existsSync(doorway.file)).toBe(false);
  });

  // The stand-in is a shell script, which Windows does not run.
  it.runIf(process.platform !== 'win32')(
    'names the page to the system, never the address',
    async () => {
      const folder = createScratchFolder();
      const opener = join(folder, 'opener');
      const heard = join(folder, 'heard');
      const script = `#!/bin/sh\necho "$@" > "${heard}~"\nmv "${heard}~" "${heard}"\n`;
      writeFileSync(opener, script, { mode: 0o755 });
      const seen = new Promise<void>((resolve) => {
        const watcher = watch(folder, () => {
          if (!existsSync(heard)) return;
          watcher.close();
          resolve();
        });
      });
      const { file } = createDoorway(ADDRESS, 'Ouvrir', createScratchFolder());
      expect(await openInBrowser(file, opener)).toBe(true);
      await seen;
      expect(readFileSync(heard, 'utf8').trim()).toBe(pathToFileURL(file).href);
    },
  );

  it('says so when the machine has nothing to open it with', async () => {
    expect(await openInBrowser('x.html', join(createScratchFolder(), 'nothing'))).toBe(false);
  });
});

describe('the opener of the system', () => {
  it.each([
    ['linux', 'xdg-open'],
    ['darwin', 'open'],
    ['win32', 'explorer.exe'],
  ] as const)('is on %s: %s', (platform, opener) => {
    expect(openerOf(platform)).toBe(opener);
  });

  // As xdg-open ends where no program is registered, and where one was started.
  it.runIf(process.platform !== 'win32').each([
    [3, false],
    [0, true],
  ])('ended with %i: shown %s', async (code, isShown) => {
    const opener = join(createScratchFolder(), 'opener');
    writeFileSync(opener, `#!/bin/sh\nexit ${code}\n`, { mode: 0o755 });
    expect(await openBySystem('rapport.pdf', opener)).toBe(isShown);
  });
});
