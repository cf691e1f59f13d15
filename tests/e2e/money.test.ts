import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Workspace } from '../../main/app/workspace.ts';
import { recordMoneyEntry } from '../../main/features/money/writer.ts';
import { expectAccessible, openSignedIn, tabTo } from './door.ts';
import { expectUntouched, watchPointer } from './hands.ts';

const BOX = { id: 'tarification', code: 'tarification' };
const ENTRIES = [
  ['solde initial', 'receipt', 100_000],
  ['consultations', 'receipt', 60_000],
  ['salaires', 'spending', 80_000],
] as const;

function recordAccounts(workspace: Workspace): void {
  workspace.write('coach', (db) => {
    for (const [heading, direction, amount] of ENTRIES) {
      recordMoneyEntry(db, 'TEST01', BOX, { period: '2026-10', heading, direction, amount });
    }
  });
}

/** Goes by the tabulator to a button or a link, and presses it. */
async function press(page: Page, role: 'button' | 'link', name: string): Promise<void> {
  const target = page.getByRole(role, { name, exact: true }).first();
  await target.waitFor();
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

async function write(page: Page, field: Locator, text: string): Promise<void> {
  await field.waitFor();
  await tabTo(page, field);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

/** The cells of a row of a table, with plain spaces. */
async function cellsOf(page: Page, row: string): Promise<readonly string[]> {
  const cells = page.getByRole('row').filter({ hasText: row }).first().getByRole('cell');
  return (await cells.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
}

async function countCash(page: Page): Promise<void> {
  await press(page, 'button', 'Compter la caisse tarification');
  await write(page, page.getByRole('textbox', { name: 'Argent compté, en FCFA' }), '79000');
  await page.getByText('Il manque 1 000 FCFA.').waitFor();
  await write(page, page.getByRole('textbox', { name: 'Pourquoi est-ce différent ?' }), 'monnaie');
  await expectAccessible(page);
  await press(page, 'button', 'Garder');
  await page.getByText('Caisse tarification comptée.').waitFor();
}

/** Pastes into the field that has the cursor, as Ctrl+V does with what a spreadsheet copied. */
async function pasteInto(page: Page, text: string): Promise<void> {
  await tabTo(page, page.getByRole('textbox', { name: /^Voté pour « consultations »/ }));
  await page.evaluate((content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', content);
    const paste = { clipboardData, bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', paste));
  }, text);
}

async function vote(page: Page): Promise<void> {
  await press(page, 'link', 'Budget');
  const voted = page.getByRole('textbox', { name: /^Voté pour « salaires »/ });
  await write(page, voted, '70000');
  await page.keyboard.press('Tab');
  await page.getByText('114 %, dépassé').first().waitFor();
  await pasteInto(page, '1\ndeux');
  await page.getByText(/Rien n'a été collé/).waitFor();
  await expectAccessible(page);
}

async function lend(page: Page): Promise<void> {
  await press(page, 'link', 'Dettes et gratuité');
  await page.getByText(/Aucune dette n'est écrite/).waitFor();
  await expectAccessible(page);
  await press(page, 'button', 'Ajouter une dette');
  await write(page, page.getByRole('textbox', { name: 'Qui ?' }), 'Mutuelle de Sabali');
  await write(page, page.getByRole('textbox', { name: 'Depuis le' }), '01/10/2026');
  await write(page, page.getByRole('textbox', { name: 'Montant' }), '30000');
  await expectAccessible(page);
  await press(page, 'button', 'Garder');
  await page.getByText('Dette gardée.').waitFor();
}

async function giveFreely(page: Page): Promise<void> {
  await press(page, 'button', 'Ajouter des soins gratuits');
  await write(page, page.getByRole('textbox', { name: 'Mois' }), '10/2026');
  await write(page, page.getByRole('textbox', { name: 'Programme' }), 'césarienne');
  await write(page, page.getByRole('textbox', { name: 'Qui doit payer ?' }), 'État');
  await write(page, page.getByRole('textbox', { name: 'Montant' }), '120000');
  await press(page, 'button', 'Garder');
  await page.getByText('Soins gratuits gardés.').waitFor();
}

describe('the cash boxes, by keyboard alone', () => {
  it('are counted, and set against a budget', async () => {
    const { page } = await openSignedIn({ prepare: recordAccounts });
    await watchPointer(page);
    await press(page, 'link', 'Caisses');
    await page.getByRole('heading', { name: 'Les caisses' }).waitFor();
    await expectAccessible(page);
    expect(await cellsOf(page, 'tarification')).toEqual([
      ...['100 000', '60 000', '80 000', '80 000'],
      ...['—', '—', 'Compter'],
    ]);
    await countCash(page);
    await expect
      .poll(() => cellsOf(page, 'tarification'))
      .toEqual(expect.arrayContaining(['79 000', '−1 000 monnaie']));

    await vote(page);
    await press(page, 'link', 'Compte');
    await page.getByText('114 %, dépassé').first().waitFor();
    await expectUntouched(page);
  });

  it('are shown with what is owed, and saved as an account', async () => {
    const { page } = await openSignedIn({ prepare: recordAccounts });
    await watchPointer(page);
    await press(page, 'link', 'Caisses');
    await lend(page);
    await giveFreely(page);
    await press(page, 'link', 'Compte');
    await page.getByText(/On doit 30\s000\sFCFA au centre/).waitFor();
    await page.getByRole('row', { name: /^État 120\s000 120\s000$/ }).waitFor();
    await expectAccessible(page);

    const download = page.waitForEvent('download');
    await press(page, 'button', 'PDF');
    expect((await download).suggestedFilename()).toBe('compte-TEST01-2026-10.pdf');
    await expectUntouched(page);
  });

  it('say what to do first where nothing is written, and are only read by who may not write', async () => {
    const { page } = await openSignedIn({ role: 'reader' });
    await press(page, 'link', 'Caisses');
    await page.getByText(/Écrivez d'abord le solde initial/).waitFor();
    await press(page, 'link', 'Dettes et gratuité');
    await page.getByText(/Aucune dette n'est écrite/).waitFor();
    expect(await page.getByRole('button', { name: /^Ajouter/ }).count()).toBe(0);
    await expectAccessible(page);
  });
});
