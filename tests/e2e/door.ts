import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import { addFacility } from '../../main/app/facilities.ts';
import { HostFiles } from '../../main/app/host-files.ts';
import { pagesDirectory, readPages } from '../../main/app/pages.ts';
import { Session } from '../../main/app/session.ts';
import { addUser } from '../../main/app/users.ts';
import type { Workspace } from '../../main/app/workspace.ts';
import { createWorkspace } from '../../main/app/workspace-creation.ts';
import { buildWhenOld, PAGES } from '../../main/cli/start-build.ts';
import { createWebCalls } from '../../main/web/calls.ts';
import { startWebHost } from '../../main/web/server.ts';
import type { Role } from '../../shared/domain/users/role.ts';
import { createScratchFolder } from '../db/scratch-database.ts';
import { createScratchDesk } from '../main/app/scratch-desk.ts';
import { createPlace, PIN, type TemporaryPlace } from '../main/temporary-workspace.ts';
import { openBrowser } from './browser.ts';
import { slowAnswers } from './slow-answers.ts';

// The pages may have to be built, beside other tests on a small machine.
const KEPT_START_MS = 180_000;
const ROOT = join(import.meta.dirname, '../..');

/** A page before the door of the application, and the clock behind it. */
export interface Door {
  readonly page: Page;
  /** Lets time pass at once, for the page and for the program. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Lets time pass for the program alone, as in another tab. */
  readonly letProgramWait: (milliseconds: number) => void;
}

/** Opens a browser over a program; gives the way to end both. */
async function open(
  place: TemporaryPlace,
  session: Session,
  folder: string,
  sticks: readonly string[] = [],
): Promise<Door & { readonly end: () => Promise<void> }> {
  if (!buildWhenOld(ROOT, [PAGES], () => undefined)) throw new Error('The pages do not build');
  const files = new HostFiles(join(folder, 'files'));
  const pages = readPages(pagesDirectory());
  const desk = createScratchDesk(null, folder);
  desk.sticks.push(...sticks);
  const calls = createWebCalls({ session, files, desk });
  const host = await startWebHost({
    pages: () => Promise.resolve(pages),
    language: () => session.language,
    calls: async () => calls,
  });
  const browser = await openBrowser();
  const end = async (): Promise<void> => {
    await browser.close();
    await host.close();
    session.lock();
  };
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  // Else the driver takes up and puts down its wait at each choice of files, and loses what is asked between.
  page.on('filechooser', () => undefined);
  await slowAnswers(page);
  await page.clock.install({ time: place.clock.now() });
  await page.goto(host.address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const letProgramWait = (milliseconds: number): void =>
    place.clock.set(place.clock.now() + milliseconds);
  const wait = async (milliseconds: number): Promise<void> => {
    letProgramWait(milliseconds);
    await page.clock.fastForward(milliseconds);
  };
  return { page, wait, letProgramWait, end };
}

async function openForTest(place: TemporaryPlace, session: Session): Promise<Door> {
  const { end, ...door } = await open(place, session, createScratchFolder());
  onTestFinished(end);
  return door;
}

/** The application over an empty folder. */
export function openFirstRun(): Promise<Door> {
  const place = createPlace();
  return openForTest(place, new Session(place));
}

/** Who works there, and where. */
interface Signing {
  readonly role?: Role;
  readonly hasFacility?: boolean;
  /** What is recorded before the page opens. */
  readonly prepare?: (workspace: Workspace) => void | Promise<void>;
  /** Folders that stand for sticks that are plugged in. */
  readonly sticks?: readonly string[];
}

async function signIn(
  place: TemporaryPlace,
  { role = 'supervisor', hasFacility = true, prepare }: Signing,
): Promise<Session> {
  const session = new Session(place);
  const workspace = await createWorkspace(place, { name: 'Awa', pin: PIN });
  session.enter(workspace);
  const unknown = { asaco: null, commune: null, district: null, region: null, area: null };
  if (hasFacility) addFacility(workspace, { code: 'TEST01', name: 'CSCom de Sabali', ...unknown });
  await prepare?.(workspace);
  if (role !== 'supervisor') {
    await addUser(workspace, { name: 'Fanta', role }, PIN);
    await session.signIn(PIN, 'Fanta');
  }
  return session;
}

/** The application with somebody signed in, a supervisor unless another role is said, and one centre unless none is. */
export async function openSignedIn(signing: Signing = {}): Promise<Door> {
  const place = createPlace();
  return openForTest(place, await signIn(place, signing));
}

/** The same for all tests of a file, which go on where the one before left off; called while they are described. */
export function keepSignedIn(signing: Signing = {}): () => Page {
  const folder = mkdtempSync(join(tmpdir(), 'keneya-test-'));
  let kept: Awaited<ReturnType<typeof open>> | null = null;
  beforeAll(async () => {
    const place = createPlace(folder);
    kept = await open(place, await signIn(place, signing), folder, signing.sticks);
  }, KEPT_START_MS);
  afterAll(async () => {
    await kept?.end();
    rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    if (kept === null) throw new Error('The page opens before the first test');
    return kept.page;
  };
}

/** Goes on by the tabulator until something has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  let place = await target.elementHandle();
  for (let step = 0; step < 60; step += 1) {
    const state = await place?.evaluate((element) => {
      if (element === document.activeElement) return 'reached';
      if (element.matches(':disabled')) return 'not yet';
      return element.isConnected ? 'there' : 'drawn anew';
    });
    if (state === 'reached') return;
    // To find it by its name costs the page more than the step.
    if (state === 'drawn anew') place = await target.elementHandle();
    // What it waits for is on its way.
    else if (state === 'not yet') await place?.waitForElementState('enabled');
    else await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${target.toString()}`);
}

/** Goes to a button by the tabulator, and presses it. */
export async function pressButton(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  await button.waitFor();
  await tabTo(page, button);
  await page.keyboard.press('Enter');
}

/** Goes to an address within the application: `#/visits`. */
export async function goToAddress(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, address);
}

/** Nothing on the page keeps somebody out who hears it, or uses the keyboard alone. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    // Our pages hold no frame of somebody else, for which the other way opens a page of its own each time.
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}
