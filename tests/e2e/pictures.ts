import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Request } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { type Program, startProgram } from './program.ts';
import { DOOR, PAGES, PIN, type Scene, signIn } from './scenes.ts';

/*
 * Pictures of every page for people to look at: `npx node tests/e2e/pictures.ts DIR [PART OF A NAME]`. Each page of the
 * demonstration centre and of a centre of which nothing is known yet is taken as on a small laptop, at 200 % zoom (the
 * same screen, half as many points each way) and in large type.
 */

const LAPTOP = { width: 1366, height: 768 };
const MODES = [
  { name: 'laptop', viewport: LAPTOP, largeType: false },
  { name: 'zoom-200', viewport: { width: 683, height: 384 }, largeType: false },
  { name: 'large-type', viewport: LAPTOP, largeType: true },
] as const;

async function take(page: Page, file: string): Promise<void> {
  for (const { name, viewport, largeType } of MODES) {
    await page.setViewportSize(viewport);
    await page.evaluate((isLarge) => {
      document.documentElement.toggleAttribute('data-large-type', isLarge);
    }, largeType);
    // Fonts, drawings and what follows a new width have come by the second frame.
    await page.evaluate(async () => {
      await document.fonts.ready;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    });
    await page.screenshot({ path: `${file}.${name}.png`, fullPage: true, animations: 'disabled' });
  }
  await page.setViewportSize(LAPTOP);
}

/** Gives what waits until every call has its answer and nothing turns any more. */
function watchCalls(page: Page): () => Promise<void> {
  const open = new Set<Request>();
  page.on('request', (request) => request.method() === 'POST' && open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  return async () => {
    const isCalm = async (): Promise<boolean> =>
      open.size === 0 && (await page.locator('.mantine-Loader-root').count()) === 0;
    for (let calm = 0; calm < 3; calm = (await isCalm()) ? calm + 1 : 0) {
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
  };
}

async function walk(page: Page, scenes: readonly Scene[], folder: string, part: string) {
  const calm = watchCalls(page);
  for (const { name, path, prepare, restore } of scenes) {
    const isWanted = name.includes(part);
    // What opens the door is done also when its picture is not wanted.
    if (!isWanted && path !== undefined) continue;
    try {
      if (path !== undefined) await page.evaluate((to) => window.location.replace(`#${to}`), path);
      if (path !== undefined) await page.getByRole('heading').first().waitFor();
      await prepare?.(page);
      await calm();
      if (isWanted) await take(page, join(folder, name));
      await restore?.(page);
      process.stdout.write(`${name}\n`);
    } catch (error) {
      process.exitCode = 1;
      process.stderr.write(`${name}: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
}

async function photograph(program: Program, action: (page: Page) => Promise<void>): Promise<void> {
  const browser = await openBrowser();
  try {
    const context = await browser.newContext({ viewport: LAPTOP, locale: 'fr-FR' });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(program.address);
    await action(page);
  } finally {
    await browser.close();
    await program.kill();
  }
}

const [directory, part = ''] = process.argv.slice(2);
if (directory === undefined) {
  process.stderr.write('npx node tests/e2e/pictures.ts DIR [PART OF A NAME]\n');
  process.exit(2);
}
const home = mkdtempSync(join(tmpdir(), 'keneya-pictures-'));
try {
  for (const centre of ['demonstration', 'empty'])
    mkdirSync(join(directory, centre), { recursive: true });
  const demonstration = await startProgram(join(home, 'demo'), { demo: true, home });
  await photograph(demonstration, async (page) => {
    await signIn(page, PIN);
    await walk(page, PAGES, join(directory, 'demonstration'), part);
  });
  const empty = await startProgram(join(home, 'empty'), { home });
  await photograph(empty, async (page) => {
    await walk(page, DOOR, join(directory, 'empty'), part);
    const plain = PAGES.filter(({ isAlsoEmpty }) => isAlsoEmpty === true);
    await walk(page, plain, join(directory, 'empty'), part);
  });
} finally {
  rmSync(home, { recursive: true, force: true });
}
