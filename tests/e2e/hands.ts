import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { tabTo } from './door.ts';

/** A question of a form, and what is answered to it. */
export interface TypedAnswer {
  readonly path: string;
  readonly letter: string;
  readonly label: string;
}

/** How somebody works with the pages: what a step says is done by keys, or with the mouse. */
export interface Hand {
  readonly name: string;
  readonly isKeyboard: boolean;
  /** Goes to a page by its name. */
  readonly goTo: (page: Page, name: string) => Promise<void>;
  /** Presses a button or follows a link. */
  readonly press: (target: Locator) => Promise<void>;
  /** Ticks a box, or one of several round buttons. */
  readonly tick: (target: Locator) => Promise<void>;
  /** Writes into a field, over what is there. */
  readonly write: (field: Locator, text: string) => Promise<void>;
  /** Writes the answer to a question, and goes on. */
  readonly say: (page: Page, path: string, text: string) => Promise<void>;
  /** Chooses the answer to a question, and goes on. */
  readonly choose: (page: Page, answer: TypedAnswer) => Promise<void>;
  /** Turns to the next section of a form. */
  readonly turn: (page: Page) => Promise<void>;
  /** Opens the system's choice of files. */
  readonly openFiles: (page: Page) => Promise<void>;
  readonly lock: (page: Page) => Promise<void>;
}

export function questionAt(page: Page, path: string): Locator {
  return page.locator(`[data-question="${path}"]`);
}

/** Waits until the cursor stands in a question; where it stays elsewhere, that is said. */
export async function waitForPlace(page: Page, path: string): Promise<void> {
  const standsThere = (wanted: string): boolean =>
    document.activeElement?.closest<HTMLElement>('[data-question]')?.dataset['question'] === wanted;
  await page.waitForFunction(standsThere, path).catch(async (cause: unknown) => {
    const where = await page.evaluate(
      () => `${location.hash}: ${document.activeElement?.outerHTML.slice(0, 200)}`,
    );
    throw new Error(`The cursor is not in ${path} but at ${where}`, { cause });
  });
}

/** Notes in each page whether a finger or a mouse ever touched it. */
export async function watchPointer(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const note = (): void => document.documentElement.setAttribute('data-touched', '');
    for (const name of ['pointerdown', 'wheel']) window.addEventListener(name, note, true);
  });
}

export async function expectUntouched(page: Page): Promise<void> {
  expect(await page.locator('[data-touched]').count()).toBe(0);
}

/** What is wrong with where the cursor is; an empty text where it stands in sight and shows itself. */
function findFocusFault(): string {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return 'The cursor is nowhere';
  // Nothing can be pressed in what is only a place to go on from.
  if (focused.matches('main, dialog, [role=dialog], [data-question]')) return '';
  const cell = document.getElementById(focused.getAttribute('aria-activedescendant') ?? '');
  const { top, bottom, left, right } = (cell ?? focused).getBoundingClientRect();
  const isInSight = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
  if (!isInSight) return `The cursor is out of sight: ${focused.outerHTML.slice(0, 200)}`;
  const accent = getComputedStyle(document.documentElement).getPropertyValue(
    '--mantine-color-indigo-8',
  );
  const [red, green, blue] = [1, 3, 5].map((at) =>
    Number.parseInt(accent.trim().slice(at, at + 2), 16),
  );
  const ringed = `rgb(${red}, ${green}, ${blue})`;
  const shows = (element: Element | null | undefined): boolean => {
    if (!element) return false;
    const { outlineStyle, outlineWidth, borderTopColor } = getComputedStyle(element);
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || borderTopColor === ringed;
  };
  const around = [
    focused,
    cell,
    focused.nextElementSibling,
    focused.parentElement,
    focused.closest('label'),
  ];
  return around.some(shows) ? '' : `The cursor does not show: ${focused.outerHTML.slice(0, 200)}`;
}

/** The cursor is never lost, and always shows where it is. */
async function expectFocus(page: Page): Promise<void> {
  const fault = () => page.evaluate(findFocusFault);
  await expect.poll(fault, { timeout: 15_000 }).toBe('');
}

/** Presses a key; the cursor is then where somebody sees it. */
export async function pressKey(page: Page, name: string): Promise<void> {
  await page.keyboard.press(name);
  await expectFocus(page);
}

/** Types a text; the cursor is then where somebody sees it. */
export async function typeText(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await expectFocus(page);
}

async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const search = page.getByRole('dialog').getByRole('textbox');
  // Letters that are typed before the cursor stands there are lost.
  await search.and(page.locator(':focus')).waitFor();
  await page.keyboard.type(words);
  await page.getByRole('dialog').getByRole('button', { name: words }).first().waitFor();
  await pressKey(page, 'Enter');
}

/** Of several round buttons only the chosen one is reached by the tabulator; arrows go on from there. */
async function chooseRound(page: Page, target: Locator): Promise<void> {
  const group = await target.getAttribute('name');
  await tabTo(page, page.locator(`input[name="${group}"]:checked`));
  for (let step = 0; step < 10 && !(await target.isChecked()); step += 1) {
    await pressKey(page, 'ArrowDown');
  }
  expect(await target.isChecked()).toBe(true);
}

/** In a table the arrows lead to what is to be pressed. */
async function pressInTable(table: Locator, target: Locator): Promise<void> {
  const page = table.page();
  await tabTo(page, table);
  await pressKey(page, 'Control+Home');
  const cell = page.locator('td[data-active]');
  const row = await target.locator('xpath=ancestor::tr').getAttribute('data-index');
  const column = await target.evaluate((element) => element.closest('td')?.cellIndex ?? 0);
  for (let step = 0; step < Number(row); step += 1) await pressKey(page, 'ArrowDown');
  for (let step = 0; step < column; step += 1) await pressKey(page, 'ArrowRight');
  expect(await cell.locator('button').innerText()).toBe(await target.innerText());
  await pressKey(page, 'Enter');
}

/** Keys alone. */
export const KEYBOARD: Hand = {
  name: 'by keyboard alone',
  isKeyboard: true,
  goTo: command,
  async press(target) {
    const table = target.locator('xpath=ancestor::table[@role="grid"]');
    if ((await table.count()) > 0) return pressInTable(table, target);
    await tabTo(target.page(), target);
    await expectFocus(target.page());
    await pressKey(target.page(), 'Enter');
  },
  async tick(target) {
    const page = target.page();
    if ((await target.getAttribute('type')) === 'radio') return chooseRound(page, target);
    await tabTo(page, target);
    await pressKey(page, 'Space');
  },
  async write(field, text) {
    const page = field.page();
    await tabTo(page, field);
    await pressKey(page, 'Control+a');
    await typeText(page, text);
  },
  async say(page, path, text) {
    await waitForPlace(page, path);
    await typeText(page, text);
    await pressKey(page, 'Enter');
  },
  async choose(page, { path, letter }) {
    await waitForPlace(page, path);
    await pressKey(page, letter);
    await pressKey(page, 'Enter');
  },
  turn: () => Promise.resolve(),
  openFiles: (page) => page.keyboard.press('Control+o'),
  lock: (page) => command(page, "Verrouiller l'écran"),
};

/** The mouse, and keys only to write. */
export const MOUSE: Hand = {
  name: 'by mouse',
  isKeyboard: false,
  goTo: (page, name) => page.getByRole('navigation').getByRole('link', { name }).click(),
  press: (target) => target.click(),
  tick: (target) => target.click(),
  async write(field, text) {
    await field.click({ clickCount: 3 });
    await field.page().keyboard.type(text);
  },
  async say(page, path, text) {
    await questionAt(page, path).getByRole('textbox').click();
    await page.keyboard.type(text);
  },
  choose: (page, { path, label }) =>
    questionAt(page, path).locator('label').filter({ hasText: label }).click(),
  turn: (page) => page.getByRole('button', { name: 'Section suivante' }).click(),
  openFiles: (page) => page.getByRole('button', { name: /^Choisir des fichiers/ }).click(),
  lock: (page) => page.getByRole('button', { name: 'Verrouiller' }).click(),
};
