import { expect, it, vi } from 'vitest';
import type { Workspace } from '../../main/app/workspace.ts';
import { recordMember } from '../../main/features/governance/writer.ts';
import { writeAction } from '../../main/features/improvement/writer.ts';
import { JPEG } from '../fixtures/media.ts';
import { MEMBERS } from '../main/meetings/open-meeting.ts';
import { expectAccessible, keepSignedIn, tabTo } from './door.ts';
import { KEYBOARD } from './hands.ts';

// A whole meeting, beside other tests on a small machine.
const LONGEST_MS = 240_000;
vi.setConfig({ testTimeout: LONGEST_MS });

const FACILITY = 'TEST01';
/** The steps of the page. */
const STEPS = 8;
const NOBODY = { label: 'DTC', personId: null, namesakes: [] };
const WORDS = { problem: '', cause: '', cost: null, funding: '', indicator: '', note: '' };

/** The members of the CG, its quorum, and two promises of the meeting before. */
function prepare(workspace: Workspace): void {
  workspace.write('coach', (db) => {
    for (const member of MEMBERS) recordMember(db, workspace.ids, FACILITY, member);
    db.run("UPDATE organ SET quorum_percent = 50 WHERE code = 'CG'");
    for (const action of ['Réparer la pompe', 'Acheter du savon']) {
      const promise = { ...WORDS, action, agreedOn: '2026-10-10', dueOn: '2026-11-01' } as const;
      writeAction(db, workspace.ids, FACILITY, promise, NOBODY, null);
    }
  });
}

const signedIn = keepSignedIn({ prepare });

function openHands() {
  const page = signedIn();
  page.setDefaultTimeout(20_000);
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  return { page, ...KEYBOARD, button, field };
}

it('a whole meeting is held by keyboard, from its plan to an addition under its signed minutes', async () => {
  const { page, press, write, goTo, button, field } = openHands();
  const selected = () => page.getByRole('tab', { selected: true });
  const turnTo = async (step: string) => {
    await tabTo(page, selected());
    for (let turn = 0; turn < STEPS; turn += 1) {
      const before = await selected().innerText();
      if (before === step) return;
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => selected().innerText()).not.toBe(before);
    }
    throw new Error(`The arrows do not reach ${step}`);
  };

  await goTo(page, 'Réunions');
  await page.getByText('Préparez la prochaine').waitFor();
  await press(button('Préparer une réunion'));
  await write(field('Jour'), '12/11/2026');
  await write(field('Heure'), '9h00');
  await write(field('Lieu'), 'Bureau de l’ASACO');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Comité de gestion, 12 novembre 2026' }).waitFor();
  await page.getByText('2. Rapport technique du DTC').waitFor();
  await write(field('Convocations remises le'), '05/11/2026');
  await expectAccessible(page);

  await tabTo(page, button('Commencer la réunion'));
  await goTo(page, "Aujourd'hui");
  const next = page.getByRole('region', { name: 'Prochaine réunion' });
  await next.getByText('Comité de gestion · 09:00 · Bureau de l’ASACO').waitFor();
  await next.getByText('Tout est prêt.').waitFor();
  await press(next.getByRole('link', { name: 'Ouvrir la réunion' }));

  await press(button('Commencer la réunion'));
  await page.getByText('Quorum non atteint : 0 présents sur 3, il en faut 2.').waitFor();
  await tabTo(page, page.getByRole('group', { name: /Danaya/ }));
  await page.keyboard.press('P');
  await page.keyboard.press('P');
  await page.keyboard.press('E');
  await page.getByText('Quorum atteint : 2 présents sur 3').waitFor();
  await write(field('Inviter une personne ou une fonction'), 'maire');
  await page.keyboard.press('Enter');
  // The secretary does not wait for the first to be kept.
  await write(field('Inviter une personne ou une fonction'), 'trésorier');
  await page.keyboard.press('Enter');
  await page.getByText('Cette personne est déjà sur la liste').waitFor();
  await button('Enlever : maire').waitFor();
  expect(await field('Inviter une personne ou une fonction').inputValue()).toBe('trésorier');
  await expectAccessible(page);

  await turnTo('Promesses');
  await tabTo(page, page.getByRole('group', { name: /^Réparer la pompe/ }));
  await page.keyboard.press('F');
  await page.getByText('1 sur 2 passées en revue').waitFor();
  await page.keyboard.press('R');
  await field('Reporter au : Acheter du savon').waitFor();
  await page.keyboard.type('02/12/2026');
  await page.keyboard.press('Enter');
  await page.getByText('Reporté au 2 décembre 2026').waitFor();
  await write(field('Preuve : Réparer la pompe'), 'reçu n° 12');
  await page.keyboard.press('Tab');
  await expectAccessible(page);

  await turnTo('Rapports et débats');
  await write(field('2. Rapport technique du DTC'), 'Les accouchements augmentent.');
  await page.keyboard.press('Tab');
  await expectAccessible(page);

  await turnTo('Décisions');
  await write(field('Décision'), 'Acheter une pompe neuve');
  await write(field('Pour'), '3');
  await page.keyboard.press('Enter');
  // A key that is pressed twice sends nothing twice.
  await page.keyboard.press('Enter');
  await page.getByText('3 voix pour 2 membres présents : recomptez.').waitFor();
  await expectAccessible(page);

  expect(await button('En faire une action : Acheter une pompe neuve').count()).toBe(1);

  await turnTo("Plan d'action");
  await write(field('Que faire ?'), 'Demander trois devis');
  await write(field('Coût en FCFA'), '25000');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.getByText('1. Demander trois devis').waitFor();
  await page.getByText("Personne n'est nommé : qui s'en charge ?").waitFor();
  expect(await page.getByText('2. Demander trois devis').count()).toBe(0);
  await expectAccessible(page);

  await turnTo('PV et signatures');
  await write(field('Prochaine réunion'), '10/12/2026');
  await press(button('Approuver le PV'));
  await press(button('Noter les signatures'));
  const signer = page.getByRole('dialog').getByRole('checkbox', { name: /Danaya/ });
  await tabTo(page, signer);
  await page.keyboard.press('Space');
  await expectAccessible(page);
  await press(button('Fermer le PV'));
  await page.getByText(/^Ont signé le/).waitFor();
  await write(field('Ce qui est à corriger ou à ajouter'), 'Le prix est de 250 000 FCFA.');
  await press(button('Ajouter un complément'));
  await page.getByText('Le prix est de 250 000 FCFA.', { exact: true }).last().waitFor();
  await expectAccessible(page);

  await tabTo(page, button('Joindre une page (PDF ou photo)'));
  const picked = { name: 'PV page 1.jpg', mimeType: 'image/jpeg', buffer: JPEG };
  await page.locator('input[type=file]').setInputFiles(picked);
  const scan = page.getByRole('img', { name: 'Page signée PV-page-1.jpg' });
  await scan.waitFor();
  await press(button('Enlever la page PV-page-1.jpg'));
  await page.getByLabel("Pourquoi l'enlever ?").waitFor();
  await page.keyboard.type('Page d’une autre réunion');
  await press(page.getByRole('dialog').getByRole('button', { name: 'Enlever', exact: true }));
  await page.getByText(/enlevée le .* : Page d’une autre réunion/).waitFor();
  await expectAccessible(page);
  await press(button('Remettre la page PV-page-1.jpg'));
  await scan.waitFor();

  await turnTo('Préparation');
  expect(await field('Convocations remises le').getAttribute('readonly')).not.toBeNull();
  expect(await button('Ajouter un point').count()).toBe(0);
});

it('a second meeting of the day is asked about, and one that is deleted is taken back', async () => {
  const { page, press, write, goTo, button, field } = openHands();
  const listed = page.getByRole('row', { name: /12 novembre 2026/ });
  await goTo(page, 'Réunions');
  await press(button('Préparer une réunion'));
  await write(field('Jour'), '12/11/2026');
  await page.keyboard.press('Enter');
  await page.getByText('existe déjà ce jour-là').waitFor();
  await expectAccessible(page);
  await press(button('En préparer une seconde'));
  await press(button('Supprimer cette réunion'));
  const note = page.getByRole('alert').filter({ hasText: 'Réunion supprimée.' });
  // Straight there: the note goes after ten seconds.
  await note.getByRole('button', { name: 'Annuler' }).press('Enter');
  await expect.poll(() => listed.count()).toBe(2);
});
