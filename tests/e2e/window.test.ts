import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { expect, it } from 'vitest';
import { buildWhenOld, PAGES, WINDOW } from '../../main/cli/start-build.ts';
import { findElectron } from '../../main/electron/binary.ts';
import { createScratchFolder } from '../db/scratch-database.ts';

const ROOT = join(import.meta.dirname, '../..');
const binary = findElectron(ROOT);

if (binary === null) {
  process.stdout.write(
    'The window is not tried: Electron is not installed here. npm run electron:get fetches it.\n',
  );
}

it.runIf(binary !== null)('opens the first run in a window of its own', async () => {
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
  } finally {
    await application.close();
  }
});
