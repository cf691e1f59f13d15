import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Workspace } from '../../main/app/workspace.ts';
import { recordServiceValue } from '../../main/features/services/writer.ts';
import { readXlsxSheets } from '../../main/platform/xlsx/read-xlsx.ts';
import { createScratchFolder } from '../db/scratch-database.ts';
import { expectAccessible, openSignedIn, tabTo } from './door.ts';

const ELEMENT = 'fbfJHSPpUQD';
const UNIT = 'DiszpKrYNg8';

function recordCounts(workspace: Workspace): void {
  workspace.write('coach', (db) => {
    for (const [indicator, value] of [
      ['cpn1', 41],
      ['cpn4', 0],
    ] as const) {
      recordServiceValue(db, 'TEST01', indicator, { period: '2026-10', indicator, value });
    }
  });
}

/** Goes by the tabulator to something and presses Enter there; gives the path of the file that comes of it. */
async function download(page: Page, target: Locator): Promise<string> {
  await tabTo(page, target);
  const [file] = await Promise.all([page.waitForEvent('download'), target.press('Enter')]);
  const path = join(createScratchFolder(), file.suggestedFilename());
  await file.saveAs(path);
  return path;
}

async function press(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Opens the menu of the month, and goes down it by the arrows. */
async function choose(page: Page, name: string): Promise<Locator> {
  await press(page, page.getByRole('button', { name: 'Exporter', exact: true }));
  const item = page.getByRole('menuitem', { name });
  await item.waitFor();
  for (let step = 0; step < 12; step += 1) {
    if (await item.evaluate((element) => element === document.activeElement)) return item;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`The arrows do not reach ${name}`);
}

async function link(page: Page, field: string, uid: string): Promise<void> {
  const cell = page.getByRole('textbox', { name: field, exact: true });
  await cell.waitFor();
  await tabTo(page, cell);
  await page.keyboard.type(uid);
  await page.keyboard.press('Enter');
  await page.getByRole('table').getByText('relié', { exact: true }).first().waitFor();
}

/** A plain SQLite file comes only once the person says that they know who can read it. */
async function downloadCopy(page: Page): Promise<string> {
  await press(page, page.getByRole('button', { name: "Données pour l'analyse…" }));
  await tabTo(page, page.getByRole('radio', { name: 'Tables CSV avec leur description' }));
  await page.keyboard.press('ArrowDown');
  await page.getByLabel("Avec l'historique des changements").waitFor();
  await expectAccessible(page);
  const write = page.getByRole('button', { name: 'Écrire le fichier' });
  expect(await write.isDisabled()).toBe(true);
  await tabTo(page, page.getByLabel("J'ai compris, je le garde en lieu sûr"));
  await page.keyboard.press('Space');
  return download(page, write);
}

async function bringBack(page: Page, path: string): Promise<void> {
  await page.getByRole('link', { name: 'Importer', exact: true }).click();
  await page.getByLabel('Choisir des fichiers').setInputFiles(path);
  await page.getByText('Aucune remarque : tout a été compris.').waitFor();
}

it('a month goes out as a workbook and to DHIS2 by keyboard, and changes nothing when it comes back', {
  timeout: 120_000,
}, async () => {
  const { page } = await openSignedIn({ prepare: recordCounts });
  await press(page, page.getByRole('link', { name: 'Le mois', exact: true }));
  await page.getByRole('heading', { name: 'Le mois' }).waitFor();

  const workbook = await download(page, await choose(page, 'Classeur Excel (.xlsx)'));
  expect((await readXlsxSheets(workbook)).map(({ name }) => name)).toEqual([
    'À lire',
    'Activités',
    'Médicaments',
    'Personnel',
    'Caisse',
  ]);

  await choose(page, 'Valeurs (.json)');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await page.getByText(/n'a pas encore d'unité d'organisation/).waitFor();

  await choose(page, 'Correspondances avec DHIS2');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'DHIS2' }).waitFor();
  await link(page, 'Première consultation prénatale, Élément', ELEMENT);
  await expectAccessible(page);
  await page.getByRole('tab', { name: 'Les centres' }).click();
  const unit = "Unité d'organisation de CSCom de Sabali";
  await link(page, unit, UNIT);

  await press(page, page.getByRole('button', { name: 'Exporter les valeurs' }));
  const set = await download(page, page.getByRole('button', { name: 'Écrire le fichier' }));
  expect(JSON.parse(readFileSync(set, 'utf8'))).toEqual({
    dataValues: [{ dataElement: ELEMENT, period: '202610', orgUnit: UNIT, value: '41' }],
  });
  await page.getByText('1 valeur pour DHIS2.').waitFor();
  await page
    .getByText(/Quatrième consultation prénatale/)
    .first()
    .waitFor();
  await expectAccessible(page);

  await press(page, page.getByRole('link', { name: 'Échanger', exact: true }));
  const copy = await downloadCopy(page);
  expect(readFileSync(copy).subarray(0, 15).toString()).toBe('SQLite format 3');

  await bringBack(page, workbook);
  await page.getByText('déjà connus').first().waitFor();
  await bringBack(page, set);
  expect(await page.getByRole('button', { name: 'Importer', exact: true }).isDisabled()).toBe(true);
});
