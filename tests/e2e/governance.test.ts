import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible, keepSignedIn, tabTo } from './door.ts';
import { expectUntouched, watchPointer } from './hands.ts';

/** Goes by the tabulator to a button or a link, and presses it. */
async function press(page: Page, role: 'button' | 'link', name: string): Promise<void> {
  const target = page.getByRole(role, { name, exact: true }).first();
  await target.waitFor();
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Types into a field over what is there, or the first letters of a choice. */
async function type(page: Page, within: Locator | Page, label: string, text: string) {
  const field = within.getByLabel(label, { exact: true }).first();
  await field.waitFor();
  await tabTo(page, field);
  const isChoice = await field.evaluate((element) => element.tagName === 'SELECT');
  if (!isChoice) await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

/** The tabs have one place in the order of the keyboard: from it, arrows go on. */
async function openPart(page: Page, name: string, heading: string): Promise<void> {
  const chosen = page.getByRole('tablist', { name: 'ASACO' }).getByRole('tab', { selected: true });
  await tabTo(page, chosen);
  const wanted = page.getByRole('tab', { name, exact: true });
  for (let step = 0; step < 4; step += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('ArrowRight');
  }
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}

async function addMember(page: Page, name: string, office: string, sex: string): Promise<void> {
  await press(page, 'button', 'Ajouter un membre');
  const dialog = page.getByRole('dialog');
  await type(page, dialog, 'Nom', name);
  await type(page, dialog, 'Organe', 'CG');
  await type(page, dialog, 'Fonction', office);
  await type(page, dialog, 'Début', '01/03/2021');
  await type(page, dialog, 'Fin', '28/02/2026');
  await type(page, dialog, 'Sexe', sex);
  await page.keyboard.press('Tab');
  await press(page, 'button', 'Enregistrer');
  await dialog.waitFor({ state: 'hidden' });
}

describe('the governance of an ASACO', () => {
  const kept = keepSignedIn();

  it('says first what nobody has asked yet', async () => {
    const page = kept();
    await watchPointer(page);
    await press(page, 'link', 'ASACO');
    await page.getByText('Rien n’est encore connu').waitFor();
    await expectAccessible(page);
  });

  it('has its members written by keyboard, and the card turns to what is overdue', async () => {
    const page = kept();
    await openPart(page, 'Membres', 'Membres de l’ASACO');
    await addMember(page, 'Fanta Jigi', 'présidente', 'femme');
    await addMember(page, 'Issa Nyɛtaa', 'organisation', 'homme');
    await page.getByRole('grid').getByText('Issa Nyɛtaa').waitFor();
    await expectAccessible(page);
    await openPart(page, 'La carte', 'La gouvernance de l’ASACO');
    const renewal = page.getByRole('row', { name: /Renouvellement : CG/ });
    await renewal.getByText('Le dernier mandat a pris fin le 28 février 2026.').waitFor();
    expect(await renewal.innerText()).toContain('agir');
    await expectAccessible(page);
  });

  it('renews a bureau in one gesture', async () => {
    const page = kept();
    await openPart(page, 'Membres', 'Membres de l’ASACO');
    await press(page, 'button', 'Renouveler un organe');
    const dialog = page.getByRole('dialog');
    await type(page, dialog, 'Organe', 'CG');
    await type(page, dialog, 'Premier jour du nouveau mandat', '01/03/2026');
    await type(page, dialog, 'Dernier jour', '28/02/2031');
    await press(page, 'button', 'Ajouter un nom');
    await type(page, dialog, 'Nom du nouveau membre 1', 'Kadia Dɛmɛ');
    await type(page, dialog, 'Fonction du nouveau membre 1', 'présidente');
    await page.keyboard.press('Escape');
    await expectAccessible(page);
    await press(page, 'button', 'Renouveler');
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('grid').getByText('Kadia Dɛmɛ').waitFor();
    expect(await page.getByRole('grid').getByText('fini', { exact: true }).count()).toBe(2);
  });

  it('takes votes and bank accounts, and warns where one person signs alone', async () => {
    const page = kept();
    await openPart(page, 'Papiers et comptes', 'Papiers et comptes');
    await expectAccessible(page);
    await press(page, 'button', 'Ajouter un compte');
    const dialog = page.getByRole('dialog');
    await type(page, dialog, 'Banque ou caisse', 'BNDA');
    await type(page, dialog, 'Première signature', 'Kadia');
    await expectAccessible(page);
    await press(page, 'button', 'Enregistrer');
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('une seule signature').waitFor();
    await expectAccessible(page);
    await openPart(page, 'Organes et statuts', 'Organes et statuts');
    await press(page, 'button', 'CG');
    await type(page, dialog, 'Quorum, en %', '50');
    await press(page, 'button', 'Enregistrer');
    await page.getByRole('cell', { name: '50 %' }).waitFor();
    await expectAccessible(page);
    await expectUntouched(page);
  });

  it('stands in one line on the first page while something is overdue', async () => {
    const page = kept();
    await press(page, 'link', "Aujourd'hui");
    const note = page.getByRole('region', { name: 'ASACO' });
    await note.getByText('Comptes avec une seule signature : 1 sur 1.').waitFor();
    await press(page, 'link', "Voir l'ASACO");
    await page.getByRole('heading', { level: 1, name: 'La gouvernance de l’ASACO' }).waitFor();
  });
});
