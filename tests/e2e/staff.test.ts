import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible, openSignedIn, tabTo } from './door.ts';
import { expectUntouched, watchPointer } from './hands.ts';

/** Goes by the tabulator to a button, a link or a tab, and presses it. */
async function press(page: Page, role: 'button' | 'link' | 'tab', name: string): Promise<void> {
  const target = page.getByRole(role, { name, exact: true }).first();
  await target.waitFor();
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Goes by the tabulator to a field and types into it, over what is there. */
async function type(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true }).first();
  await field.waitFor();
  await tabTo(page, field);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

/** The tabs have one place in the order of the keyboard: from it, arrows go on. */
async function openPart(page: Page, name: string): Promise<void> {
  const chosen = page
    .getByRole('tablist', { name: 'Personnel' })
    .getByRole('tab', { selected: true });
  await tabTo(page, chosen);
  const wanted = page.getByRole('tab', { name, exact: true });
  for (let step = 0; step < 6; step += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('ArrowRight');
  }
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

async function addPost(page: Page, letters: string, payer: string, name: string): Promise<void> {
  await press(page, 'button', 'Ajouter un poste');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Fonction').waitFor();
  await tabTo(page, dialog.getByLabel('Fonction'));
  await page.keyboard.type(letters);
  await type(page, 'Qui paie', payer);
  await type(page, 'Nom de la personne', name);
  await type(page, 'En poste depuis', '01/02/2019');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
}

describe('the staff', () => {
  it('is written, ticked, paid and carried into the month by keyboard alone', async () => {
    const { page } = await openSignedIn();
    await watchPointer(page);
    await press(page, 'link', 'Personnel');
    await page.getByText("Aucun poste n'est écrit.").waitFor();
    await expectAccessible(page);
    await addPost(page, 'Matrone', 'ASACO', 'Fanta Koné');
    await addPost(page, 'Sage', 'Etat', 'Mariam Diarra');
    const roster = page.getByRole('grid', { name: 'Personnel' });
    await roster.getByText('Mariam Diarra').waitFor();
    expect(await roster.getByText('en poste').count()).toBe(2);
    await expectAccessible(page);

    await openPart(page, 'Présence');
    const seen = page.getByRole('radiogroup', { name: 'Présence de Fanta Koné' });
    await seen.waitFor();
    await tabTo(page, seen.getByRole('radio', { checked: true }));
    await page.keyboard.press('ArrowRight');
    await page.getByText('Présents : 1 · absents : 0 · pas cherchés : 1 · attendus : 2').waitFor();
    await expectAccessible(page);

    await openPart(page, 'Salaires');
    await type(page, 'Dû à Fanta Koné', '60000');
    await type(page, 'Payé à Fanta Koné', '20000');
    await press(page, 'button', 'Enregistrer les salaires');
    await page.getByText('40 000 FCFA sur 1 mois').first().waitFor();
    await expectAccessible(page);

    await openPart(page, 'Le mois');
    await press(page, 'button', 'Porter dans le mois');
    await page.getByText("Il n'y a rien à porter dans ce mois.").waitFor();
    await expectAccessible(page);
    await openPart(page, 'Normes');
    await expectAccessible(page);
    await expectUntouched(page);
  }, 180_000);

  it('is held against its workload, with every step in sight', async () => {
    const { page } = await openSignedIn();
    await press(page, 'link', 'Personnel');
    await page.getByRole('tab', { name: 'Charge de travail' }).click();
    await page.getByLabel('Fonction').selectOption({ label: 'Sage-femme' });
    await page.getByText("Ajoutez d'abord les activités.").waitFor();
    const year = ['260', '20', '15', '10', '5', '8'];
    const fields = page
      .getByRole('region', { name: "Le temps d'une personne" })
      .getByRole('textbox');
    for (const [index, days] of year.entries()) await fields.nth(index).fill(days);
    await page.getByRole('button', { name: 'Enregistrer le temps' }).click();
    await page.getByText('= 1 680 heures par an').waitFor();
    await page.getByRole('button', { name: 'Ajouter une activité' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Activité').fill('Tri');
    await dialog.getByLabel('Cas par an').fill('10080');
    await dialog.getByLabel('Minutes par cas').fill('20');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    // 1680 h × 60 ÷ 20 = 5040 a person; 10 080 are the work of two.
    await page.getByText('10 080 ÷ 5 040 = 2', { exact: true }).waitFor();
    await page.getByText('2 × 1 + 0 = 2 personnes demandées').waitFor();
    await page.getByText('Le mois ne dit pas combien sont en poste.').waitFor();
    await expectAccessible(page);
  }, 120_000);

  it('only reads what others write', async () => {
    const { page } = await openSignedIn({ role: 'reader' });
    await press(page, 'link', 'Personnel');
    await page.getByRole('heading', { level: 1, name: 'Personnel' }).waitFor();
    await page.getByText("Aucun poste n'est écrit.").waitFor();
    expect(await page.getByRole('button', { name: 'Ajouter un poste' }).count()).toBe(0);
  });
});
