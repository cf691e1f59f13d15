import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { recordAction } from '../../../main/features/improvement/writer.ts';
import { addDays } from '../../../shared/domain/calendar/day.ts';
import { openBrowser } from '../../e2e/browser.ts';
import type { BenchLine } from '../bench-line.ts';
import { medianOf, percentileOf } from '../measuring.ts';
import { withNewWorkspace } from './form-workspace.ts';
import { servePeerPages } from './peer-pages.ts';
import { startProgram } from './program.ts';
import { goTo, lookUp, openPage, paintMs, signIn } from './visitor.ts';

const ROWS = 10_000;
const KEYS = 60;

async function createActions(directory: string): Promise<void> {
  await withNewWorkspace(directory, (workspace, facility) => {
    workspace.write('coach', (db) => {
      for (let row = 0; row < ROWS; row += 1) {
        const agreedOn = addDays('2010-01-01', row % 3_650);
        const promise = { problem: '', cause: '', action: `Réparer le point ${row}`, cost: row };
        const said = { agreedOn, dueOn: addDays(agreedOn, 30), status: null, carriedOver: null };
        const who = { label: 'Président', personId: null, namesakes: [] };
        recordAction(db, facility, { ...promise, ...said }, who);
      }
    });
  });
}

async function goDown(page: Page, selector: string): Promise<readonly number[]> {
  const ms: number[] = [];
  while (ms.length < KEYS) {
    await lookUp(page);
    const moved = { how: 'changes', selector } as const;
    ms.push(await paintMs(page, moved, () => page.keyboard.press('ArrowDown')));
  }
  return ms;
}

/** A long table of the program, moved in by arrows, beside as many plain rows. */
export async function benchRows(scratch: string): Promise<readonly BenchLine[]> {
  const directory = join(scratch, 'actions');
  await createActions(directory);
  const peers = await servePeerPages(scratch);
  const program = await startProgram(directory);
  const browser = await openBrowser();
  try {
    const page = await openPage(browser, peers.clockFile);
    await signIn(page, program.address);
    await goTo(page, '/actions');
    const grid = page.getByRole('grid');
    await grid.focus();
    const held = await grid.getAttribute('aria-rowcount');
    if (held !== String(ROWS + 1)) throw new Error(`The table holds ${held} rows`);
    const ours = await goDown(page, '[role=grid]');
    const plain = await openPage(browser, peers.clockFile);
    await plain.goto(`${peers.address}rows.html`);
    await plain.locator('body[data-ready]').waitFor();
    const theirs = await goDown(plain, '#rows');
    return rowLines(ours, theirs);
  } finally {
    await browser.close();
    await program.close();
    await peers.close();
  }
}

function rowLines(ours: readonly number[], theirs: readonly number[]): readonly BenchLine[] {
  const line = (
    name: string,
    reduce: (values: readonly number[]) => number,
    budget: BenchLine['budget'],
  ): BenchLine => ({
    what: `arrow → paint in a table of ${ROWS.toLocaleString('en-GB')} rows, ${name}`,
    ours: { value: reduce(ours), unit: 'ms' },
    peer: { value: reduce(theirs), unit: 'ms', name: 'plain HTML rows' },
    budget,
  });
  return [
    line(`median of ${KEYS}`, medianOf, { of: 'value', atMost: 100, reason: 'any list' }),
    line('p95', (values) => percentileOf(values, 0.95), null),
  ];
}
