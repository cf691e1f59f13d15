import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createScratchFolder } from '../db/scratch-database.ts';
import { recordVisitForm } from '../fixtures/forms/data-files.ts';
import { recordSpokenQuarters } from '../fixtures/forms/spoken-interview.ts';
import {
  BROKEN_VERSION,
  recordVersions,
  THREE_VERSIONS,
  visitOf,
} from '../fixtures/forms/three-versions.ts';
import { chooseFiles, goTo } from './chosen-files.ts';
import { expectAccessible, keepSignedIn, tabTo } from './door.ts';

const kept = keepSignedIn({
  prepare(workspace) {
    recordVersions(workspace, 'TEST01', [0, 1]);
    recordVisitForm(workspace);
    recordSpokenQuarters(workspace);
  },
});

async function press(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

function fileOf(name: string, content: string): string {
  const path = join(createScratchFolder(), name);
  writeFileSync(path, content);
  return path;
}

describe('a coach with a new version of a form, by keyboard', () => {
  it('sees two held versions side by side, and those changes alone that were asked for', async () => {
    const page = kept();
    await goTo(page, '/forms', 'Formulaires');
    await press(page, page.getByRole('grid', { name: 'Formulaires de cet espace' }));
    await page.getByRole('heading', { level: 1, name: 'Hygiène du centre' }).waitFor();
    const grid = page.getByRole('grid', { name: 'Changements de « Hygiène du centre »' });
    await grid.getByText('Du gel dans la salle de soins').waitFor();
    expect(await grid.getAttribute('aria-rowcount')).toBe('4');
    await expectAccessible(page);
    await press(page, page.getByRole('button', { name: 'Déplacé (1)' }));
    await grid.getByText('/eau', { exact: true }).waitFor();
    expect(await grid.getAttribute('aria-rowcount')).toBe('2');
  });

  it('is told before taking a version what it changes, and sees the same table', async () => {
    const page = kept();
    await goTo(page, '/import', 'Importer');
    await chooseFiles(page, [fileOf('hygiene-3.md', THREE_VERSIONS[2])]);
    const told = page.locator('[data-new-version="2026-03"]');
    await told.getByText('Retiré (1) · Note (2)').waitFor();
    await press(page, told.getByRole('button', { name: 'Voir les changements' }));
    await told.getByRole('grid').getByText('Les tarifs sont affichés').waitFor();
    await expectAccessible(page);
  });

  it('is refused a version that gives answered codes another meaning, with the place', async () => {
    const page = kept();
    await goTo(page, '/forms', 'Formulaires');
    await goTo(page, '/import', 'Importer');
    await chooseFiles(page, [fileOf('hygiene-4.md', BROKEN_VERSION)]);
    await page.getByText(/Le code « robinets » a déjà des réponses de type « integer »/).waitFor();
  });

  it('replaces a data file of a form as a new version, and is told what is wrong with a bad one', async () => {
    const page = kept();
    await goTo(page, '/forms/visite', 'Visite');
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const choose = async (content: string): Promise<void> => {
      const ask = button('Ajouter ou remplacer des fichiers');
      await ask.waitFor();
      await tabTo(page, ask);
      await chooseFiles(page, [fileOf('v.csv', content)], 'Enter');
      const reason = page.getByRole('textbox', { name: 'Pourquoi cette version ?' });
      await reason.and(page.locator(':focus')).waitFor();
      await page.keyboard.type('Deux villages de plus');
      await press(page, button('Vérifier'));
    };
    await choose('code,label\n1,Bla\n');
    await page.getByText(/« v.csv » n'a pas de colonne « name »/).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await choose('name,label\nbla,Bla\nsofara,Sofara\nniono,Niono\n');
    await page.getByText('v.csv : 3 lignes, au lieu de 1').waitFor();
    await expectAccessible(page);
    await press(page, button('Mettre en service'));
    await page.getByText(/^La version \d{10} est en service/).waitFor();
    await page.locator('[data-file="v.csv"]').getByText('3', { exact: true }).waitFor();
  });

  it('hears of a long list the choice that the arrows have led to', async () => {
    const page = kept();
    await goTo(page, '/interviews/quartiers_parles', 'Quartiers parlés');
    await press(page, page.getByRole('button', { name: "Oui, d'accord" }));
    const field = page.locator('[data-question="/quartier"] input');
    await field.and(page.locator(':focus')).waitFor();
    await page.keyboard.type('quartier');
    await page.getByRole('option', { name: 'Quartier 7', exact: true }).waitFor();
    expect(await page.locator('[data-sound]').count()).toBe(0);
    for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowDown');
    await page.locator('[data-sound="sept.wav"]').waitFor();
    await page.keyboard.press('F4');
    await page.locator('[data-sound="sept.wav"][data-playing]').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect.poll(() => field.inputValue()).toBe('Quartier 7');
  });

  it('reads with the team on how many points the visit is compared', async () => {
    const page = kept();
    await goTo(page, `/visits/${encodeURIComponent(visitOf(1))}/feedback`, "À lire avec l'équipe");
    await page.getByText("Comparé sur 3 des 4 points : rien n'a changé.").waitFor();
  });
});
