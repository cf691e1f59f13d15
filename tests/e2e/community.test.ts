import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { adoptForm, findLibraryForm } from '../../main/app/form-library.ts';
import { CARD_FORMS } from '../../shared/domain/scorecards/score-card.ts';
import { importCards, TEAM, WOMEN } from '../main/scorecards/phone-cards.ts';
import { recordAsked } from '../main/surveys/asked-people.ts';
import { expectAccessible, keepSignedIn, tabTo } from './door.ts';
import { beginExport } from './exports.ts';
import { hadFirstCursor, noteFirstCursor } from './first-cursor.ts';
import { expectUntouched, KEYBOARD, watchPointer } from './hands.ts';

const WORDS = [
  'On attend trop longtemps',
  'Madame Traoré crie',
  'On attend debout',
  'Plus de remèdes',
  'Rien',
];

const kept = keepSignedIn({
  prepare: async (workspace) => {
    for (const formId of Object.values(CARD_FORMS)) {
      const form = await findLibraryForm(formId);
      if (form) await adoptForm(workspace, form);
    }
    await importCards(workspace, [WOMEN, TEAM]);
    const asked = WORDS.map((words) => ({ words, sex: 'femme', respect: 3 }) as const);
    const men = [0, 1, 2].map(() => ({ sex: 'homme', respect: 0 }) as const);
    await recordAsked(workspace, 'TEST01', [...asked, ...men]);
  },
});

async function press(page: Page, role: 'button' | 'link', name: string | RegExp): Promise<void> {
  const target = page.getByRole(role, { name, exact: true }).first();
  await target.waitFor();
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Goes back by the tabulator to what stands before the cursor. */
async function tabBackTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < 20; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Shift+Tab');
  }
  throw new Error(`The keyboard does not go back to ${target.toString()}`);
}

/** Goes to a tab by the arrows, as a list of tabs is gone through. */
async function turnTo(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole('tab', { selected: true }));
  const tab = page.getByRole('tab', { name, exact: true });
  const isThere = () => tab.evaluate((element) => element === document.activeElement);
  for (let step = 0; step < 3 && !(await isThere()); step += 1)
    await page.keyboard.press('ArrowRight');
  await page.getByRole('tabpanel', { name }).waitFor();
}

async function addGroup(page: Page, side: string, name: string, people: string): Promise<Locator> {
  const add = page.getByRole('button', { name: 'Ajouter un groupe' });
  await add.waitFor();
  if ((await page.getByLabel('Groupe qui note').count()) > 0) await tabBackTo(page, add);
  else await tabTo(page, add);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await tabTo(page, dialog.getByLabel('Qui'));
  await page.keyboard.type(side);
  await KEYBOARD.write(dialog.getByLabel('Groupe', { exact: true }), name);
  await KEYBOARD.write(dialog.getByLabel('Participants'), people);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  const rows = page.getByRole('group', { name: `Notes de ${name}` });
  await rows.waitFor();
  return rows;
}

/** Goes to an item by the arrows. */
async function goToItem(rows: Locator, item: RegExp): Promise<Locator> {
  const page = rows.page();
  const row = rows.getByRole('group', { name: item });
  await tabTo(page, rows.getByRole('group').first());
  for (let step = 0; step < 16; step += 1) {
    if (await row.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('ArrowDown');
  }
  return row;
}

/** Gives a mark to an item by its figure, and says why. */
async function mark(rows: Locator, item: RegExp, key: string, reason: string): Promise<void> {
  const { keyboard } = rows.page();
  const row = await goToItem(rows, item);
  await keyboard.press(key);
  await row.locator('[aria-pressed=true]').waitFor();
  await keyboard.press('r');
  await keyboard.type(reason);
  await keyboard.press('Enter');
  expect(await row.getByRole('textbox').inputValue()).toBe(reason);
}

/** Counts the hands that go up for one mark of an item. */
async function countHands(rows: Locator, item: RegExp, key: string, hands: string): Promise<void> {
  const page = rows.page();
  await tabTo(page, page.getByLabel('Ce groupe vote : compter les mains'));
  await page.keyboard.press('Space');
  const row = await goToItem(rows, item);
  await page.keyboard.press(key);
  await page.keyboard.type(hands);
  await page.keyboard.press('Enter');
  await row.getByText(`${hands} voix sur 20`).waitFor();
}

const WAITING = /^Le temps d.attente/;

async function goToCards(page: Page): Promise<void> {
  await press(page, 'link', 'Entretiens');
  await press(page, 'link', 'Carte de score communautaire');
  await page.getByRole('heading', { level: 1, name: 'Cartes de score communautaires' }).waitFor();
}

function cellOf(page: Page, item: RegExp, text: string): Locator {
  const row = page.getByRole('grid').getByRole('row').filter({ hasText: item });
  return row.getByText(text, { exact: true });
}

describe('a community score card by keyboard alone', () => {
  it('takes the marks of the users by groups, and of the providers apart', async () => {
    const page = kept();
    await watchPointer(page);
    await goToCards(page);
    await page.getByText(/^Aucune carte n.est encore faite/).waitFor();
    await page.getByText(/^Commencez une carte : ces cartes/).waitFor();
    await expectAccessible(page);
    await press(page, 'button', 'Commencer une carte');
    await page.getByText('Aucun groupe n').waitFor();
    const women = await addGroup(page, 'usagers', 'femmes de Sabali', '12');
    await mark(women, WAITING, '2', 'On vient à l’aube');
    await countHands(await addGroup(page, 'usagers', 'jeunes', '20'), WAITING, '4', '18');
    await expectAccessible(page);
    const team = await addGroup(page, 'prestataires', 'équipe', '6');
    await mark(team, WAITING, '5', 'Nous sommes deux');
  });

  it('sets both sides beside each other, and an item becomes an action of the joint plan', async () => {
    const page = kept();
    await turnTo(page, 'Les deux notes');
    await cellOf(page, WAITING, '50').waitFor();
    await cellOf(page, WAITING, '100').waitFor();
    await cellOf(page, WAITING, 'à discuter').waitFor();
    await expectAccessible(page);
    await turnTo(page, 'Réunion et plan');
    await KEYBOARD.write(page.getByLabel('Jour de la réunion'), '20/11/2026');
    await KEYBOARD.write(page.getByLabel('Ce qui a été convenu'), 'Le centre ouvre à 7 h');
    await press(page, 'button', 'Enregistrer la réunion');
    await page.getByText('Réunion enregistrée.').waitFor();
    const add = page.getByRole('button', { name: 'Ajouter une action' });
    await add.waitFor();
    await tabTo(page, add);
    await noteFirstCursor(page);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    const words = dialog.getByLabel('Que faire ?');
    await words.waitFor();
    expect(await hadFirstCursor(words)).toBe(true);
    await KEYBOARD.write(words, 'Ouvrir à 7 h');
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'hidden' });
    expect(await add.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.getByRole('link', { name: 'Ouvrir à 7 h' }).waitFor();
    await expectAccessible(page);
  });

  it('is done again, and the page says what changed, and not what four people said', async () => {
    const page = kept();
    await goToCards(page);
    await page.getByRole('grid').getByText('20/05/2027').waitFor();
    await press(page, 'button', 'Commencer une carte');
    await page.getByText('Aucun groupe n').waitFor();
    await mark(await addGroup(page, 'usagers', 'femmes', '10'), WAITING, '4', 'Mieux');
    await mark(await addGroup(page, 'prestataires', 'équipe', '4'), WAITING, '5', 'Bien');
    await turnTo(page, 'Les deux notes');
    await cellOf(page, WAITING, '75').waitFor();
    await cellOf(page, WAITING, 'Moins de 5 réponses : non montré').waitFor();
    await cellOf(page, WAITING, '50').waitFor();
    await cellOf(page, WAITING, '+25').waitFor();
  });

  it('takes a card that came from a telephone by one key, and gives it back', async () => {
    const page = kept();
    await turnTo(page, 'Groupes et notes');
    const loose = (text: string) => page.getByRole('heading', { name: text });
    await loose('2 cartes remplies ne sont dans aucun tour').waitFor();
    await expectAccessible(page);
    await press(page, 'button', /^Prendre dans ce tour : .*Femmes/);
    await page.getByLabel('Groupe qui note').and(page.locator(':focus')).waitFor();
    const rows = page.getByRole('group', { name: 'Notes de Femmes', exact: true });
    const item = rows.getByRole('group', { name: WAITING });
    expect(await item.getByRole('textbox').inputValue()).toBe('On attend depuis l’aube');
    await loose('1 carte remplie n’est dans aucun tour').waitFor();
    const note = page.getByRole('alert').filter({ hasText: 'pris dans le tour' });
    // Straight there: the note goes after ten seconds.
    await note.getByRole('button', { name: 'Annuler' }).press('Enter');
    await loose('2 cartes remplies ne sont dans aucun tour').waitFor();
    await rows.waitFor({ state: 'hidden' });
    await tabTo(page, page.getByLabel('Participants'));
    await KEYBOARD.write(page.getByLabel('Participants'), '6');
    await press(page, 'button', /^Prendre dans ce tour : .*prestataires/);
    await page.getByRole('group', { name: 'Notes de prestataires' }).waitFor();
    await expectUntouched(page);
  });
});

describe('what interviews told', () => {
  it('is not shown of three men, nor of the women by whom one would find it', async () => {
    const page = kept();
    await press(page, 'link', 'Entretiens');
    await press(page, 'link', 'Ce que les réponses montrent');
    await cellOf(page, /parlé avec respect/, '5 sur 8').waitFor();
    await tabTo(page, await beginExport(page, 'Centre : CSCom de Sabali'));
    const download = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await download).suggestedFilename()).toBe('sortie_consultation-TEST01.xlsx');
    await tabTo(page, page.getByLabel('Par groupe de'));
    await page.keyboard.type('Sexe');
    await page.getByRole('columnheader', { name: /Homme/ }).waitFor();
    const row = page
      .getByRole('grid')
      .getByRole('row')
      .filter({ hasText: /parlé avec respect/ });
    expect(await row.getByText('Non montré : trop peu de réponses').count()).toBe(2);
    await expectAccessible(page);
  });

  it('is put into groups by a key each, and a name is covered', async () => {
    const page = kept();
    await press(page, 'link', 'Entretiens');
    await press(page, 'link', 'Ce que les gens ont dit');
    const rows = page.getByRole('group', { name: 'Ce que les gens ont dit' });
    const row = (text: string | RegExp) => rows.getByRole('group', { name: text });
    await tabTo(page, row(/^On attend trop/));
    await page.keyboard.press('n');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nom du groupe').waitFor();
    await page.keyboard.type('L’attente');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await row(/^On attend trop/)
      .and(page.locator(':focus'))
      .waitFor();
    await row(/^On attend trop/)
      .getByRole('button', { name: /L’attente/ })
      .waitFor();
    await page.keyboard.press('1');
    await row('On attend trop longtemps, dans : L’attente').waitFor();
    await page.keyboard.press('Enter');
    await row(/Traoré|\[…\] crie/)
      .and(page.locator(':focus'))
      .waitFor();
    await page.getByText(/Semble nommer quelqu/).waitFor();
    await page.keyboard.press('m');
    await dialog.getByLabel('Mots à masquer').waitFor();
    await expectAccessible(page);
    await tabTo(page, dialog.getByRole('button', { name: 'Enregistrer' }));
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await row('[…] crie, dans aucun groupe').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('1');
    await page.getByLabel('Groupes').getByText('L’attente (2)').waitFor({ state: 'attached' });
    await expectUntouched(page);
  });
});
