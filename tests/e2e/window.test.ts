import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { expect, it } from 'vitest';
import { buildWhenOld, PAGES, WINDOW } from '../../main/cli/start-build.ts';
import { findElectron } from '../../main/electron/binary.ts';
import { createScratchFolder } from '../db/scratch-database.ts';
import { beginWork, FIRST_PIN, lockScreen, makeWorkspace, waitForTitle } from './first-steps.ts';

const ROOT = join(import.meta.dirname, '../..');
const binary = findElectron(ROOT);

if (binary === null) {
  process.stdout.write(
    'The window is not tried: Electron is not installed here. npm run electron:get fetches it.\n',
  );
}

// The journey of the browser, in the window; axe needs a second page, which the window refuses.
it.runIf(binary !== null)(
  'carries the first run and a lock in a window of its own',
  async () => {
    expect(buildWhenOld(ROOT, [PAGES, WINDOW], () => undefined)).toBe(true);
    const workspace = join(createScratchFolder(), 'centre');
    const application = await _electron.launch({
      executablePath: binary ?? '',
      args: [ROOT, '--workspace', workspace],
    });
    try {
      const page = await application.firstWindow();
      expect(page.url()).toMatch(/^app:\/\/keneya\//);
      await page.getByRole('heading', { level: 1 }).waitFor();
      const globals = await page.evaluate(() => [
        typeof Reflect.get(globalThis, 'require'),
        typeof Reflect.get(globalThis, 'process'),
      ]);
      expect(globals).toEqual(['undefined', 'undefined']);
      expect(await makeWorkspace(page, async () => {})).toMatch(/^([A-Z2-9]{4}-){5}[A-Z2-9]{4}$/);
      await beginWork(page);
      await lockScreen(page);
      await page.keyboard.type(FIRST_PIN);
      await page.keyboard.press('Enter');
      await waitForTitle(page, 'CSCom de Kabala');
    } finally {
      await application.close();
    }
    expect(readdirSync(join(workspace, 'backups'))).toHaveLength(1);
  },
  240_000,
);
