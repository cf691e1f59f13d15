import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { CHECKLIST_FORM } from '../../resources/demo/checklist-form.ts';
import { scorePoints } from '../../shared/domain/instruments/score-points.ts';
import { compileXlsform } from '../../shared/domain/instruments/xlsform/compile-xlsform.ts';
import { parseMarkdownForm } from '../../shared/domain/instruments/xlsform/markdown-form.ts';
import { formatPercent } from '../../shared/domain/numbers/format-number.ts';
import { compactText, printedTexts } from '../main/reports/printed-pages.ts';
import { expectAccessible } from './door.ts';
import { type Hand, KEYBOARD, MOUSE, questionAt, type TypedAnswer, waitForPlace } from './hands.ts';
import { type Story, tellStory } from './story.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/centre');
const FILES = [FIXTURES, join(FIXTURES, 'submissions')].flatMap((folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'README.md')
    .map(({ name }) => join(folder, name)),
);

const PIN = '407193';
const NEW_PIN = '582604';
const NEWEST_PIN = '936471';
const COLLEAGUE_PIN = '715208';

const OBSERVED: readonly (TypedAnswer & { readonly value: string })[] = [
  { path: '/accueil/horaires_visibles', letter: 'a', label: 'Oui', value: 'oui' },
  { path: '/accueil/prix_visibles', letter: 'c', label: 'Non', value: 'non' },
  { path: '/accueil/urgence_dabord', letter: 'c', label: 'Non', value: 'non' },
  { path: '/accueil/bancs_ombre', letter: 'b', label: 'En partie', value: 'partiel' },
  { path: '/accueil/porte_fermee', letter: 'd', label: 'Sans objet', value: 'na' },
];

function expectedScore(): number {
  const compiled = compileXlsform(parseMarkdownForm(CHECKLIST_FORM), { fallbackFormId: 'visite' });
  if (!compiled.ok) throw new Error('The form of the demonstration compiles');
  const { formId, version } = compiled.form;
  const answers = OBSERVED.map(({ path, value }) => ({ path, value }));
  const { pooled } = scorePoints(compiled.form, { formId, version, instanceId: '', answers });
  if (pooled === null) throw new Error('The answers have a score');
  return pooled;
}

async function writeNewPin({ field }: Story, hand: Hand, pin: string): Promise<void> {
  await hand.write(field('Nouveau code PIN'), pin);
  await hand.write(field('Le même code, encore une fois'), pin);
}

async function signIn(story: Story, hand: Hand, pin: string, name?: string): Promise<void> {
  if (name !== undefined) await hand.press(story.button(name));
  await hand.write(story.field('Code PIN'), pin);
  await hand.press(story.button('Ouvrir'));
}

describe.each([KEYBOARD, MOUSE])('a centre, from an empty folder on, $name', (hand) => {
  const story = tellStory(hand);
  const { page, see, button, field, step } = story;
  let recoveryCode = '';
  // Keys lead on to the next question, a click leaves one where it was.
  const openPlace = hand.isKeyboard ? '/accueil/bancs_ombre' : '/accueil/urgence_dabord';

  step('makes its workspace, and puts the recovery code on paper', async () => {
    await see('Bienvenue');
    await hand.press(button('Continuer'));
    await see('Qui êtes-vous ?');
    await hand.write(field('Votre nom'), 'Awa Traoré');
    await writeNewPin(story, hand, PIN);
    await hand.press(button('Continuer'));
    await see('Votre centre');
    await hand.write(field('Nom du centre'), 'CSCom de Sabali');
    await hand.write(field('Code'), 'TEST01');
    await hand.press(button('Créer'));
    await see('Votre code de secours');
    recoveryCode = await page().getByRole('status', { name: 'Code de secours' }).innerText();
    await hand.tick(page().getByRole('checkbox'));
    await hand.press(button('Commencer'));
    await see('CSCom de Sabali');
  });

  step('imports its forms and two years of its figures', async () => {
    await hand.goTo(page(), 'Importer');
    await see('Importer');
    const asking = page().waitForEvent('filechooser');
    await hand.openFiles(page());
    await (await asking).setFiles(FILES);
    await page().getByRole('heading', { name: 'Ce que feraient ces fichiers' }).waitFor();
    // The staff list has no month inside.
    await hand.write(field("Mois, si une table n'en a pas"), '06/2026');
    const ready = button('Importer').and(page().locator(':enabled'));
    await ready.waitFor();
    await expectAccessible(page());
    await hand.press(ready);
    await page()
      .getByRole('heading', { name: /^C'est fait/ })
      .waitFor();
    await expectAccessible(page());
  });

  step('begins a visit, and loses the power in the middle of it', async () => {
    await hand.goTo(page(), 'Visites');
    await see('Visites');
    await hand.press(button('Commencer une visite'));
    await waitForPlace(page(), '/date_visite');
    await hand.say(page(), '/date_visite', '15/01/26');
    await hand.say(page(), '/cscom', 'TEST01');
    await hand.choose(page(), { path: '/maternite_active', letter: 'b', label: 'Non' });
    await hand.turn(page());
    for (const answer of OBSERVED.slice(0, 3)) await hand.choose(page(), answer);
    // What was kept before the cursor went on says nothing of where it stands.
    await waitForPlace(page(), openPlace);
    await page().locator('[data-kept="true"]').waitFor();
    await expectAccessible(page());
    await story.cutPower();
  });

  step('goes on at the same question, and finishes the visit with its score', async () => {
    await see('Bonjour');
    await signIn(story, hand, PIN);
    await see('CSCom de Sabali');
    await hand.goTo(page(), 'Visites');
    await hand.press(page().getByRole('link', { name: 'Reprendre' }));
    await waitForPlace(page(), openPlace);
    const urgent = questionAt(page(), '/accueil/urgence_dabord');
    expect(await urgent.getByLabel('Non').isChecked()).toBe(true);
    for (const answer of OBSERVED.slice(3)) await hand.choose(page(), answer);
    const score = expectedScore();
    await page().locator(`[data-score="${score}"]`).waitFor();
    await hand.press(button('Vérifier et terminer'));
    await page().getByText('questions attendent une réponse').waitFor();
    await expectAccessible(page());
    await hand.press(button('Terminer malgré tout'));
    await page().getByText('Résultat par section').waitFor();
    expect(await page().locator(`[data-score="${score}"]`).innerText()).toBe(formatPercent(score));
    await page().getByText('15 janvier 2026').first().waitFor();
    await expectAccessible(page());
  });

  step('lets a person answer alone, and out of there only with the PIN', async () => {
    await hand.goTo(page(), 'Entretiens');
    await see('Entretiens');
    await page().getByText('34 entretiens enregistrés').waitFor();
    await hand.press(page().getByRole('link', { name: 'Laisser la personne répondre seule' }));
    await button("Oui, d'accord").waitFor();
    await expectAccessible(page());
    await hand.press(button("Oui, d'accord"));
    await questionAt(page(), '/lieu').waitFor();
    await hand.press(button('Passer'));
    await hand.press(button('Passer'));
    await questionAt(page(), '/soin/nom').waitFor();
    await expectAccessible(page());
    for (let number = 3; number <= 12; number += 1) {
      await page().getByText(`Question ${number} sur 13`).waitFor();
      await hand.press(button('Toujours'));
    }
    await page().getByText('Question 13 sur 13').waitFor();
    await hand.press(button('Passer'));
    await hand.press(button('Personne suivante'));
    await button("Oui, d'accord").waitFor();
    await hand.press(button('Quitter'));
    await hand.write(field('Code PIN'), PIN);
    await hand.press(button('Quitter'));
    await page().getByText('35 entretiens enregistrés').waitFor();
  });

  step('prints the report of its meeting', async () => {
    await hand.goTo(page(), 'Rapport de réunion');
    await page().locator('article').first().waitFor();
    await see('Rapport de réunion');
    await hand.press(button('Imprimer').and(page().locator(':enabled')));
    await expect.poll(story.findPrinted, { timeout: 60_000 }).not.toBeNull();
    const texts = printedTexts(story.findPrinted() ?? new Uint8Array());
    const words = compactText(texts);
    for (const part of ['CSComdeSabali', '9juillet2026', '82%', '14sur32']) {
      expect(words).toContain(part);
    }
  });

  step('adds a colleague', async () => {
    await hand.goTo(page(), 'Personnes');
    await see('Personnes');
    await hand.press(button('Ajouter une personne'));
    await hand.write(field('Nom'), 'Bakary Keïta');
    await hand.tick(page().getByRole('radio', { name: 'superviseur' }));
    await writeNewPin(story, hand, COLLEAGUE_PIN);
    await expectAccessible(page());
    await hand.press(button('Ajouter'));
    await page().getByRole('row').filter({ hasText: 'Bakary Keïta' }).first().waitFor();
    await expectAccessible(page());
  });

  step('keeps out who has a wrong PIN, and says how long', async () => {
    await hand.lock(page());
    await see('Bonjour');
    await signIn(story, hand, '111111', 'Awa Traoré');
    await page().getByRole('alert').filter({ hasText: 'pas le bon code PIN' }).waitFor();
    await page().getByRole('timer').filter({ hasText: 'seconde' }).waitFor();
    await hand.write(field('Code PIN'), PIN);
    // Read at one moment: on a slow machine the wait may end between two looks.
    const [waits, isShut] = await page().evaluate(() => [
      document.querySelector('[role=timer]') !== null,
      document.querySelector<HTMLButtonElement>('button[type=submit]')?.disabled,
    ]);
    expect(isShut).toBe(waits);
    await expectAccessible(page());
    await page().getByRole('timer').waitFor({ state: 'detached' });
    await hand.press(button('Ouvrir'));
    await page().getByRole('navigation').first().waitFor();
  });

  step('comes back with the sealed code and a new PIN', async () => {
    await hand.lock(page());
    await hand.press(button('Awa Traoré'));
    await hand.press(button('Code PIN perdu ?'));
    await see('Code PIN perdu');
    await hand.write(field('Code de secours'), recoveryCode.toLowerCase().replaceAll('-', ' '));
    await writeNewPin(story, hand, NEW_PIN);
    await hand.press(button('Changer le code et ouvrir'));
    await page().getByRole('navigation').first().waitFor();
  });

  step('comes back with the help of a colleague', async () => {
    await hand.lock(page());
    await signIn(story, hand, COLLEAGUE_PIN, 'Bakary Keïta');
    await page().getByRole('navigation').first().waitFor();
    await hand.goTo(page(), 'Personnes');
    await see('Personnes');
    const line = page().getByRole('row').filter({ hasText: 'Awa Traoré' }).first();
    await hand.press(line.getByRole('button', { name: 'Nouveau code PIN' }));
    await page().getByRole('dialog').waitFor();
    await writeNewPin(story, hand, NEWEST_PIN);
    await hand.press(button('Changer le code'));
    await page().getByText('Le code PIN de Awa Traoré est changé.').waitFor();
    await hand.lock(page());
    await signIn(story, hand, NEWEST_PIN, 'Awa Traoré');
    await page().getByRole('navigation').first().waitFor();
  });
});
