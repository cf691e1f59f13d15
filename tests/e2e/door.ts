import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { addFacility } from '../../main/app/facilities.ts';
import { HostFiles } from '../../main/app/host-files.ts';
import { pagesDirectory, readPages } from '../../main/app/pages.ts';
import { Session } from '../../main/app/session.ts';
import { addUser } from '../../main/app/users.ts';
import type { Workspace } from '../../main/app/workspace.ts';
import { createWorkspace } from '../../main/app/workspace-creation.ts';
import { buildWhenOld, PAGES } from '../../main/cli/start-build.ts';
import { startWebHost } from '../../main/web/server.ts';
import type { Role } from '../../shared/domain/users/role.ts';
import { createScratchFolder } from '../db/scratch-database.ts';
import { createScratchDesk } from '../main/app/scratch-desk.ts';
import { createPlace, PIN, type TemporaryPlace } from '../main/temporary-workspace.ts';
import { openBrowser } from './browser.ts';

const ROOT = join(import.meta.dirname, '../..');

/** A page before the door of the application, and the clock behind it. */
export interface Door {
  readonly page: Page;
  /** Lets time pass at once, for the page and for the program. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Lets time pass for the program alone, as in another tab. */
  readonly letProgramWait: (milliseconds: number) => void;
}

async function open(place: TemporaryPlace, session: Session): Promise<Door> {
  if (!buildWhenOld(ROOT, [PAGES], () => undefined)) throw new Error('The pages do not build');
  const files = new HostFiles(createScratchFolder());
  const host = await startWebHost({
    session,
    files,
    desk: createScratchDesk(),
    pages: readPages(pagesDirectory()),
  });
  const browser = await openBrowser();
  onTestFinished(async () => {
    await browser.close();
    await host.close();
    session.lock();
  });
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.clock.install({ time: place.clock.now() });
  await page.goto(host.address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const letProgramWait = (milliseconds: number): void =>
    place.clock.set(place.clock.now() + milliseconds);
  const wait = async (milliseconds: number): Promise<void> => {
    letProgramWait(milliseconds);
    await page.clock.fastForward(milliseconds);
  };
  return { page, wait, letProgramWait };
}

/** The application over an empty folder. */
export function openFirstRun(): Promise<Door> {
  const place = createPlace();
  return open(place, new Session(place));
}

/** The application with somebody signed in, a supervisor unless another role is said, and one centre unless none is. */
export async function openSignedIn({
  role = 'supervisor',
  hasFacility = true,
  prepare,
}: {
  readonly role?: Role;
  readonly hasFacility?: boolean;
  /** What is recorded before the page opens. */
  readonly prepare?: (workspace: Workspace) => void;
} = {}): Promise<Door> {
  const place = createPlace();
  const session = new Session(place);
  const workspace = await createWorkspace(place, { name: 'Awa', pin: PIN });
  session.enter(workspace);
  const unknown = { asaco: null, commune: null, district: null, region: null, area: null };
  if (hasFacility) addFacility(workspace, { code: 'TEST01', name: 'CSCom de Sabali', ...unknown });
  prepare?.(workspace);
  if (role !== 'supervisor') {
    await addUser(workspace, { name: 'Fanta', role }, PIN);
    await session.signIn(PIN, 'Fanta');
  }
  return open(place, session);
}

/** Goes on by the tabulator until something has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${target.toString()}`);
}

/** Nothing on the page keeps somebody out who hears it, or uses the keyboard alone. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}
