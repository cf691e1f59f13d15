import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { expectAccessible } from './door.ts';
import { expectUntouched, type Hand, watchPointer } from './hands.ts';
import { type Program, startProgram } from './program.ts';
import { slowAnswers } from './slow-answers.ts';

/** A workspace from its first day on, the program over it, and the page of whoever works there. */
export interface Story {
  readonly page: () => Page;
  /** The folder of the workspace. */
  readonly directory: string;
  /** Waits for a page by its title; by keyboard, axe finds nothing on it. */
  readonly see: (title: string | RegExp) => Promise<void>;
  readonly button: (name: string | RegExp) => Locator;
  readonly field: (label: string | RegExp) => Locator;
  /** Ends the program as a flat battery does, and starts it again. */
  readonly cutPower: () => Promise<void>;
  /** Ends the program, so that a command may open the workspace. */
  readonly end: () => Promise<void>;
  /** The file that was printed last, in the folder of documents. */
  readonly findPrinted: () => Buffer | null;
  /** One sentence of the story; after one that failed, the others have nothing to stand on. */
  readonly step: (sentence: string, action: () => Promise<void>) => void;
}

// A step has up to a dozen pages, each looked at by axe, beside other tests on a small machine.
const STEP_MS = 180_000;

/**
 * Sets the scene of a story told in steps; to be called while its tests are described. The folder is empty unless
 * `prepare` puts a workspace there.
 */
export function tellStory(hand: Hand, prepare?: (directory: string) => Promise<void>): Story {
  const home = mkdtempSync(join(tmpdir(), 'keneya-story-'));
  const directory = join(home, 'centre');
  let program: Program;
  let browser: Browser;
  let shown: Page;
  let broken: string | null = null;
  const page = (): Page => shown;

  async function start(): Promise<void> {
    program = await startProgram(directory, { home });
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    shown = await context.newPage();
    shown.setDefaultTimeout(STEP_MS / 2);
    await slowAnswers(shown);
    await watchPointer(shown);
    await shown.goto(program.address);
  }
  beforeAll(async () => {
    await prepare?.(directory);
    browser = await openBrowser();
    await start();
  });
  afterAll(async () => {
    await browser.close();
    await program.kill();
    rmSync(home, { recursive: true, force: true });
  });

  return {
    page,
    directory,
    async see(title) {
      await shown.getByRole('heading', { level: 1, name: title }).waitFor();
      // What the mouse reaches, the keyboard reaches too: axe looks at a page once.
      if (hand.isKeyboard) await expectAccessible(shown);
    },
    button: (name) => shown.getByRole('button', { name, exact: true }),
    field: (label) => shown.getByLabel(label, { exact: true }),
    async cutPower() {
      await program.kill();
      await shown.context().close();
      await start();
    },
    end: () => program.kill(),
    findPrinted() {
      const folder = join(home, 'Documents', 'Keneya');
      try {
        const [name] = readdirSync(folder).filter((each) => each.endsWith('.pdf'));
        const file = name === undefined ? null : readFileSync(join(folder, name));
        // What is still being copied has no end yet.
        return file?.subarray(-8).includes('%%EOF') ? file : null;
      } catch {
        return null;
      }
    },
    step(sentence, action) {
      it(
        sentence,
        async () => {
          if (broken !== null) throw new Error(`The story ended at: ${broken}`);
          broken = sentence;
          await action();
          if (hand.isKeyboard) await expectUntouched(shown);
          broken = null;
        },
        STEP_MS,
      );
    },
  };
}
