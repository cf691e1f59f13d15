import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible, keepSignedIn, tabTo } from './door.ts';
import { expectUntouched, watchPointer } from './hands.ts';

async function press(page: Page, role: 'button' | 'link', name: string | RegExp): Promise<void> {
  const target = page.getByRole(role, { name, exact: true }).first();
  await target.waitFor();
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Types into a field, or the first letters of a choice. */
async function type(page: Page, within: Locator, label: string, text: string): Promise<void> {
  const field = within.getByLabel(label, { exact: true }).first();
  await field.waitFor();
  await tabTo(page, field);
  await page.keyboard.type(text);
}

describe('the review of a death', () => {
  const kept = keepSignedIn();

  it('says first what to do', async () => {
    const page = kept();
    await watchPointer(page);
    await press(page, 'link', 'Revue des décès');
    await page.getByText('Aucun décès revu.').waitFor();
    await expectAccessible(page);
  });

  it('is written by keyboard, and a text that names somebody is noticed', async () => {
    const page = kept();
    await press(page, 'button', 'Ajouter une revue');
    const dialog = page.getByRole('dialog');
    await type(page, dialog, 'Quel décès ?', 'décès d');
    await type(page, dialog, 'Jour du décès', '03/10/2026');
    await type(page, dialog, 'Groupe d’âge', 'premier');
    await type(page, dialog, 'Cause probable', 'manque');
    await type(page, dialog, 'Retard à arriver', 'oui');
    await type(page, dialog, 'Ballon et masque', 'non');
    await type(page, dialog, 'Ce qui s’est passé', 'Fanta Jigi est arrivée à 3 h');
    await dialog.getByText('Ce texte semble nommer quelqu’un.').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('La femme est arrivée à 3 h.');
    await dialog.getByText('Ce texte semble nommer quelqu’un.').waitFor({ state: 'hidden' });
    await press(page, 'button', 'Enregistrer');
    await page.getByRole('heading', { level: 1, name: /Revue du décès d’un nouveau-né/ }).waitFor();
    await page.getByText('La femme est arrivée à 3 h.').waitFor();
    await expectAccessible(page);
  });

  it('becomes an action in one gesture, and is held against the month', async () => {
    const page = kept();
    await press(page, 'button', /En faire une action/);
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await page.keyboard.type('Mettre un ballon à la maternité');
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: 'Mettre un ballon à la maternité' }).waitFor();
    await press(page, 'link', 'Revue des décès');
    await page.getByRole('grid').getByText('décès d’un nouveau-né').waitFor();
    const said = page.getByRole('region', { name: 'Le rapport mensuel ne dit pas le même nombre' });
    await said.getByText(/octobre\s2026, décès d’un nouveau-né/).waitFor();
    await expectAccessible(page);
    await expectUntouched(page);
    expect(await page.getByRole('grid').getByRole('row').count()).toBe(2);
  });
});
