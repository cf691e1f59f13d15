import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { startProgram } from './program.ts';
import { DOOR, PAGES, PIN, type Scene, signIn } from './scenes.ts';

/*
 * Takes the pictures of the help again, from the demonstration centre: `npx node tests/e2e/help-pictures.ts`, when a page
 * that they show has changed. Each is named by its task and step, and rings what the step speaks of.
 */

const FOLDER = join(import.meta.dirname, '../../resources/help');
const SIZE = { width: 1120, height: 630 };
const SHOWN = { width: 960, height: 480 };
// A drawing of plain surfaces stays sharp at this quality, and a page of the help stays light.
const QUALITY = 72;

interface HelpPicture {
  readonly task: string;
  readonly step: number;
  /** The scene that it shows. */
  readonly scene: string;
  /** What the step speaks of. */
  readonly ringed: (page: Page) => Locator;
}

function button(name: string | RegExp): (page: Page) => Locator {
  return (page) => page.getByRole('button', { name }).first();
}

function link(name: string): (page: Page) => Locator {
  return (page) => page.getByRole('main').getByRole('link', { name }).first();
}

function tab(name: string): (page: Page) => Locator {
  return (page) => page.getByRole('tab', { name }).first();
}

const AT_DOOR: readonly HelpPicture[] = [
  { task: 'first', step: 1, scene: 'first-run-1-language', ringed: button('Continuer') },
  { task: 'first', step: 4, scene: 'first-run-4-recovery-code', ringed: button('Imprimer') },
];

const INSIDE: readonly HelpPicture[] = [
  { task: 'visit', step: 1, scene: 'visits', ringed: button('Commencer une visite') },
  {
    task: 'visit',
    step: 3,
    scene: 'visit-answered',
    ringed: (page) => page.locator('[data-question]:focus-within').first(),
  },
  { task: 'interviews', step: 1, scene: 'interviews', ringed: link('Poser les questions') },
  {
    task: 'quotas',
    step: 3,
    scene: 'interview-quotas',
    ringed: (page) => page.getByRole('dialog').locator('td input').first(),
  },
  { task: 'sounds', step: 3, scene: 'form-files', ringed: button('Ajouter des sons') },
  { task: 'month', step: 1, scene: 'month-services', ringed: tab('Activités') },
  {
    task: 'month',
    step: 2,
    scene: 'month-stock',
    ringed: (page) => page.locator('td[data-active]').first(),
  },
  {
    task: 'month',
    step: 4,
    scene: 'month-warning',
    ringed: button('Pourquoi ?'),
  },
  { task: 'order', step: 4, scene: 'stock', ringed: link('Bon de commande') },
  { task: 'order', step: 5, scene: 'stock-order', ringed: button('Noter comme commandé') },
  { task: 'staff', step: 1, scene: 'staff-roster', ringed: button('Ajouter un poste') },
  {
    task: 'money',
    step: 3,
    scene: 'money',
    ringed: button(/^Compter/),
  },
  { task: 'catalogues', step: 1, scene: 'catalogues', ringed: tab('Produits') },
  {
    task: 'forms',
    step: 2,
    scene: 'form-edition',
    ringed: (page) => page.getByRole('textbox', { name: 'Texte', exact: true }),
  },
  { task: 'data', step: 4, scene: 'form-files', ringed: button(/^Ajouter ou remplacer/) },
  { task: 'paper', step: 1, scene: 'form-paper', ringed: button('Imprimer') },
  { task: 'import', step: 1, scene: 'import', ringed: button(/^Choisir/) },
  {
    task: 'import',
    step: 2,
    scene: 'import-tried',
    ringed: (page) => page.getByRole('main').locator('[data-count]').first().locator('..'),
  },
  { task: 'report', step: 4, scene: 'report', ringed: button('Imprimer') },
  { task: 'papers', step: 2, scene: 'meeting-papers', ringed: button('Imprimer') },
  { task: 'send', step: 1, scene: 'exchange', ringed: button('Ouvrir un fichier de clés') },
  { task: 'stick', step: 1, scene: 'settings', ringed: button(/dossier/i) },
  { task: 'backup', step: 2, scene: 'settings', ringed: button('Sauvegarder maintenant') },
  { task: 'pin', step: 3, scene: 'locked', ringed: button('Code PIN perdu ?') },
  {
    task: 'keyboard',
    step: 1,
    scene: 'palette',
    ringed: (page) => page.getByRole('dialog').getByRole('textbox').first(),
  },
];

async function ring(target: Locator): Promise<void> {
  await target.waitFor();
  await target.scrollIntoViewIfNeeded();
  await target.evaluate((element) => {
    element.style.outline = '4px solid #b3261e';
    element.style.outlineOffset = '4px';
  });
}

/** The part of the window round a target, so that it can be read where the picture is small. */
async function clipAround(target: Locator) {
  const box = await target.boundingBox();
  if (!box) throw new Error('What a step speaks of is not on the page');
  const place = (start: number, size: number, shown: number, whole: number): number =>
    Math.max(0, Math.min(start + size / 2 - shown / 2, whole - shown));
  return {
    x: place(box.x, box.width, SHOWN.width, SIZE.width),
    y: place(box.y, box.height, SHOWN.height, SIZE.height),
    ...SHOWN,
  };
}

async function take(page: Page, { task, step, ringed }: HelpPicture): Promise<void> {
  const target = ringed(page);
  await ring(target);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({
    path: join(FOLDER, `${task}-${step}.jpg`),
    type: 'jpeg',
    quality: QUALITY,
    animations: 'disabled',
    clip: await clipAround(target),
    // Where the folder lies on this machine is nobody's business.
    mask: [page.locator('code')],
    maskColor: '#e9ecef',
  });
  await target.evaluate((element) => element.removeAttribute('style'));
  process.stdout.write(`${task}, step ${step}\n`);
}

async function play(
  page: Page,
  scenes: readonly Scene[],
  pictures: readonly HelpPicture[],
): Promise<void> {
  for (const { name, path, prepare, restore } of scenes) {
    if (path !== undefined) await page.evaluate((to) => window.location.replace(`#${to}`), path);
    await page.getByRole('heading').first().waitFor();
    await prepare?.(page);
    for (const picture of pictures.filter(({ scene }) => scene === name)) await take(page, picture);
    await restore?.(page);
  }
}

async function showCentre(
  home: string,
  demo: boolean,
  action: (page: Page) => Promise<void>,
): Promise<void> {
  const workspace = join(home, demo ? 'demo' : 'new');
  const program = await startProgram(workspace, { demo, home });
  const browser = await openBrowser();
  try {
    const context = await browser.newContext({ viewport: SIZE, locale: 'fr-FR' });
    const page = await context.newPage();
    await page.goto(program.address);
    await action(page);
  } finally {
    await browser.close();
    await program.kill();
  }
}

const home = mkdtempSync(join(tmpdir(), 'keneya-help-'));
mkdirSync(FOLDER, { recursive: true });
try {
  await showCentre(home, false, (page) => play(page, DOOR, AT_DOOR));
  const wanted = new Set(INSIDE.map(({ scene }) => scene));
  // A scene that goes on from the one before it needs that one played first.
  const needed = PAGES.filter(({ name }, position) => {
    const next = PAGES[position + 1];
    return wanted.has(name) || (next?.path === undefined && wanted.has(next?.name ?? ''));
  });
  await showCentre(home, true, async (page) => {
    await signIn(page, PIN);
    await play(page, needed, INSIDE);
  });
} finally {
  rmSync(home, { recursive: true, force: true });
}
