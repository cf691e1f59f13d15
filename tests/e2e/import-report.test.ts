import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { createScratchFolder } from '../db/scratch-database.ts';
import { expectAccessible, openSignedIn } from './door.ts';

const CENTRE = join(import.meta.dirname, '../fixtures/centre');
const FILES = [CENTRE, join(CENTRE, 'submissions')].flatMap((folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'README.md')
    .map(({ name }) => join(folder, name)),
);
// Whole journeys, beside other tests on a small machine.
const LONGEST_MS = 180_000;
vi.setConfig({ testTimeout: LONGEST_MS });

async function openPage(): Promise<Page> {
  const { page } = await openSignedIn();
  page.setDefaultTimeout(LONGEST_MS / 2);
  return page;
}

async function goTo(page: Page, path: string, title: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = `#${to}`;
  }, path);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

async function chooseFiles(page: Page, files: readonly string[]): Promise<void> {
  const asking = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  await (await asking).setFiles([...files]);
}

async function countOf(page: Page, name: string): Promise<number> {
  const text = await page.locator(`[data-count="${name}"]`).innerText();
  return Number(text.replace(/\s/g, ''));
}

async function importCentre(page: Page): Promise<void> {
  await goTo(page, '/import', 'Importer');
  await chooseFiles(page, FILES);
  await page.getByRole('heading', { name: 'Ce que feraient ces fichiers' }).waitFor();
  // The staff list has no month inside.
  await page.getByLabel('Mois du personnel').fill('06/2026');
  const button = page.getByRole('button', { name: 'Importer', exact: true });
  await button.and(page.locator(':enabled')).click();
  await page.getByRole('heading', { name: /^C'est fait/ }).waitFor();
}

describe('the page of imports', () => {
  it('says what a centre\u2019s files would do, does it, and knows them the second time', async () => {
    const page = await openPage();
    await goTo(page, '/import', 'Importer');
    await expectAccessible(page);
    await chooseFiles(page, FILES);
    await page.getByRole('heading', { name: 'Ce que feraient ces fichiers' }).waitFor();
    const would = await countOf(page, 'accepted');
    // 4 visits, 34 interviews, 2 forms, the rows of the tables but one repetition, and the meeting.
    expect(would).toBe(4 + 34 + 2 + 359 + 168 + 8 + 100 + 3 + 10 + 5 + 1);
    expect(await countOf(page, 'setAside')).toBe(1);
    const refused = page.getByRole('row').filter({ hasText: 'exit-interviews-kobo.csv' });
    await refused.filter({ hasText: '« 7 »' }).filter({ hasText: '37' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Importer', exact: true }).click();
    await page.getByRole('heading', { name: /^C'est fait/ }).waitFor();
    expect(await countOf(page, 'accepted')).toBe(would);
    await page.getByRole('button', { name: "Importer d'autres fichiers" }).click();
    await chooseFiles(page, FILES);
    await page.getByRole('heading', { name: 'Ce que feraient ces fichiers' }).waitFor();
    expect(await countOf(page, 'accepted')).toBe(0);
    expect(await page.getByRole('button', { name: 'Importer', exact: true }).isDisabled()).toBe(
      true,
    );
  });

  it('says which file is not good, and goes on without it', async () => {
    const page = await openPage();
    const bad = join(createScratchFolder(), 'recettes.csv');
    writeFileSync(bad, 'plat;sel\nriz;2\n');
    await goTo(page, '/import', 'Importer');
    await chooseFiles(page, [join(CENTRE, 'population.csv'), bad]);
    const alert = page.getByRole('alert');
    await alert.filter({ hasText: 'recettes.csv' }).waitFor();
    expect(await page.locator('[data-count]').count()).toBe(0);
    await page.getByRole('button', { name: 'Retirer recettes.csv' }).click();
    await page.locator('[data-count="accepted"]').waitFor();
    expect(await countOf(page, 'accepted')).toBe(3);
    expect(await alert.count()).toBe(0);
  });

  it('proposes what an unknown name means, and remembers it', async () => {
    const page = await openPage();
    const file = join(createScratchFolder(), 'services.csv');
    const rows = ['2026-10,consultations,640', '2026-10,consultasions,12', '2026-10,pirogues,3'];
    writeFileSync(file, ['periode,indicateur,valeur', ...rows].join('\n'));
    await goTo(page, '/import', 'Importer');
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
    const page = await openPage();
    const long = join(createScratchFolder(), 'stock.csv');
    const rows = Array.from(
      { length: 10_000 },
      (_, row) => `2026-06;Produit ${row};beaucoup;;;;;;;`,
    );
    const [head = ''] = readFileSync(join(CENTRE, 'stock.csv'), 'utf8').split('\r\n');
    writeFileSync(long, [head.replaceAll(',', ';'), ...rows].join('\n'));
    await goTo(page, '/import', 'Importer');
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
});

describe('the page of the report', () => {
  it('shows the five figures of the meeting, and makes a PDF of them', async () => {
    const page = await openPage();
    await importCentre(page);
    await goTo(page, '/report', 'Rapport de réunion');
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
  });
});

describe('a table', () => {
  it('is moved in, copied and filtered by keyboard, and says what it leaves out', async () => {
    const page = await openPage();
    await importCentre(page);
    await goTo(page, '/figures', 'Chiffres');
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
