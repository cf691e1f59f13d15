import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { buildWorkbook, sheetRows } from '../main/platform/xlsx/workbook-builder.ts';
import { chooseFiles, countOf, goTo } from './chosen-files.ts';
import { expectAccessible, tabTo } from './door.ts';
import { keepPage } from './kept-page.ts';

// Whole journeys, beside other tests on a small machine.
vi.setConfig({ testTimeout: 180_000 });

const kept = keepPage('TEST01', () => undefined);

function write(name: string, content: string | Buffer): string {
  const path = join(`${kept.workspace().directory}-files`, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** A sheet as a centre keeps it: titles, groups merged down, a title between the lines, a total, a signature. */
function stockSheet(name: string, month: string): string {
  const rows = [
    ['CSCom de Sabali'],
    [`Mouvement des médicaments, ${month}`],
    [],
    ['Groupe', 'Spécialité', 'Report', 'Qté reçue (cp)', 'Dispensé', 'Reste', 'Obs.'],
    ['Diarrhée', 'Zinc 20', 100, '1\u202f050', '30', '1\u00a0120', null],
    [null, 'SRO', 250, 0, '50,5', '199,5', 'bon'],
    ['Antipaludiques'],
    ['Palu', 'AL 6x2', 5, 0, 5, 0, null],
    ['TOTAL', null, 355, 1050, 85.5, 1319.5, null],
    ['Le DTC : Awa'],
  ];
  const merged = ['A1:G1', 'A2:G2', 'A5:A6', 'A7:G7', 'A9:B9', 'A10:G10'];
  return write(
    name,
    buildWorkbook({ sheets: { Stock: sheetRows(rows) }, merged: { Stock: merged } }),
  );
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await tabTo(page, field);
  // Letters go to the option that begins with them, as in every list of a browser.
  await page.keyboard.type(option);
  await expect.poll(() => field.locator('option:checked').innerText()).toBe(option);
}

async function pressButton(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  await button.and(page.locator(':enabled')).waitFor();
  await tabTo(page, button);
  await page.keyboard.press('Enter');
}

async function expectWould(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Ce que feraient ces fichiers' }).waitFor();
}

describe('a strange sheet', () => {
  it('is matched by keyboard, comes in, and is not asked about the next month', async () => {
    const page = kept.page();
    await goTo(page, '/import', 'Importer');
    await chooseFiles(page, [stockSheet('stock.xlsx', 'octobre 2026')]);
    await page
      .getByRole('heading', { name: /^Que veulent dire les colonnes de stock.xlsx/ })
      .waitFor();
    await page.getByLabel('Veut dire : Spécialité', { exact: true }).waitFor();
    await expectAccessible(page);
    expect(await page.getByRole('button', { name: 'Importer', exact: true }).isDisabled()).toBe(
      true,
    );
    await choose(page, 'Veut dire : Spécialité', 'produit');
    await choose(page, 'Veut dire : Reste', 'stock final');
    const preview = page.getByRole('table', {
      name: 'Les premières lignes, comme elles entreraient',
    });
    await preview.getByRole('row').filter({ hasText: 'Zinc 20' }).waitFor();
    const zinc = await preview.getByRole('row').filter({ hasText: 'Zinc 20' }).innerText();
    expect(zinc.split(/\t|\n/)).toEqual(
      expect.arrayContaining(['Zinc 20', '100', '1\u202f050', '30', '1\u202f120']),
    );
    await pressButton(page, 'Retenir et vérifier');
    await expectWould(page);
    expect(await countOf(page, 'accepted')).toBe(3);
    await page
      .getByRole('row')
      .filter({ hasText: 'ces colonnes ont déjà été associées' })
      .waitFor();
    await pressButton(page, 'Importer');
    await page.getByRole('heading', { name: /^C'est fait/ }).waitFor();
    await pressButton(page, "Importer d'autres fichiers");
    await chooseFiles(page, [stockSheet('novembre.xlsx', 'novembre 2026')]);
    await expectWould(page);
    expect(await countOf(page, 'accepted')).toBe(3);
    await pressButton(page, 'Revoir les colonnes de novembre.xlsx');
    await choose(page, 'Veut dire : Reste', 'ne pas lire');
    await pressButton(page, "Laisser comme c'était");
    await page.getByLabel('Veut dire : Reste').waitFor({ state: 'detached' });
    await pressButton(page, 'Importer');
    await page.getByRole('heading', { name: /^C'est fait/ }).waitFor();
    expect(await countOf(page, 'accepted')).toBe(3);
    await pressButton(page, "Importer d'autres fichiers");
  });

  it('says what is still missing, and takes the month that a person chooses', async () => {
    const page = kept.page();
    await goTo(page, '/import', 'Importer');
    const path = write('rma.csv', 'Le mois\nActivité;Nombre;Nombre\nCPN 1;12;3\nCPN 4;7;2\n');
    await chooseFiles(page, [path]);
    const missing = page.getByRole('status').filter({ hasText: 'de quel mois' });
    await missing.waitFor();
    await choose(page, 'Veut dire : Nombre (colonne C)', 'ne pas lire');
    await page.getByLabel('Mois de la table').fill('09/2026');
    await page.keyboard.press('Tab');
    await missing.waitFor({ state: 'detached' });
    await pressButton(page, 'Retenir et vérifier');
    await expectWould(page);
    expect(await countOf(page, 'accepted')).toBe(2);
    await expectAccessible(page);
  });
});

it('the command line reads what was matched, and names what is to be matched', async () => {
  const strange = write('autre.csv', 'Titre\nMot;Chose;Truc\nZinc;5;3\n');
  const sheet = stockSheet('octobre.xlsx', 'octobre 2026');
  await kept.end();
  const { run } = kept.workspace();
  const place = ['--facility', 'TEST01'] as const;
  const again = run('import', sheet, ...place, '--json');
  expect([again.code, again.json.unchanged]).toEqual([0, 3]);
  const refused = run('import', sheet, strange, ...place);
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('Mot, Chose, Truc (titres à la ligne 2)');
  expect(refused.stderr).toContain('page Importer');
});
