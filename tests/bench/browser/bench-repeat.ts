import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { BenchLine } from '../bench-line.ts';
import { LOTS_TEXT, lotAnswers } from '../large-forms.ts';
import { medianOf } from '../measuring.ts';
import { openInPeer, resumeVisit } from './bench-opening.ts';
import { createFormWorkspace } from './form-workspace.ts';
import type { PeerPages } from './peer-pages.ts';
import { startProgram } from './program.ts';
import { lookUp, openPage, paintMs, rest, signIn } from './visitor.ts';

const FIRST = 198;
const LAST = 202;
const ADDED = Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index);

const ADD = '[data-add-row] :focus';

async function addOurs(page: Page, row: number): Promise<number> {
  while (!(await page.locator(ADD).count())) {
    await page.keyboard.press('Enter');
    await lookUp(page);
  }
  const inRow = { how: 'appears', selector: `[data-question^="/lot[${row}]/"] :focus` } as const;
  return paintMs(page, inRow, () => page.keyboard.press('Enter'));
}

async function addInEngine(page: Page, { address }: PeerPages): Promise<readonly number[]> {
  await openInPeer(page, address, 'engine', 'form=lots');
  await page.evaluate((rows) => {
    for (let row = 2; row < rows; row += 1) document.getElementById('add')?.click();
  }, FIRST);
  const shown = { how: 'changes', selector: '#shown' } as const;
  const ms: number[] = [];
  for (const _ of ADDED) {
    await lookUp(page);
    ms.push(await paintMs(page, shown, () => page.locator('#add').click()));
  }
  return ms;
}

/** From the key that adds a row to the row on the screen with the cursor in it, where two hundred stand already. */
export async function benchRepeat(
  scratch: string,
  browser: Browser,
  peers: PeerPages,
): Promise<readonly BenchLine[]> {
  const directory = join(scratch, 'lots');
  await createFormWorkspace(directory, LOTS_TEXT, lotAnswers(FIRST - 1));
  const program = await startProgram(directory);
  const page = await openPage(browser, peers.clockFile);
  const ours: number[] = [];
  try {
    await signIn(page, program.address);
    await resumeVisit(page);
    await rest(page);
    for (const row of ADDED) ours.push(await addOurs(page, row));
    const engine = await addInEngine(page, peers);
    return [
      {
        what: `add a repeat, median of rows ${FIRST} to ${LAST}`,
        ours: { value: medianOf(ours), unit: 'ms' },
        peer: { value: medianOf(engine), unit: 'ms', name: "ODK's engine" },
        budget: { of: 'value', atMost: 80 },
      },
    ];
  } finally {
    await page.context().close();
    await program.close();
  }
}
