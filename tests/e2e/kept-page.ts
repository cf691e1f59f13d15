import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { type CommandedWorkspace, initWorkspace, PIN } from '../main/cli/keneya-process.ts';
import { openBrowser } from './browser.ts';
import { type Program, startProgram } from './program.ts';
import { signIn } from './scenes.ts';
import { slowAnswers } from './slow-answers.ts';

/** One page, signed in once, that all tests of a file share. */
export interface KeptPage {
  readonly page: () => Page;
  readonly workspace: () => CommandedWorkspace;
  /** Ends the program, so that commands may open the workspace. */
  readonly end: () => Promise<void>;
}

// The program starts and somebody signs in, beside other tests on a small machine.
const START_MS = 180_000;

/** Opens the program over a new workspace of one centre; to be called while the tests are described. */
export function keepPage(
  facility: string,
  prepare: (workspace: CommandedWorkspace) => Promise<void> | void,
): KeptPage {
  const folder = mkdtempSync(join(tmpdir(), 'keneya-page-'));
  let workspace: CommandedWorkspace;
  let program: Program;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    workspace = await initWorkspace(folder, facility);
    await prepare(workspace);
    program = await startProgram(workspace.directory);
    browser = await openBrowser();
    const context = await browser.newContext({
      viewport: { width: 1366, height: 768 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    page = await context.newPage();
    page.setDefaultTimeout(START_MS / 4);
    await slowAnswers(page);
    await page.goto(program.address);
    await signIn(page, PIN);
  }, START_MS);
  const end = async (): Promise<void> => {
    await browser.close();
    await program.kill();
  };
  afterAll(async () => {
    await end();
    rmSync(folder, { recursive: true, force: true });
  });
  return { page: () => page, workspace: () => workspace, end };
}

/** What a spreadsheet puts on the clipboard. */
export interface CopiedBlock {
  readonly text: string;
  readonly html?: string;
}

/** Pastes a block where the keyboard is. */
export async function pasteBlock(page: Page, { text, html }: CopiedBlock): Promise<void> {
  await page.evaluate(
    async ([plain, rich]) => {
      const typed = (type: string, content: string) => [type, new Blob([content], { type })];
      const parts = [typed('text/plain', plain ?? '')];
      if (rich !== undefined) parts.push(typed('text/html', rich));
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(parts))]);
    },
    [text, html],
  );
  await page.keyboard.press('Control+v');
}

const SHEETS = ['services', 'stock', 'staff', 'money'] as const;

/** Opens a sheet of a month, and puts the keyboard on its first cell where it has lines. */
export async function openSheet(
  page: Page,
  period: string,
  sheet: (typeof SHEETS)[number],
): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, `#/month?period=${period}&sheet=${sheet}`);
  const tab = `[role=tab][aria-selected=true][title="Alt + ${SHEETS.indexOf(sheet) + 1}"]`;
  await page.locator(tab).waitFor();
  const month = page.getByLabel('Mois', { exact: true });
  await expect.poll(() => month.inputValue(), { timeout: START_MS / 4 }).toBe(period);
  await page.getByRole('button', { name: 'Ajouter une ligne' }).waitFor();
  const grid = page.locator(`#month-${sheet}`);
  if ((await grid.count()) === 0) return;
  await grid.focus();
  await page.keyboard.press('Control+Home');
}

/** Waits until nothing that was typed is still on its way. */
export async function expectSaved(page: Page): Promise<void> {
  await page.getByText('Tout est enregistré').waitFor();
}
