import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from '../../e2e/browser.ts';
import type { BenchLine } from '../bench-line.ts';
import { placesText } from '../large-places.ts';
import { medianOf, percentileOf } from '../measuring.ts';
import { beginVisit } from './bench-opening.ts';
import { createFormWorkspace } from './form-workspace.ts';
import { servePeerPages } from './peer-pages.ts';
import { startProgram } from './program.ts';
import { lookUp, openPage, paintMs, rest, signIn } from './visitor.ts';

const PLACES = 20_000;
// Each letter of them changes what is found: a paint that shows the same again could not be told from none.
const TYPED = ['koso', 'sama', 'maka', 'kuni', 'gasa', 'kond', 'mako', 'soku'];

/** Types the beginning of names, one after another, and times each letter. */
async function typeNames(page: Page, list: string): Promise<readonly number[]> {
  const ms: number[] = [];
  const found = { how: 'rewords', selector: list } as const;
  for (const name of TYPED) {
    for (const letter of name) {
      await lookUp(page);
      ms.push(await paintMs(page, found, () => page.keyboard.press(letter)));
    }
    await lookUp(page);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Backspace');
    await rest(page);
  }
  return ms;
}

/** A letter typed into a choice from twenty thousand, to what it finds on the screen. */
export async function benchPlaces(scratch: string): Promise<readonly BenchLine[]> {
  const directory = join(scratch, 'places');
  await createFormWorkspace(directory, placesText(PLACES));
  const peers = await servePeerPages(scratch);
  const program = await startProgram(directory);
  const browser = await openBrowser();
  try {
    const page = await openPage(browser, peers.clockFile);
    await signIn(page, program.address);
    await beginVisit(page);
    await page.locator('[data-answer] input').first().click();
    await page.locator('[data-question] [role=option]').first().waitFor();
    const ours = await typeNames(page, '[role=listbox]');
    const plain = await openPage(browser, peers.clockFile);
    await plain.goto(`${peers.address}places.html`);
    await plain.locator('body[data-ready]').waitFor();
    return placeLines(ours, await typeNames(plain, '#found'));
  } finally {
    await browser.close();
    await program.close();
    await peers.close();
  }
}

function placeLines(ours: readonly number[], theirs: readonly number[]): readonly BenchLine[] {
  const line = (
    name: string,
    reduce: (values: readonly number[]) => number,
    budget: BenchLine['budget'],
  ): BenchLine => ({
    what: `letter → found of ${PLACES.toLocaleString('en-GB')} places, ${name}`,
    ours: { value: reduce(ours), unit: 'ms' },
    peer: { value: reduce(theirs), unit: 'ms', name: 'an array filtered, 50 lines painted' },
    budget,
  });
  return [
    line(`median of ${ours.length}`, medianOf, { of: 'value', atMost: 50 }),
    line('p95', (values) => percentileOf(values, 0.95), null),
  ];
}
