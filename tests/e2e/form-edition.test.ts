import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { adoptForm, findLibraryForm } from '../../main/app/form-library.ts';
import type { Workspace } from '../../main/app/workspace.ts';
import { expectAccessible, keepSignedIn, tabTo } from './door.ts';

async function prepare(workspace: Workspace): Promise<void> {
  const form = await findLibraryForm('grille_cpn');
  if (!form) throw new Error('The library has no such form');
  adoptForm(workspace, form);
}

const preview = (page: Page) => page.getByRole('region', { name: 'Aperçu' });
const item = (page: Page, code: string) => page.locator(`[data-code="${code}"]`);

async function openEditor(page: Page): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#/forms/grille_cpn/edit`);
  await preview(page).getByText('Jour de la visite').waitFor();
}

async function write(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, page.getByRole('textbox', { name, exact: true }));
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

describe('the editor of forms, by keyboard', () => {
  const page = keepSignedIn({ prepare });

  it('changes words beside their preview, and says at the field what cannot be', async () => {
    await openEditor(page());
    await tabTo(page(), item(page(), 'jour'));
    for (let step = 0; step < 4; step += 1) await page().keyboard.press('ArrowDown');
    await item(page(), 'cpn_jours').and(page().locator('[aria-current]')).waitFor();
    await page().keyboard.press('Enter');
    await write(page(), 'Texte', 'CPN du lundi au vendredi');
    await preview(page()).getByText('CPN du lundi au vendredi').waitFor();
    await write(page(), 'Poids', '-1');
    const sentence = page().getByText(/« -1 » n'est pas un nombre de points/);
    await expect.poll(() => sentence.count()).toBe(1);
    const save = page().getByRole('button', { name: 'Enregistrer une version' });
    expect(await save.isDisabled()).toBe(true);
    await expectAccessible(page());
    await write(page(), 'Poids', '2');
    await expect.poll(() => save.isEnabled()).toBe(true);
  });

  it('words an answer anew, and says how many questions have it', async () => {
    const answers = page().getByRole('group', { name: 'Réponses proposées' });
    await answers.getByText(/^Ces réponses servent à \d+ questions/).waitFor();
    await write(page(), 'Réponse « oui »', 'Oui, vu');
    await preview(page()).getByText('Oui, vu').first().waitFor();
  });

  it('moves a question, takes it back, and finds everything again after the page was closed', async () => {
    const codes = () =>
      page()
        .locator('[data-row]')
        .evaluateAll((rows) => rows.slice(3, 6).map((row) => row.textContent));
    await page().keyboard.press('Escape');
    await page().keyboard.press('Alt+ArrowDown');
    await expect.poll(async () => (await codes())[1]).toContain('cpn_prive');
    await page().keyboard.press('Control+z');
    await expect.poll(async () => (await codes())[1]).toContain('cpn_jours');
    await page().locator('[data-kept="true"]').waitFor();
    await page().reload();
    await page()
      .getByRole('heading', { level: 1, name: /^Modifier/ })
      .waitFor();
    await item(page(), 'cpn_jours').getByText('du lundi au vendredi').waitFor();
  });

  it('puts the new version to use, with its reason', async () => {
    const save = page().getByRole('button', { name: 'Enregistrer une version' });
    await expect.poll(() => save.isEnabled()).toBe(true);
    await page().keyboard.press('Control+s');
    await page().getByRole('dialog').waitFor();
    await write(page(), 'Pourquoi cette version ?', 'Les jours sont dits');
    await expectAccessible(page());
    for (const name of ['Vérifier', 'Mettre en service']) {
      const button = page().getByRole('button', { name });
      await button.waitFor();
      await tabTo(page(), button);
      await page().keyboard.press('Enter');
    }
    await page()
      .getByText(/^Nouvelle version en service : Consultation prénatale/)
      .waitFor();
    await expectAccessible(page());
  });
});
