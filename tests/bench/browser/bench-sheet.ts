import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Browser, Page } from 'playwright-core';
import { createKnownNames } from '../../../main/features/facilities/known-names.ts';
import { saveStockLines } from '../../../main/features/months/stock-lines.ts';
import { addMonths, type Month } from '../../../shared/domain/calendar/month.ts';
import { openBrowser } from '../../e2e/browser.ts';
import type { BenchLine, Budget } from '../bench-line.ts';
import { medianOf, percentileOf, timed } from '../measuring.ts';
import { withNewWorkspace } from './form-workspace.ts';
import { servePeerPages } from './peer-pages.ts';
import { startProgram } from './program.ts';
import { goTo, keptMs, lookUp, openPage, paintMs, rest, signIn } from './visitor.ts';

const LINES = 1_000;
const PERIOD: Month = '2026-10';
/** Opening, received, used, lost, adjusted: the movements of a line, as a stock card has them. */
const MOVEMENTS = 5;
const ROUNDS = 5;
const KEYS = 60;
const TURNS = 60;
const TURN_PX = 400;

/** A centre that keeps a thousand products of its own, with three months behind it. */
async function createStock(directory: string): Promise<void> {
  await withNewWorkspace(directory, (workspace, facility) => {
    workspace.write('coach', (db) => {
      const { product } = createKnownNames(db, facility);
      const codes = Array.from({ length: LINES }, (_, line) => product(`Produit ${line}`).code);
      for (const back of [3, 2, 1]) {
        const used = { opening: 100, received: 40, used: 30 + back, lost: 0, adjusted: 0 };
        const lines = new Map(codes.map((code) => [code, used]));
        saveStockLines(db, { facility, period: addMonths(PERIOD, -back) }, lines);
      }
    });
  });
}

function writeBlock(round: number): string {
  const lines = Array.from({ length: LINES }, (_, line) => {
    const cells = Array.from({ length: MOVEMENTS }, (__, column) =>
      column < 3 ? line + round : 0,
    );
    return cells.join('\t');
  });
  return `${lines.join('\n')}\n`;
}

async function putOnClipboard(page: Page, block: string): Promise<void> {
  const other = await page.context().newPage();
  await other.setContent('<textarea autofocus></textarea>');
  await other.locator('textarea').fill(block);
  await other.keyboard.press('Control+a');
  await other.keyboard.press('Control+c');
  await other.close();
  await page.bringToFront();
}

/** What was read of a sheet, ours or the plain one. */
interface Hands {
  readonly pasted: readonly number[];
  readonly committed: readonly number[];
  readonly typed: readonly number[];
  readonly left: readonly number[];
  readonly typingFrame: number;
  readonly scrollingFrame: number;
}

/** Where a sheet is, and what of it changes when something is typed. */
interface Sheet {
  readonly selector: string;
  readonly keeps: boolean;
  /** Puts the keyboard on the first cell. */
  readonly begin: () => Promise<void>;
}

async function pasteRounds(page: Page, { selector, keeps, begin }: Sheet) {
  const pasted: number[] = [];
  const committed: number[] = [];
  const changed = { how: 'changes', selector } as const;
  // The first round fills the caches.
  for (let round = 0; round <= ROUNDS; round += 1) {
    await putOnClipboard(page, writeBlock(round));
    await begin();
    await rest(page);
    const ms = await paintMs(page, changed, () => page.keyboard.press('Control+v'));
    const kept = keeps ? await keptMs(page) : 0;
    if (round === 0) continue;
    pasted.push(ms);
    committed.push(kept);
  }
  return { pasted, committed };
}

function longestFrame(page: Page): Promise<number> {
  return page.evaluate(() => window.pageClock.longestFrame());
}

async function typeDown(page: Page, { selector, begin }: Sheet) {
  const typed: number[] = [];
  const left: number[] = [];
  const changed = { how: 'changes', selector } as const;
  await begin();
  await rest(page);
  await longestFrame(page);
  while (typed.length < KEYS) {
    typed.push(await paintMs(page, changed, () => page.keyboard.press('7')));
    left.push(await paintMs(page, changed, () => page.keyboard.press('Enter')));
    await lookUp(page);
  }
  return { typed, left, typingFrame: await longestFrame(page) };
}

async function scroll(page: Page, { begin }: Sheet): Promise<number> {
  await begin();
  await page.mouse.move(600, 500);
  await rest(page);
  await longestFrame(page);
  for (const way of [1, -1]) {
    for (let turn = 0; turn < TURNS; turn += 1) {
      await page.mouse.wheel(0, way * TURN_PX);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
  }
  await rest(page);
  return longestFrame(page);
}

async function tryHands(page: Page, sheet: Sheet): Promise<Hands> {
  const paste = await pasteRounds(page, sheet);
  const typing = await typeDown(page, sheet);
  return { ...paste, ...typing, scrollingFrame: await scroll(page, sheet) };
}

async function tryOurs(browser: Browser, clock: string, address: string): Promise<Hands> {
  const page = await openPage(browser, clock);
  await signIn(page, address);
  await goTo(page, `/month?period=${PERIOD}&sheet=stock`);
  const grid = page.getByRole('grid');
  await grid.waitFor();
  const held = await page.locator('tr[data-row]').count();
  if (held === 0 || held >= LINES) throw new Error(`The grid draws ${held} lines`);
  const begin = async (): Promise<void> => {
    await grid.focus();
    await page.keyboard.press('Control+Home');
  };
  const hands = await tryHands(page, { selector: '[role=grid]', keeps: true, begin });
  await page.reload();
  const kept = page.locator('tr[data-row="produit-0"] td[data-column="received"]');
  if ((await kept.innerText()) !== String(ROUNDS)) throw new Error('What was pasted is not kept');
  return hands;
}

async function tryPlain(browser: Browser, clock: string, address: string): Promise<Hands> {
  const page = await openPage(browser, clock);
  await page.goto(`${address}sheet.html`);
  await page.locator('body[data-ready]').waitFor();
  const begin = (): Promise<void> =>
    page.locator('#scroller').evaluate((box) => box.scrollTo(0, 0));
  return tryHands(page, { selector: '#sheet', keeps: false, begin });
}

/** As many plain rows in one transaction, in a file that is as safe as ours and not encrypted. */
function commitRaw(scratch: string): number {
  const raw = new Sqlite(join(scratch, 'raw.db'));
  raw.pragma('journal_mode = WAL');
  raw.pragma('synchronous = FULL');
  raw.exec('CREATE TABLE line (id TEXT PRIMARY KEY, a REAL, b REAL, c REAL, d REAL, e REAL)');
  const insert = raw.prepare('INSERT OR REPLACE INTO line VALUES (?, ?, ?, ?, ?, ?)');
  const fill = raw.transaction((round: number) => {
    for (let line = 0; line < LINES; line += 1) {
      insert.run(`BENCH01:${PERIOD}:produit-${line}`, line + round, line, line, 0, 0);
    }
  });
  const ms = Array.from({ length: ROUNDS }, (_, round) => timed(() => fill.immediate(round)));
  raw.close();
  return medianOf(ms);
}

/** A sheet of a thousand lines: a block pasted, typed in, scrolled, beside a plain table and beside raw SQLite. */
export async function benchSheet(scratch: string): Promise<readonly BenchLine[]> {
  const directory = join(scratch, 'stock');
  await createStock(directory);
  const peers = await servePeerPages(scratch);
  const program = await startProgram(directory);
  const browser = await openBrowser();
  try {
    const ours = await tryOurs(browser, peers.clockFile, program.address);
    const plain = await tryPlain(browser, peers.clockFile, peers.address);
    return sheetLines(ours, plain, commitRaw(scratch));
  } finally {
    await browser.close();
    await program.close();
    await peers.close();
  }
}

function sheetLines(ours: Hands, plain: Hands, raw: number): readonly BenchLine[] {
  const line = (
    what: string,
    value: number,
    peer: readonly [name: string, value: number],
    atMost: number | null,
  ): BenchLine => ({
    what,
    ours: { value, unit: 'ms' },
    peer: { name: peer[0], value: peer[1], unit: 'ms' },
    budget: atMost === null ? null : ({ of: 'value', atMost } satisfies Budget),
  });
  const table = (value: number) => ['plain HTML table', value] as const;
  const p95 = (values: readonly number[]): number => percentileOf(values, 0.95);
  const block = `${LINES.toLocaleString('en-GB')} lines × ${MOVEMENTS} pasted`;
  const of = 'in a sheet of 1,000 × 15';
  return [
    line(`${block} → painted`, medianOf(ours.pasted), table(medianOf(plain.pasted)), 100),
    line(
      `${block} → committed, journal and all`,
      medianOf(ours.committed),
      ['raw SQLite', raw],
      300,
    ),
    line(`sign → painted ${of}, median`, medianOf(ours.typed), table(medianOf(plain.typed)), 50),
    line(`sign → painted ${of}, p95`, p95(ours.typed), table(p95(plain.typed)), null),
    line(`Enter → painted ${of}, median`, medianOf(ours.left), table(medianOf(plain.left)), 50),
    line(`Enter → painted ${of}, p95`, p95(ours.left), table(p95(plain.left)), null),
    line(
      'longest frame over 50 ms while it is typed, 0 where none is',
      ours.typingFrame,
      table(plain.typingFrame),
      50,
    ),
    line(
      'longest frame over 50 ms while it is scrolled, 0 where none is',
      ours.scrollingFrame,
      table(plain.scrollingFrame),
      50,
    ),
  ];
}
