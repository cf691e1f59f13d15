import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addFacility } from '../../main/app/facilities.ts';
import { PIN } from '../main/temporary-workspace.ts';
import { expectAccessible, openSignedIn } from './door.ts';
import { hadFirstCursor, noteFirstCursor } from './first-cursor.ts';

const PAGES = [
  ['/', 'CSCom de Sabali'],
  ['/visits', 'Visites'],
  ['/interviews', 'Entretiens'],
  ['/import', 'Importer'],
  ['/forms', 'Formulaires'],
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

  it('goes to the centre that is chosen before the preferences have come', async () => {
    const { page } = await openSignedIn({
      prepare: (workspace) => {
        const unknown = { asaco: null, commune: null, district: null, region: null, area: null };
        addFacility(workspace, { code: 'TEST02', name: 'CSCom de Kabala', ...unknown });
      },
    });
    const come = Promise.withResolvers<void>();
    await page.route(/settings\/read/, async (route) => {
      await come.promise;
      await route.continue();
    });
    await page.reload();
    await page.getByLabel('Centre', { exact: true }).selectOption('TEST02');
    come.resolve();
    await page.getByRole('heading', { level: 1, name: 'CSCom de Kabala' }).waitFor();
  });

  it('takes in the palette what is typed at once, and gives the cursor back', async () => {
    const { page } = await openSignedIn();
    const link = page.getByRole('link', { name: 'Visites', exact: true });
    await link.focus();
    await noteFirstCursor(page);
    await page.keyboard.press('Control+k');
    const search = page.getByRole('dialog').getByRole('textbox');
    await search.waitFor();
    expect(await hadFirstCursor(search)).toBe(true);
    await page.keyboard.press('Escape');
    await search.waitFor({ state: 'detached' });
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Control+k');
    await page.keyboard.type("Verrouiller l'écran");
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Bonjour' }).waitFor();
  });

  it('keeps the page before until another has come', async () => {
    const { page } = await openSignedIn();
    const asked = Promise.withResolvers<void>();
    const come = Promise.withResolvers<void>();
    await page.route(/visits-page.*\.js/, async (route) => {
      asked.resolve();
      await come.promise;
      await route.continue();
    });
    await page.getByRole('link', { name: 'Visites', exact: true }).click();
    await asked.promise;
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('CSCom de Sabali');
    come.resolve();
    await page.getByRole('heading', { level: 1, name: 'Visites' }).waitFor();
  });

  it('asks for a centre first where there is none, and then speaks of it', async () => {
    const { page } = await openSignedIn({ hasFacility: false });
    await page.getByRole('heading', { level: 1, name: 'Centres' }).waitFor();
    await page.getByLabel('Nom du centre').fill('CSCom de Kabala');
    expect(await page.getByLabel('Code', { exact: true }).inputValue()).toBe('KABALA');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'CSCom de Kabala' }).waitFor();
  });

  it('offers nothing that the role would be refused', async () => {
    const { page } = await openSignedIn({ role: 'reader' });
    await page.getByRole('heading', { level: 1, name: 'CSCom de Sabali' }).waitFor();
    const pages = await page.getByRole('navigation').getByRole('link').allInnerTexts();
    expect(pages).toContain('Visites');
    expect(pages).not.toContain('Importer');
    for (const name of ['Commencer une visite', 'Sauvegarder maintenant']) {
      expect(await page.getByRole('button', { name }).count()).toBe(0);
      expect(await page.getByRole('link', { name, exact: true }).count()).toBe(0);
    }
    await goTo(page, '/users', 'Personnes');
    await page.getByRole('button', { name: 'Changer mon code PIN' }).waitFor();
    expect(await page.getByRole('button', { name: 'Ajouter une personne' }).count()).toBe(0);
    expect(await page.getByRole('alert').count()).toBe(0);
  });

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

  it('asks for the PIN as soon as a call learns that the program has locked itself', async () => {
    const { page, letProgramWait } = await openSignedIn();
    await goTo(page, '/settings', 'Réglages');
    letProgramWait(11 * 60_000);
    await page.locator('#page').getByRole('button', { name: 'Sauvegarder maintenant' }).click();
    await signIn(page);
    await page.getByRole('heading', { level: 1, name: 'Réglages' }).waitFor();
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
