import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import type { Workspace } from '../../main/app/workspace.ts';
import { listProducts } from '../../main/features/facilities/catalogue-reader.ts';
import { recordStockEntry } from '../../main/features/stock/writer.ts';
import { stockEntry } from '../domain/stock/stock-entries.ts';
import { printedTexts } from '../main/reports/printed-pages.ts';
import { expectAccessible, openSignedIn, tabTo } from './door.ts';

// A whole journey, beside other tests on a small machine.
const LONGEST_MS = 180_000;
vi.setConfig({ testTimeout: LONGEST_MS });

const MONTHS = ['2026-08', '2026-09', '2026-10'] as const;

/** Two products over three months: one that lasts two weeks, one that ran out. */
function writeStock(workspace: Workspace): void {
  const products = listProducts(workspace.database.reader, 'TEST01');
  workspace.write('coach', (db) => {
    for (const [code, closing] of [
      ['zinc-20', 50],
      ['sro', 0],
    ] as const) {
      const product = products.find((each) => each.code === code);
      if (!product) throw new Error(`The catalogue has ${code}`);
      for (const period of MONTHS) {
        const line = { product: code, opening: closing + 100, used: 100, closing };
        recordStockEntry(db, 'TEST01', product.id, stockEntry(period, line));
      }
    }
  });
}

async function openStock(): Promise<Page> {
  const { page } = await openSignedIn({ prepare: writeStock });
  page.setDefaultTimeout(LONGEST_MS / 4);
  await page.getByRole('link', { name: 'Stock', exact: true }).click();
  await page.getByRole('grid', { name: 'Produits fin octobre 2026' }).waitFor();
  return page;
}

async function saveFile(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return readFileSync(await download.path());
}

/** Clicks what the edge of the window cuts in two, as somebody does who sees it come up while scrolling. */
async function clickHalf(page: Page, target: Locator): Promise<void> {
  const box = await target.boundingBox();
  if (!box) throw new Error('It is not on the page');
  await page.setViewportSize({ width: 1366, height: Math.round(box.y + box.height / 2) });
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 4);
  await page.mouse.down();
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  await page.mouse.up();
}

describe('the stock on the screen', () => {
  it('tells of each product its state, its months and the day it runs out', async () => {
    const page = await openStock();
    const zinc = page.getByRole('row').filter({ hasText: 'Zinc 20' });
    await zinc.getByText('sous-stock').waitFor();
    await zinc.getByText('16/11/2026').waitFor();
    await page.getByText('1 produit en rupture sur 2 gérés et renseignés').waitFor();
    await expectAccessible(page);
    await clickHalf(page, zinc.getByRole('button').first());
    await page.getByRole('heading', { name: /^Fiche de stock : Zinc 20/ }).waitFor();
  });

  it('is ordered by keyboard, printed as written, and noted as on order', async () => {
    const page = await openStock();
    await tabTo(page, page.getByRole('link', { name: 'Bon de commande' }));
    await page.keyboard.press('Enter');
    const field = page.getByRole('textbox', { name: 'Quantité à commander, Zinc 20' });
    await field.waitFor();
    await expectAccessible(page);
    await tabTo(page, field);
    await page.keyboard.type('12 boîtes');
    await page.keyboard.press('Tab');
    await page.getByText("« 12 boîtes » n'est pas un nombre.").waitFor();
    await field.focus();
    await page.keyboard.press('Escape');
    await page.keyboard.type('1 200');
    await page.keyboard.press('Enter');
    await page.getByText('Tout est enregistré.').waitFor();
    const printed = printedTexts(await saveFile(page, 'PDF')).map(({ text }) => text);
    expect(printed).toContain('1\u202f200');
    expect(printed).toContain('300');
    await page.getByRole('button', { name: 'Noter comme commandé' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Noter comme commandé' }).click();
    await page.getByText(/^Commandé le /).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Retour au stock' }).click();
    const zinc = page.getByRole('row').filter({ hasText: 'Zinc 20' });
    await zinc.getByText('sous-stock').waitFor();
    expect(await zinc.getByRole('gridcell').last().innerText()).toBe('0');
  });

  it('keeps lots and stock-outs on the card of a product', async () => {
    const page = await openStock();
    await page.getByRole('row').filter({ hasText: 'SRO' }).getByText('SRO').click();
    await page.getByRole('heading', { name: 'Fiche de stock : SRO' }).waitFor();
    await page.getByRole('button', { name: 'Ajouter une rupture' }).click();
    await page.getByRole('textbox', { name: 'Du', exact: true }).fill('05/09/2026');
    await page.getByRole('textbox', { name: 'Au', exact: true }).fill('01/09/2026');
    await page.getByText('Le dernier jour vient avant le premier.').waitFor();
    await page.getByRole('textbox', { name: 'Au', exact: true }).fill('08/09/2026');
    await page.getByRole('button', { name: 'Enregistrer les ruptures' }).click();
    await page.getByText('Ruptures enregistrées.').waitFor();
    const september = page.getByRole('row').filter({ hasText: 'sept. 2026' });
    await september.getByRole('cell', { name: '4', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Ajouter un lot' }).click();
    await page.getByRole('textbox', { name: 'Lot', exact: true }).fill('L 77');
    await page.getByRole('textbox', { name: 'Bon jusqu’à fin' }).fill('03/2027');
    await page.getByRole('textbox', { name: 'Quantité', exact: true }).fill('5');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Enregistrer les lots' }).click();
    await page.getByText('Lots enregistrés.').waitFor();
    await page.getByText(/^Les lots font 5, la fiche dit 0\./).waitFor();
    await expectAccessible(page);
  });
});
