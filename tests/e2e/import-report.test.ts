import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { createScratchFolder } from '../db/scratch-database.ts';
import { chooseFiles, countOf, goTo } from './chosen-files.ts';
import { expectAccessible, keepSignedIn } from './door.ts';

const CENTRE = join(import.meta.dirname, '../fixtures/centre');
const FILES = [CENTRE, join(CENTRE, 'submissions')].flatMap((folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'README.md')
    .map(({ name }) => join(folder, name)),
);
// Whole journeys, beside other tests on a small machine.
const LONGEST_MS = 180_000;
vi.setConfig({ testTimeout: LONGEST_MS });

const kept = keepSignedIn();

async function openPage(path: string, title: string): Promise<Page> {
  const page = kept();
  page.setDefaultTimeout(LONGEST_MS / 4);
  await goTo(page, path, title);
  return page;
}

/** The page of imports with nothing on it, whatever the test before left there. */
async function openImport(): Promise<Page> {
  await openPage('/settings', 'Réglages');
  return openPage('/import', 'Importer');
}

/** The staff list has no month inside. */
async function chooseCentre(page: Page): Promise<void> {
  await chooseFiles(page, FILES);
  await page.getByLabel("Mois, si une table n'en a pas").fill('06/2026');
  await page.getByRole('heading', { name: 'Ce que feraient ces fichiers' }).waitFor();
}

/** The button that imports, once it can be pressed. */
async function expectEnabled(page: Page): Promise<Locator> {
  const button = page.getByRole('button', { name: 'Importer', exact: true });
  await button.and(page.locator(':enabled')).waitFor();
  return button;
}

// The tests stand on each other: the last of the imports brings what the report and the figures show.
describe('the page of imports', () => {
  it('says which file is not good, and goes on without it', async () => {
    const page = await openImport();
    await expectAccessible(page);
    const bad = join(createScratchFolder(), 'recettes.json');
    writeFileSync(bad, '{"plat":');
    await chooseFiles(page, [join(CENTRE, 'population.csv'), bad]);
    const alert = page.getByRole('alert');
    await alert.filter({ hasText: 'recettes.json' }).waitFor();
    expect(await page.locator('[data-count]').count()).toBe(0);
    await page.getByRole('button', { name: 'Retirer recettes.json' }).click();
    await page.locator('[data-count="accepted"]').waitFor();
    expect(await countOf(page, 'accepted')).toBe(3);
    expect(await alert.count()).toBe(0);
  });

  it('proposes what an unknown name means, and remembers it', async () => {
    const page = await openImport();
    const file = join(createScratchFolder(), 'services.csv');
    const rows = ['2026-10,consultations,640', '2026-10,consultasions,12', '2026-10,pirogues,3'];
    writeFileSync(file, ['periode,indicateur,valeur', ...rows].join('\n'));
    await chooseFiles(page, [file]);
    const means = page.getByLabel('consultasions (activité)');
    await means
      .locator('option:checked', { hasText: 'Consultations' })
      .waitFor({ state: 'attached' });
    const unlike = page.getByLabel('pirogues (activité)');
    expect(await unlike.inputValue()).toBe('');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Retenir ces noms' }).click();
    await means.waitFor({ state: 'detached' });
    await unlike.waitFor();
    // Both lines are of one indicator and month now, and they differ.
    await page.getByRole('row').filter({ hasText: 'mis de côté' }).waitFor();
    expect(await countOf(page, 'setAside')).toBe(1);
  });

  it('draws only what is in sight of ten thousand notes, and searches them all', async () => {
    const page = await openImport();
    const long = join(createScratchFolder(), 'stock.csv');
    const rows = Array.from(
      { length: 10_000 },
      (_, row) => `2026-06;Produit ${row};beaucoup;;;;;;;`,
    );
    const [head = ''] = readFileSync(join(CENTRE, 'stock.csv'), 'utf8').split('\r\n');
    writeFileSync(long, [head.replaceAll(',', ';'), ...rows].join('\n'));
    await chooseFiles(page, [long]);
    const grid = page.getByRole('grid');
    await grid.waitFor();
    expect(await grid.getAttribute('aria-rowcount')).toBe('10001');
    expect(await page.getByRole('row').count()).toBeLessThan(60);
    await grid.focus();
    await page.keyboard.press('Control+End');
    await page.locator('td[data-active]').waitFor();
    expect(await grid.getAttribute('aria-activedescendant')).toContain('-9999-');
    expect(await page.getByRole('row').count()).toBeLessThan(60);
    const search = page.getByRole('searchbox', { name: 'Chercher dans la table' });
    await search.fill('stock.csv 9876');
    await page.getByRole('status').filter({ hasText: '1 sur 10\u202F000' }).waitFor();
  });

  it('says what a centre\u2019s files would do, does it, and knows them the second time', async () => {
    const page = await openImport();
    await chooseCentre(page);
    await expectEnabled(page);
    const would = await countOf(page, 'accepted');
    // 4 visits, 34 interviews, 2 forms, the rows of the tables but one repetition, and the meeting.
    expect(would).toBe(4 + 34 + 2 + 359 + 168 + 8 + 100 + 3 + 10 + 5 + 1);
    expect(await countOf(page, 'setAside')).toBe(1);
    const refused = page.getByRole('row').filter({ hasText: 'exit-interviews-kobo.csv' });
    await refused.filter({ hasText: '« 7 »' }).filter({ hasText: '37' }).waitFor();
    await expectAccessible(page);
    await (await expectEnabled(page)).click();
    await page.getByRole('heading', { name: /^C'est fait/ }).waitFor();
    expect(await countOf(page, 'accepted')).toBe(would);
    await page.getByRole('button', { name: "Importer d'autres fichiers" }).click();
    await chooseCentre(page);
    await expect.poll(() => countOf(page, 'accepted'), { timeout: LONGEST_MS / 4 }).toBe(0);
    expect(await page.getByRole('button', { name: 'Importer', exact: true }).isDisabled()).toBe(
      true,
    );
  });
});

describe('the page of the report', () => {
  it('shows the five figures of the meeting, and makes a PDF of them', async () => {
    const page = await openPage('/report', 'Rapport de réunion');
    const sheet = page.locator('article').first();
    await sheet.waitFor();
    const words = (await sheet.innerText()).replace(/\s+/g, ' ');
    for (const figure of ['82 %', '14 sur 32', '3 sur 12', '7 sur 9', '3 540 150']) {
      expect(words).toContain(figure);
    }
    await expectAccessible(page);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'PDF', exact: true }).click();
    const pdf = await saving;
    expect(pdf.suggestedFilename()).toBe('rapport-TEST01-2026-07-09.pdf');
    expect(
      readFileSync(await pdf.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    await page.getByLabel('Langue de la page').selectOption('English');
    await page.locator('article[lang], [lang="en"] article').first().waitFor();
    expect(await page.locator('h1').innerText()).toBe('Rapport de réunion');
    await page.getByLabel('Langue de la page').selectOption('Français');
  });
});

describe('a table', () => {
  it('is moved in, copied and filtered by keyboard, and says what it leaves out', async () => {
    const page = await openPage('/figures', 'Chiffres');
    await page.getByRole('grid').focus();
    await page.getByRole('searchbox', { name: 'Chercher dans la table' }).fill('zinc 20');
    await page
      .getByRole('status')
      .filter({ hasText: /^7 sur / })
      .waitFor();
    await page.getByRole('button', { name: 'Chiffre', exact: true }).click();
    const copied = page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener('copy', (event) => {
            resolve(event.clipboardData?.getData('text/plain') ?? '');
          });
        }),
    );
    await page.getByRole('grid').focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Control+c');
    // CMM of the fixtures: 1456 over six months.
    expect(await copied).toBe('Consommation moyenne par mois\tZinc 20\t242,67');
    await page.getByRole('button', { name: 'Enlever le filtre : zinc 20' }).click();
    await page
      .getByRole('status')
      .filter({ hasText: /lignes$/ })
      .waitFor();
    await expectAccessible(page);
    await goTo(page, '/actions', 'Promesses');
    await page.getByRole('row').filter({ hasText: 'jours de retard' }).first().waitFor();
    await expectAccessible(page);
  });
});
