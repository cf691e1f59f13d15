import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PIN } from '../main/temporary-workspace.ts';
import { expectAccessible, openSignedIn } from './door.ts';

const PAGES = [
  ['/', 'CSCom de Sabali'],
  ['/visits', 'Visites'],
  ['/interviews', 'Entretiens'],
  ['/import', 'Importer'],
  ['/facilities', 'Centres'],
  ['/users', 'Personnes'],
  ['/settings', 'Réglages'],
  ['/help', 'Aide'],
  ['/help/backup', 'Sauvegarde et panne'],
] as const;

async function goTo(page: Page, path: string, title: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = `#${to}`;
  }, path);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

async function signIn(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Bonjour' }).waitFor();
  await page.getByLabel('Code PIN', { exact: true }).fill(PIN);
  await page.keyboard.press('Enter');
}

describe('the shell', () => {
  it.each(['plain', 'large'] as const)(
    'has no page that keeps somebody out, in %s type',
    async (type) => {
      const { page } = await openSignedIn();
      if (type === 'large') {
        await page.getByRole('switch', { name: 'Grands caractères' }).click();
        const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
        await expect.poll(size).toBe('20px');
      }
      for (const [path, title] of PAGES) {
        await goTo(page, path, title);
        await expectAccessible(page);
      }
    },
    // axe takes seconds a page where other work runs beside it.
    180_000,
  );

  it('changes the language of the screen without a restart, and keeps it over a reload', async () => {
    const { page } = await openSignedIn();
    await goTo(page, '/settings', 'Réglages');
    const kept = page.waitForResponse((response) => response.url().includes('settings/record'));
    await page.locator('#page').getByText('English').click();
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await kept;
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  });

  it('locks after ten idle minutes, and opens again on the same page', async () => {
    const { page, wait } = await openSignedIn();
    await goTo(page, '/users', 'Personnes');
    await wait(9 * 60_000);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Personnes');
    await wait(2 * 60_000);
    await signIn(page);
    await page.getByRole('heading', { level: 1, name: 'Personnes' }).waitFor();
  });

  it('removes a person only after ten seconds in which one can think better of it', async () => {
    const { page, wait } = await openSignedIn();
    await goTo(page, '/users', 'Personnes');
    await page.getByRole('button', { name: 'Ajouter une personne' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Nom').fill('Bakary');
    await form.getByLabel('Nouveau code PIN', { exact: true }).fill('407193');
    await form.getByLabel('Le même code, encore une fois', { exact: true }).fill('407193');
    await form.getByRole('button', { name: 'Ajouter', exact: true }).click();
    const line = page.getByRole('row').filter({ hasText: 'Bakary' }).first();
    await line.getByText('peut ouvrir Keneya').waitFor();
    const remove = line.getByRole('button', { name: 'Retirer' });
    await remove.click();
    await page.getByRole('button', { name: 'Annuler' }).click();
    await line.getByText('peut ouvrir Keneya').waitFor();
    await remove.click();
    await page.getByRole('button', { name: 'Annuler' }).waitFor();
    await wait(11_000);
    await line.getByText("n'a plus accès").waitFor();
  });
});
