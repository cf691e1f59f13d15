import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { copyElsewhere } from './clipboard.ts';
import { expectAccessible, openSignedIn, tabTo } from './door.ts';
import { expectUntouched, watchPointer } from './hands.ts';

async function openMonth(page: Page, sheet: string): Promise<void> {
  await page.evaluate((name) => {
    window.location.hash = `#/month?period=2026-10&sheet=${name}`;
  }, sheet);
  const grid = page.getByRole('grid');
  // A centre that never kept a stock is offered the list that all centres are asked about.
  const begin = page.getByRole('button', { name: 'Prendre la liste nationale' });
  await grid.or(begin).first().waitFor();
  if (await begin.isVisible()) {
    await tabTo(page, begin);
    await page.keyboard.press('Enter');
  }
  await grid.waitFor();
  await grid.focus();
  await page.keyboard.press('Control+Home');
}

async function write(page: Page, text: string, end: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press(end);
}

async function expectSaved(page: Page): Promise<void> {
  await page.getByText('Tout est enregistré').waitFor();
}

// A page is built, opened and gone through by keys; other work may run beside.
describe('a month by keyboard alone', { timeout: 180_000 }, () => {
  it('is typed, corrected, refused at the cell, taken back, and is there after a reload', async () => {
    const { page } = await openSignedIn();
    await watchPointer(page);
    await openMonth(page, 'services');
    await write(page, '120', 'Enter');
    await write(page, '0', 'Enter');
    await write(page, 'douze', 'Enter');
    const lines = page.locator('tr[data-row]');
    const first = lines.nth(0).locator('td[data-column="value"]');
    const second = lines.nth(1).locator('td[data-column="value"]');
    const third = lines.nth(2).locator('td[data-column="value"]');
    expect(await first.innerText()).toBe('120');
    expect(await second.innerText()).toBe('0');
    expect((await third.innerText()).trim()).toBe('douze');
    expect(await third.getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByRole('status').first().innerText()).toContain("n'est pas un nombre");
    expect(await lines.nth(3).locator('td').first().getAttribute('aria-label')).toBe(
      'pas de donnée',
    );
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('F2');
    await page.keyboard.press('Control+a');
    await write(page, '12', 'Enter');
    expect(await third.innerText()).toBe('12');
    await page.keyboard.press('Control+z');
    expect((await third.innerText()).trim()).toBe('douze');
    await page.keyboard.press('Control+y');
    expect(await third.innerText()).toBe('12');
    await expectSaved(page);
    await page.reload();
    await page.getByRole('grid').waitFor();
    expect(await first.innerText()).toBe('120');
    expect(await third.innerText()).toBe('12');
    await expectUntouched(page);
    await expectAccessible(page);
  });

  it('takes a block from a spreadsheet, copies it out, fills it down, and gives it back whole', async () => {
    const { page } = await openSignedIn();
    await openMonth(page, 'stock');
    await copyElsewhere(page, '100\t1 000\t40,5\n7\tbeaucoup\t3\n');
    await page.keyboard.press('Control+v');
    const lines = page.locator('tr[data-row]');
    const read = (line: number, column: string) =>
      lines.nth(line).locator(`td[data-column="${column}"]`).innerText();
    expect(await read(0, 'received')).toBe('1\u202F000');
    expect(await read(0, 'used')).toBe('40,5');
    expect((await read(1, 'received')).trim()).toBe('beaucoup');
    await expectSaved(page);
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+d');
    expect(await read(2, 'opening')).toBe('100');
    expect(await read(1, 'received')).toBe('1\u202F000');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect(await read(0, 'received')).toBe('—');
    expect(await read(1, 'received')).toBe('—');
    await expectSaved(page);
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Control+v');
    await page.getByText("Rien n'a été collé").waitFor();
    await expectSaved(page);
  });

  it('puts a block of names into the lines of these names, and keeps the others beside until they are placed', async () => {
    const { page } = await openSignedIn();
    await openMonth(page, 'stock');
    const cell = (row: string) =>
      page.locator(`tr[data-row="${row}"] td[data-column="opening"]`).innerText();
    await copyElsewhere(page, 'Zinc 20\t7\nParacetamole 500\t8\nPirogue rouge\t9\nSRO\t10\n');
    await page.keyboard.press('Control+v');
    await page.getByText('2 lignes attendent à côté du tableau.').waitFor();
    await page.keyboard.press('Control+z');
    await page
      .getByRole('heading', { name: 'lignes collées à placer' })
      .waitFor({ state: 'detached' });
    await page.keyboard.press('Control+y');
    await page.getByRole('heading', { name: '2 lignes collées à placer' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: /^Mettre dans «.Paracétamol/ }).press('Enter');
    await page.getByRole('heading', { name: '1 ligne collée à placer' }).waitFor();
    await expect.poll(() => cell('paracetamol-500')).toBe('8');
    await page
      .getByRole('button', { name: /^Ajouter au tableau : «.Pirogue rouge/ })
      .press('Enter');
    await page.getByRole('dialog').getByRole('textbox').press('Enter');
    await page.getByRole('button', { name: /^Mettre dans «.Pirogue rouge/ }).press('Enter');
    await expect.poll(() => cell('pirogue-rouge')).toBe('9');
    await expectSaved(page);
    expect(await page.getByRole('heading', { name: /à placer/ }).count()).toBe(0);
    // The value, the line, then the paste, each in its turn.
    await page.getByRole('grid').focus();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.locator('tr[data-row="pirogue-rouge"]').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+y');
    await page.locator('tr[data-row="pirogue-rouge"]').waitFor();
  });

  it('asks why, keeps the reason, is validated with its day, and opens again with a reason', async () => {
    const { page } = await openSignedIn();
    await watchPointer(page);
    await openMonth(page, 'services');
    const goTo = async (row: string): Promise<void> => {
      for (let step = 0; step < 60; step += 1) {
        const at = page.locator('td[data-active]').locator('xpath=ancestor::tr');
        if ((await at.getAttribute('data-row')) === row) return;
        await page.keyboard.press('ArrowDown');
      }
      throw new Error(`The keyboard does not reach ${row}`);
    };
    await goTo('palu_testes');
    await write(page, '12', 'Enter');
    await page.keyboard.press('Control+Home');
    await goTo('palu_confirmes');
    await write(page, '15', 'Enter');
    await expectSaved(page);
    // That more were confirmed than tested, and that the rate passes 100 %.
    await page.getByRole('heading', { name: '2 alertes à expliquer' }).waitFor();
    await page.keyboard.press('F8');
    await page.keyboard.press('Control+Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Plus de confirmés (15) que de testés (12).').waitFor();
    await write(page, 'Trois cas testés au district', 'Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '1 alerte à expliquer' }).waitFor();
    await page.getByText('Expliqué : Trois cas testés au district').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await tabTo(page, page.getByRole('button', { name: 'Valider le mois' }));
    await page.keyboard.press('Enter');
    await tabTo(page, dialog.getByRole('textbox', { name: 'Rapport reçu au district le' }));
    await write(page, '05/11/2026', 'Enter');
    await page.getByText("Validé : rien n'y change").waitFor();
    await page.getByRole('button', { name: 'Ajouter une ligne' }).waitFor({ state: 'detached' });
    await page.getByRole('grid').focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('9');
    await page.getByText('Ce mois est validé.').waitFor();
    expect(await page.locator('tr[data-row] td input').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await tabTo(page, page.getByRole('button', { name: 'Rouvrir le mois' }));
    await page.keyboard.press('Enter');
    await dialog.getByRole('textbox').waitFor();
    await write(page, 'Un cas oublié', 'Tab');
    await page.keyboard.press('Enter');
    await page.getByText('En cours de saisie').waitFor();
    await expectUntouched(page);
  });

  it('says what is not kept here, on every sheet, and leaves by Escape and Tab', async () => {
    const { page } = await openSignedIn();
    await openMonth(page, 'stock');
    await page.keyboard.press('Control+g');
    const line = page.locator('tr[data-unmanaged]');
    await line.getByText('non géré ici').waitFor();
    await page.keyboard.type('5');
    expect(await page.locator('tr[data-row] td input').count()).toBe(0);
    await page.keyboard.press('Control+g');
    await line.waitFor({ state: 'detached' });
    await page.keyboard.press('Alt+3');
    await page.getByRole('grid', { name: 'Personnel' }).waitFor();
    await page.keyboard.press('Alt+PageUp');
    await expect.poll(() => page.getByLabel('Mois', { exact: true }).inputValue()).toBe('2026-09');
    await expectAccessible(page);
  });

  it('is read and not typed by who may only read', async () => {
    const { page } = await openSignedIn({ role: 'reader' });
    await openMonth(page, 'services');
    await page.keyboard.type('5');
    await page.getByText('Votre rôle permet de lire.').waitFor();
    expect(await page.getByRole('button', { name: 'Valider le mois' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Ajouter une ligne' }).count()).toBe(0);
  });

  it('adds a line by its name, and asks about one that looks alike', async () => {
    const { page } = await openSignedIn();
    await openMonth(page, 'stock');
    const dialog = page.getByRole('dialog');
    const add = async (name: string): Promise<void> => {
      await page.getByRole('button', { name: 'Ajouter une ligne' }).click();
      await dialog.getByRole('textbox').fill(name);
      await page.keyboard.press('Enter');
    };
    await add('Gants stériles 7,5');
    await dialog.waitFor({ state: 'detached' });
    const added = page.locator('tr[data-row]').filter({ hasText: 'Gants stériles 7,5' });
    await added.getByText('ajouté par le centre').waitFor();
    expect(await added.locator('td[data-active]').count()).toBe(1);
    await add('Paracetamole 500');
    await dialog.getByText('Est-ce la même chose').waitFor();
    await dialog.getByRole('button', { name: 'Oui' }).click();
    await dialog.waitFor({ state: 'detached' });
    const active = page.locator('td[data-active]').locator('xpath=ancestor::tr');
    expect(await active.getAttribute('data-row')).toContain('paracetamol');
    expect(await active.getByText('ajouté par le centre').count()).toBe(0);
  });
});
