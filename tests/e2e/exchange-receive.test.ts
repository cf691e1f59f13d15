import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Workspace } from '../../main/app/workspace.ts';
import { savePopulation } from '../db/scratch-database.ts';
import { chooseFiles, goTo } from './chosen-files.ts';
import { expectAccessible, keepSignedIn, tabTo } from './door.ts';
import { prepareDesks } from './exchange-desks.ts';

const LONGEST_MS = 180_000;
vi.setConfig({ testTimeout: LONGEST_MS });

const folder = mkdtempSync(join(tmpdir(), 'keneya-receive-'));
const desks = await prepareDesks(folder);
let workspace: Workspace | null = null;
afterAll(() => {
  desks.close();
  rmSync(folder, { recursive: true, force: true });
});

const kept = keepSignedIn({
  prepare(opened) {
    workspace = opened;
    desks.start(opened);
  },
});

function readPopulation(year: number): number | undefined {
  const sql = 'SELECT population FROM population WHERE id = ?';
  return workspace?.database.reader.get<{ population: number }>(sql, [`TEST01:${year}`])
    ?.population;
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name }).first();
  await button.and(page.locator(':enabled')).waitFor();
  await tabTo(page, button);
  await page.keyboard.press('Enter');
}

async function receive(page: Page, files: readonly string[]): Promise<void> {
  await goTo(page, '/exchange/receive', 'Recevoir');
  await chooseFiles(page, files);
  await page.getByRole('heading', { name: 'Ce que feraient ces fichiers' }).waitFor();
}

// The tests stand on each other: what was taken is what is settled and undone.
describe('the pages of receiving', () => {
  it('say what packages would do, and take them', async () => {
    const page = kept();
    await desks.handOver();
    const files = [
      await desks.record(0, 'binta.keneya', (db) => {
        savePopulation(db, 13_000, 2026);
        savePopulation(db, 12_000, 2025);
      }),
      await desks.record(1, 'chaka.keneya', (db) => savePopulation(db, 12_500, 2026)),
    ];
    await goTo(page, '/exchange/conflicts', 'Différences à trancher');
    await expectAccessible(page);
    await receive(page, files);
    expect(await page.locator('[data-state="taken"]').count()).toBe(2);
    expect(readPopulation(2026)).toBeUndefined();
    await expectAccessible(page);
    await press(page, 'Prendre');
    await page.getByRole('heading', { name: 'Ce qui a été pris' }).waitFor();
    expect(readPopulation(2026)).toBe(12_500);
  });

  it('show two values side by side, keep one, and take the decision back', async () => {
    const page = kept();
    await tabTo(page, page.getByRole('link', { name: 'Trancher' }));
    await page.keyboard.press('Enter');
    const conflict = page.locator('[data-conflict="population"]');
    await conflict.waitFor();
    const texts = await conflict.locator('[data-side]').allInnerTexts();
    expect(texts[0]).toMatch(/^12\s500\n+.*« chaka »\n+La dernière écrite/);
    expect(texts[1]).toMatch(/^13\s000\n+.*« binta »/);
    await expectAccessible(page);
    await tabTo(page, page.getByLabel('Pourquoi (si vous voulez)'));
    await page.keyboard.type('Recensement');
    await press(page, /^Garder « 13/);
    await conflict.waitFor({ state: 'detached' });
    expect(readPopulation(2026)).toBe(13_000);
    await press(page, 'Annuler');
    await conflict.waitFor();
    expect(readPopulation(2026)).toBe(12_500);
    await press(page, /^Garder « 13/);
    await conflict.waitFor({ state: 'detached' });
    const decisions = page.getByRole('grid', { name: 'Tranchées' });
    await decisions.getByText('Recensement').first().waitFor();
    await expectAccessible(page);
  });

  it('undo a package, and say so when it comes again', async () => {
    const page = kept();
    await goTo(page, '/exchange/receive', 'Recevoir');
    const grid = page.getByRole('grid', { name: 'Reçus' });
    await tabTo(page, grid);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('F2');
    const dialog = page.getByRole('dialog', { name: /binta\.keneya/ });
    await dialog.getByText('population : 1 enlevée').waitFor();
    await expectAccessible(page);
    await tabTo(page, dialog.getByRole('button', { name: 'Annuler ce paquet' }));
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('est annulé').waitFor();
    await page.keyboard.press('Escape');
    await grid.getByText(/Annulé par Awa/).waitFor();
    // Somebody decided the year 2026 since; what nobody touched goes.
    expect([readPopulation(2026), readPopulation(2025)]).toEqual([13_000, undefined]);
    await receive(page, [join(folder, 'binta.keneya')]);
    await page.getByText(/annulé ici le/).waitFor();
  });

  it('settle all that is open at once', async () => {
    const page = kept();
    const record = (which: 0 | 1, population: number) =>
      desks.record(which, `years-${which}.keneya`, (db) => {
        for (const year of [2020, 2021]) savePopulation(db, population, year);
      });
    await receive(page, [await record(0, 9000), await record(1, 9500)]);
    await press(page, 'Prendre');
    await page.getByRole('heading', { name: 'Ce qui a été pris' }).waitFor();
    await tabTo(page, page.getByRole('link', { name: 'Trancher' }));
    await page.keyboard.press('Enter');
    await press(page, "Tout trancher d'un coup");
    await expectAccessible(page);
    await press(page, /^Tout garder : l'autre/);
    await page.getByText('Aucune différence à trancher.', { exact: false }).waitFor();
    expect([readPopulation(2020), readPopulation(2021)]).toEqual([9000, 9000]);
  });
});
