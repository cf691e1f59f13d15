import { scryptSync } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { pagesDirectory } from '../../../main/app/pages.ts';
import { PIN_COST } from '../../../main/platform/wrapped-key.ts';
import { openBrowser } from '../../e2e/browser.ts';
import type { BenchLine } from '../bench-line.ts';
import { checklistOf } from '../large-forms.ts';
import { interleave } from '../measuring.ts';
import { BENCH_PIN, createTenYears } from '../ten-year-workspace.ts';
import { openInPeer } from './bench-opening.ts';
import { fetchedKilobytes, staticKilobytes } from './first-load.ts';
import { type PeerPages, servePeerPages } from './peer-pages.ts';
import { residentMegabytes } from './process-memory.ts';
import { type Program, startEmptyServer, startProgram } from './program.ts';
import { goTo, openPage, rest, signIn } from './visitor.ts';

const ROUNDS = 5;

// V8 keeps the room of a thread that has ended for eight seconds, for another that may come.
const ROOM_GIVEN_BACK_MS = 12_000;

const DOOR = 'input[type=password]:focus';
const TODAY = '#page h2';

/** From nothing to a page that shows what it should: a process, a browser, a page. */
async function startCold(
  start: () => Promise<Program>,
  { clockFile }: PeerPages,
  show: (page: Page) => Promise<void>,
): Promise<number> {
  let program: Program | null = null;
  let browser: Browser | null = null;
  const started = performance.now();
  try {
    program = await start();
    browser = await openBrowser();
    const page = await openPage(browser, clockFile);
    await page.goto(program.address, { waitUntil: 'commit' });
    await show(page);
    return performance.now() - started;
  } finally {
    await browser?.close();
    await program?.close();
  }
}

function shown(page: Page, selector: string): Promise<void> {
  return page.evaluate((wanted) => window.pageClock.shown(wanted), selector);
}

async function typePin(page: Page): Promise<void> {
  await shown(page, DOOR);
  await page.keyboard.insertText(BENCH_PIN);
  await page.keyboard.press('Enter');
  await shown(page, TODAY);
}

/** What trying a PIN costs by itself: it is meant to. */
function tryPin(): void {
  scryptSync(BENCH_PIN, 'salt', 32, { N: PIN_COST, r: 8, p: 1, maxmem: 2 ** 28 });
}

async function benchStarts(directory: string, peers: PeerPages): Promise<readonly BenchLine[]> {
  const showEmpty = (page: Page): Promise<void> => shown(page, '#ready');
  const ms = await interleave(ROUNDS, {
    empty: () => startCold(startEmptyServer, peers, showEmpty),
    pin: () => startCold(startEmptyServer, peers, (page) => showEmpty(page).then(tryPin)),
    door: () =>
      startCold(
        () => startProgram(directory),
        peers,
        (page) => shown(page, DOOR),
      ),
    today: () => startCold(() => startProgram(directory), peers, typePin),
  });
  return [
    {
      // The first screen that one can work on.
      what: 'cold start, ten years held, to the PIN asked for',
      ours: { value: ms.door, unit: 'ms' },
      peer: { value: ms.empty, unit: 'ms', name: 'empty Node server and page' },
      budget: { of: 'ratio', atMost: 1.5 },
    },
    {
      what: 'cold start, ten years held, to Today, the PIN typed at once',
      ours: { value: ms.today, unit: 'ms' },
      peer: { value: ms.pin, unit: 'ms', name: 'empty Node server and page, and scrypt' },
      budget: null,
    },
  ];
}

async function benchLoad(page: Page, peers: PeerPages, other: Page): Promise<readonly BenchLine[]> {
  await openInPeer(other, peers.address, 'survey', 'form=300');
  const folder = pagesDirectory();
  const peer = { value: await fetchedKilobytes(other, peers.folder), unit: 'kB' };
  const budget = { of: 'value', atMost: 700 } as const;
  const line = (what: string, value: number): BenchLine => ({
    what: `first load compressed, ${what}`,
    ours: { value, unit: 'kB' },
    peer: { ...peer, name: 'a page of SurveyJS' },
    budget,
  });
  return [
    line('entry and its imports', staticKilobytes(folder)),
    line('all fetched up to Today', await fetchedKilobytes(page, folder)),
  ];
}

async function writeReport(page: Page): Promise<void> {
  await goTo(page, '/report');
  const written = page.waitForResponse((response) =>
    new URL(response.url()).pathname.startsWith('/files/'),
  );
  await page.getByRole('button', { name: 'PDF', exact: true }).click();
  await written;
  await rest(page);
}

const MAIN_MB = { of: 'value', atMost: 200 } as const;

function mainLine(
  what: string,
  ours: number | null,
  empty: number | null,
  budget: BenchLine['budget'] = MAIN_MB,
): readonly BenchLine[] {
  if (ours === null || empty === null) return [];
  return [
    {
      what: `memory of the program's process, ${what}`,
      ours: { value: ours, unit: 'MB' },
      peer: { value: empty, unit: 'MB', name: 'empty Node server' },
      budget,
    },
  ];
}

async function benchRunning(directory: string, peers: PeerPages): Promise<readonly BenchLine[]> {
  const empty = await startEmptyServer();
  const program = await startProgram(directory);
  const browser = await openBrowser();
  try {
    const page = await openPage(browser, peers.clockFile);
    await signIn(page, program.address);
    await page.locator(TODAY).first().waitFor();
    await rest(page);
    const bare = residentMegabytes(empty.pid);
    const idle = residentMegabytes(program.pid);
    const load = await benchLoad(page, peers, await openPage(browser, peers.clockFile));
    await writeReport(page);
    const written = residentMegabytes(program.pid);
    await setTimeout(ROOM_GIVEN_BACK_MS);
    const after = residentMegabytes(program.pid);
    return [
      ...load,
      ...mainLine('ten years held, Today open', idle, bare),
      ...mainLine('as a report is written', written, bare, null),
      ...mainLine('after a report', after, bare),
    ];
  } finally {
    await browser.close();
    await program.close();
    await empty.close();
  }
}

/** The program from its start to a screen that one can work on, with ten years of a centre, and what that takes. */
export async function benchColdStart(scratch: string): Promise<readonly BenchLine[]> {
  const directory = join(scratch, 'centre');
  const workspace = await createTenYears(directory);
  workspace.close();
  const peers = await servePeerPages(scratch, { '300': checklistOf(300) });
  try {
    return [...(await benchStarts(directory, peers)), ...(await benchRunning(directory, peers))];
  } finally {
    await peers.close();
  }
}
