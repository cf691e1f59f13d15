import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Workspace } from '../../main/app/workspace.ts';
import { saveRow } from '../../main/db/save-row.ts';
import { recordForm } from '../../main/features/instruments/writer.ts';
import { compileXlsform } from '../../shared/domain/instruments/xlsform/compile-xlsform.ts';
import { parseMarkdownForm } from '../../shared/domain/instruments/xlsform/markdown-form.ts';
import { createScratchFolder } from '../db/scratch-database.ts';
import { expectAccessible, keepSignedIn, tabTo } from './door.ts';
import { expectUntouched, waitForPlace, watchPointer } from './hands.ts';

const FORM = `
## survey
| type | name | label |
| select_one often | accord | Vous a-t-on demandé votre accord ? |
| text | mot | Que faut-il changer en premier ? |
## choices
| list_name | name | label | score |
| often | jamais | Jamais | 0 |
| often | toujours | Toujours | 3 |
## settings
| form_title | form_id | version | scoring |
| Sortie | sortie | 1 | experience |
`;

function prepare(workspace: Workspace): void {
  const compiled = compileXlsform(parseMarkdownForm(FORM), { fallbackFormId: 'x' });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const { form, xform } = compiled;
  const place = { facility_id: 'TEST01' };
  workspace.write('coach', (db) => {
    recordForm(db, { form, xform, sheets: [], contentHash: form.formId });
    const month = { ...place, period: '2026-10' };
    saveRow(db, 'service_value', { ...month, id: 'v1', service_id: 'cpn4', value: 12 });
    const interview = {
      form_id: 'sortie',
      form_version: '1',
      kind: 'interview',
      source: 'application',
    };
    saveRow(db, 'submission', { ...place, ...interview, id: 'uuid:e1', day: '2026-11-10' });
    const said = [
      ['/accord', 'jamais'],
      ['/mot', "Réduire l'attente"],
    ];
    for (const [path, value] of said) {
      const answer = { id: `uuid:e1:${path}`, submission_id: 'uuid:e1', path, value };
      saveRow(db, 'answer', { ...place, ...answer } as Parameters<typeof saveRow>[2]);
    }
    const held = { organ: 'CG', kind: 'ordinaire', day: '2026-11-05', stage: 'held' };
    saveRow(db, 'meeting', { ...place, ...held, id: 'm1' });
    const decided = { meeting_id: 'm1', position: 0, text: 'Acheter une pompe neuve' };
    saveRow(db, 'decision', { ...place, ...decided, id: 'm1:0' });
  });
}

async function press(page: Page, role: 'button' | 'link', name: string | RegExp): Promise<void> {
  const target = page.getByRole(role, { name, exact: true }).first();
  await target.waitFor();
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Says where a promise stands; the dialog goes when everything behind it shows it. */
async function mark(page: Page, standing: string): Promise<void> {
  await press(page, 'button', 'Suivre');
  await press(page, 'button', standing);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

async function write(page: Page, name: string | RegExp, text: string): Promise<void> {
  await tabTo(page, page.getByRole('textbox', { name, exact: true }));
  await page.keyboard.type(text);
}

async function keep(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await page.getByText('Promesse gardée.').first().waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

describe('a promise by keyboard', () => {
  const page = keepSignedIn({ prepare });

  it('comes out of a figure by F2, asks why, and leads back', async () => {
    await watchPointer(page());
    await press(page(), 'link', 'Chiffres');
    const table = page().getByRole('grid', { name: 'Chiffres' });
    await table.waitFor();
    await tabTo(page(), table);
    await page().keyboard.press('F2');
    await page().getByRole('dialog').waitFor();
    await page().getByText('Pas encore dit : qui, pour quand').waitFor();
    await write(page(), 'Que faire ?', 'Appeler les femmes absentes');
    await write(page(), 'Pourquoi ? (1 sur 5)', 'Elles ne reviennent pas');
    await page().getByText('Pourquoi « Elles ne reviennent pas » ?').waitFor();
    await write(page(), 'Pourquoi ? (2 sur 5)', 'Personne ne les appelle');
    await expectAccessible(page());
    await keep(page());
    await page().getByText('Déjà une action').first().waitFor();
    await press(page(), 'link', 'Promesses');
    const promises = page().getByRole('grid', { name: 'Promesses' });
    await promises.waitFor();
    await expectAccessible(page());
    await tabTo(page(), promises);
    await page().keyboard.press('Enter');
    await press(page(), 'link', 'Ouvrir la fiche');
    await page().getByText('Parce que : Personne ne les appelle').waitFor();
    await expectAccessible(page());
    await press(page(), 'link', /^chiffre de octobre/);
    await page().getByRole('grid', { name: 'Chiffres' }).waitFor();
  }, 120_000);

  it('comes out of the word of an interview', async () => {
    await press(page(), 'link', 'Entretiens');
    const table = page().getByRole('grid', { name: 'Entretiens faits' });
    await table.waitFor();
    await tabTo(page(), table);
    await page().keyboard.press('Enter');
    await page().getByText("« Réduire l'attente »").waitFor();
    expect(await page().locator('[data-point]').count()).toBe(2);
    await expectAccessible(page());
    const button = page().getByRole('button', { name: /^En faire une action : Que faut-il/ });
    await tabTo(page(), button);
    await page().keyboard.press('F2');
    await page().getByRole('dialog').waitFor();
    await write(page(), 'Que faire ?', 'Donner des tickets de passage');
    await keep(page());
    await page()
      .getByText(/^Déjà une action : Donner des tickets/)
      .waitFor();
  }, 120_000);

  it('is made while somebody is asked, of the question in which the cursor stands', async () => {
    await press(page(), 'link', 'Entretiens');
    await press(page(), 'link', 'Poser les questions');
    await press(page(), 'button', "Oui, d'accord");
    await waitForPlace(page(), '/accord');
    await page().keyboard.press('a');
    await waitForPlace(page(), '/mot');
    await page().keyboard.type('Plus de bancs');
    await page().keyboard.press('F2');
    await page().getByRole('dialog').waitFor();
    const found = page().getByRole('textbox', { name: 'Ce qui a été constaté' });
    await expect.poll(() => found.inputValue()).toMatch(/premier \? » : « Plus de bancs »$/);
    await write(page(), 'Que faire ?', 'Faire deux bancs');
    await expectAccessible(page());
    await keep(page());
    await waitForPlace(page(), '/mot');
  }, 120_000);

  it('comes out of a decision, and leads back to its meeting', async () => {
    await press(page(), 'link', 'Réunions');
    const meetings = page().getByRole('grid', { name: 'Réunions' });
    await meetings.waitFor();
    await tabTo(page(), meetings);
    await page().keyboard.press('Enter');
    const tab = page().getByRole('tab', { selected: true });
    await tab.waitFor();
    await tabTo(page(), tab);
    for (let step = await tab.innerText(); step !== 'Décisions'; step = await tab.innerText()) {
      await page().keyboard.press('ArrowRight');
      await expect.poll(() => tab.innerText()).not.toBe(step);
    }
    const decision = page().getByRole('button', {
      name: 'En faire une action : Acheter une pompe neuve',
    });
    await tabTo(page(), decision);
    await page().keyboard.press('F2');
    await page().getByRole('dialog').waitFor();
    const todo = page().getByRole('textbox', { name: 'Que faire ?' });
    expect(await todo.inputValue()).toBe('Acheter une pompe neuve');
    await keep(page());
    await page()
      .getByRole('button', { name: 'Déjà une action : Acheter une pompe neuve' })
      .waitFor();
    await press(page(), 'link', 'Promesses');
    const promises = page().getByRole('grid', { name: 'Promesses' });
    await promises.waitFor();
    await page().getByText('réunion du 05/11/2026').first().waitFor();
  }, 120_000);

  it('is done, then verified, with a picture of after', async () => {
    await press(page(), 'link', 'Promesses');
    const promises = page().getByRole('grid', { name: 'Promesses' });
    await promises.waitFor();
    await tabTo(page(), promises);
    await page().keyboard.press('Enter');
    await press(page(), 'link', 'Ouvrir la fiche');
    await mark(page(), 'Fait');
    await page().getByText("Personne ne l'a encore vérifiée.").waitFor();
    await mark(page(), 'Vérifié');
    const seen = page().getByText('Vérifiée par Awa le 12 novembre 2026.');
    await seen.waitFor();
    // The note of the step before may still stand above this one.
    await tabTo(page(), page().getByRole('button', { name: 'Annuler' }).last());
    await page().keyboard.press('Enter');
    await page().getByText("Personne ne l'a encore vérifiée.").waitFor();
    await mark(page(), 'Vérifié');
    await seen.waitFor();
    await press(page(), 'button', 'Ajouter une photo');
    const path = join(createScratchFolder(), 'cour.png');
    writeFileSync(path, await page().screenshot({ clip: { x: 0, y: 0, width: 80, height: 60 } }));
    await page().getByRole('dialog').locator('input[type=file]').first().setInputFiles(path);
    await press(page(), 'button', 'Garder la photo');
    await page().locator('[data-photo=after] img').waitFor();
    await expectAccessible(page());
    await expectUntouched(page());
  }, 120_000);

  it('offers to take back what was done last, however much was done before', async () => {
    const again = ['À faire de nouveau', 'Fait', 'Vérifié'];
    for (const standing of [...again, ...again, ...again]) await mark(page(), standing);
    await page().getByText('Vérifiée par Awa le 12 novembre 2026.').waitFor();
    const note = page()
      .getByRole('alert')
      .filter({ has: page().getByRole('button') })
      .last();
    expect(await note.innerText()).toContain(': fait et vérifié.');
    await tabTo(page(), note.getByRole('button', { name: 'Annuler' }));
    await page().keyboard.press('Enter');
    await page().getByText("Personne ne l'a encore vérifiée.").waitFor();
  });
});
