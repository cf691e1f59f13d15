import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Workspace } from '../../main/app/workspace.ts';
import { recordForm } from '../../main/features/instruments/writer.ts';
import { compileXlsform } from '../../shared/domain/instruments/xlsform/compile-xlsform.ts';
import { parseMarkdownForm } from '../../shared/domain/instruments/xlsform/markdown-form.ts';
import { expectAccessible, openSignedIn, tabTo } from './door.ts';
import { expectUntouched, waitForPlace, watchPointer } from './hands.ts';

const CHOICES = `
## choices
| list_name | name | label | score |
| constat | oui | Oui | 1 |
| constat | non | Non | 0 |
`;
const HYGIENE = `
## survey
| type | name | label | weight | critical |
| select_one constat | savon | Chaque soignant a du savon | 3 | yes |
| select_one constat | latrines | Les latrines sont propres | 1 | |
${CHOICES}
## settings
| form_title | form_id | version |
| Hygiène | hygiene | 1 |
`;
const PHARMACY = `
## survey
| type | name | label | weight |
| select_one constat | fiches | Les fiches de stock sont à jour | 1 |
${CHOICES}
## settings
| form_title | form_id | version |
| Pharmacie | pharmacie | 1 |
`;

function recordForms(workspace: Workspace): void {
  for (const text of [HYGIENE, PHARMACY]) {
    const compiled = compileXlsform(parseMarkdownForm(text), { fallbackFormId: 'x' });
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
    const { form, xform } = compiled;
    workspace.write('coach', (db) => {
      recordForm(db, { form, xform, sheets: [], contentHash: form.formId });
    });
  }
}

/** Goes by the tabulator to a button, a link or a box, and presses it. */
async function press(page: Page, role: 'button' | 'link' | 'checkbox', name: string | RegExp) {
  const target = page.getByRole(role, { name, exact: true }).first();
  await target.waitFor();
  await tabTo(page, target);
  await page.keyboard.press(role === 'checkbox' ? 'Space' : 'Enter');
}

async function answer(page: Page, path: string, letter: string): Promise<void> {
  await waitForPlace(page, path);
  await page.keyboard.press(letter);
  await page.keyboard.press('Enter');
}

/** Begins a visit with both forms. */
async function beginVisit(page: Page): Promise<void> {
  await press(page, 'link', 'Visites');
  await press(page, 'button', 'Commencer une visite');
  await press(page, 'checkbox', 'Pharmacie');
  await press(page, 'button', 'Commencer');
}

async function keepPromise(page: Page, who: string): Promise<void> {
  const field = page.getByRole('combobox', { name: 'Qui ?' });
  await field.waitFor();
  await expectAccessible(page);
  await tabTo(page, field);
  await page.keyboard.type(who);
  await tabTo(page, page.getByRole('textbox', { name: 'Pour quel jour ?' }));
  await page.keyboard.type('10/12/2026');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Promesse gardée.').first().waitFor();
  await field.waitFor({ state: 'detached' });
}

describe('a visit with two forms', () => {
  it('makes promises of what is not in order, is read with the team, and can be deleted', async () => {
    const { page } = await openSignedIn({ prepare: recordForms });
    await watchPointer(page);
    await beginVisit(page);
    await waitForPlace(page, '/savon');
    await page.keyboard.press('b');
    await page.getByText('1 point critique manqué').waitFor();
    await page.keyboard.press('F2');
    await keepPromise(page, 'DTC');
    await page.getByText(/^Déjà une action : .*savon \(DTC\)$/).waitFor();
    await waitForPlace(page, '/savon');
    await page.keyboard.press('Enter');
    await answer(page, '/latrines', 'b');
    const finish = page.getByRole('button', { name: 'Terminer la visite' });
    await finish.waitFor();
    await expectAccessible(page);
    await press(page, 'button', /^En faire une action : Les latrines/);
    await keepPromise(page, 'gérant');
    await press(page, 'button', 'Terminer la visite');

    await answer(page, '/fiches', 'a');
    await press(page, 'button', 'Terminer la visite');
    await page.getByRole('heading', { level: 1, name: 'Pharmacie' }).waitFor();
    await page.getByText('Le même jour').waitFor();
    await expectAccessible(page);
    await press(page, 'link', 'Hygiène');
    await page.getByText('À régler sans attendre').waitFor();
    await expect.poll(() => page.getByText(/^Déjà une action/).count()).toBe(2);
    const gains = page.locator('[data-gains] tbody tr');
    await expect
      .poll(() => gains.allInnerTexts())
      .toEqual([
        expect.stringMatching(/savon\s+\+75\s+\+75\s+Un point critique de moins$/),
        expect.stringMatching(/latrines sont propres\s+\+25\s+\+25\s*$/),
      ]);
    await expectAccessible(page);

    await press(page, 'link', "Lire avec l'équipe");
    await page.getByText('1 point critique ne peut pas attendre.').waitFor();
    await page.locator('[data-feedback="pharmacie"]').waitFor();
    await expect.poll(() => page.locator('.feedback-table tbody tr').count()).toBe(2);
    await expectAccessible(page);
    const next = page.getByRole('textbox', { name: 'Jour de la prochaine visite' });
    await tabTo(page, next);
    await page.keyboard.type('15/12/2026');
    await page.keyboard.press('Enter');

    await press(page, 'link', "Aujourd'hui");
    await page.getByText('15 décembre 2026').waitFor();
    await expectAccessible(page);

    await press(page, 'link', 'Promesses');
    await page
      .getByText(/^visite du 12\/11\/2026$/)
      .first()
      .waitFor();
    await expectAccessible(page);

    await press(page, 'link', 'Visites');
    const table = page.getByRole('grid', { name: 'Visites faites' });
    await table.waitFor();
    await tabTo(page, table);
    await page.keyboard.press('Enter');
    await press(page, 'button', 'Supprimer cette visite');
    await page.getByLabel('Pourquoi supprimer ?').waitFor();
    await page.keyboard.type('Saisie deux fois');
    await press(page, 'button', 'Supprimer');
    await page.getByText('Visite supprimée.').waitFor();
    await page.getByRole('grid', { name: 'Visites faites' }).waitFor();
    await expect.poll(() => table.locator('tbody tr').count()).toBe(1);
    // The notes of the promises that were just made have such a button too.
    const note = page.getByRole('alert').filter({ hasText: 'Visite supprimée.' });
    await tabTo(page, note.getByRole('button', { name: 'Annuler' }));
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => document.querySelectorAll('[role=grid] tbody tr').length === 2,
    );
    await expectUntouched(page);
  }, 240_000);
});
