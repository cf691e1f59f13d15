import { describe, expect, it } from 'vitest';
import { expectAccessible, openFirstRun, tabTo } from './door.ts';
import {
  beginWork,
  lockScreen,
  makeWorkspace,
  FIRST_PIN as PIN,
  typeInto,
  waitForTitle,
} from './first-steps.ts';

const NEW_PIN = '582604';

describe('the first run', () => {
  it('is done by keyboard alone, then a wrong PIN waits, and the sealed code lets one in again', async () => {
    const { page, wait } = await openFirstRun();
    const code = await makeWorkspace(page);
    expect(code).toMatch(/^([A-Z2-9]{4}-){5}[A-Z2-9]{4}$/);
    expect(await page.getByRole('button', { name: 'Commencer' }).isDisabled()).toBe(true);
    await beginWork(page);
    await expectAccessible(page);
    await lockScreen(page);
    await expectAccessible(page);

    await page.keyboard.type('111111');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'pas le bon code PIN' }).waitFor();
    await page.getByRole('timer').filter({ hasText: 'secondes' }).waitFor();
    await page.keyboard.type(PIN);
    expect(await page.getByRole('button', { name: 'Ouvrir' }).isDisabled()).toBe(true);
    await wait(6000);
    await page.getByRole('timer').waitFor({ state: 'detached' });

    await tabTo(page, page.getByRole('button', { name: 'Code PIN perdu ?' }));
    await page.keyboard.press('Enter');
    await waitForTitle(page, 'Code PIN perdu');
    await page.keyboard.type(code.toLowerCase().replaceAll('-', ' '));
    await typeInto(page, 'Nouveau code PIN', NEW_PIN);
    await typeInto(page, 'Le même code, encore une fois', NEW_PIN);
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await waitForTitle(page, 'CSCom de Kabala');

    await lockScreen(page);
    await page.keyboard.type(NEW_PIN);
    await page.keyboard.press('Enter');
    await waitForTitle(page, 'CSCom de Kabala');
    // Seven looks by axe and five derivations of a key, on a machine that does other work too.
  }, 240_000);

  it('does not go on with two different PINs, nor with a short one', async () => {
    const { page } = await openFirstRun();
    await page.keyboard.press('Enter');
    await waitForTitle(page, 'Qui êtes-vous ?');
    await page.keyboard.type('Awa');
    const next = page.getByRole('button', { name: 'Continuer' });
    await typeInto(page, 'Nouveau code PIN', '4071');
    await page.getByText('encore trop court').waitFor();
    await typeInto(page, 'Le même code, encore une fois', '4071');
    expect(await next.isDisabled()).toBe(true);
    await page.getByLabel('Nouveau code PIN', { exact: true }).fill(PIN);
    await page.getByLabel('Le même code, encore une fois', { exact: true }).fill('407194');
    await page.getByText('Les deux codes ne sont pas les mêmes.').waitFor();
    expect(await next.isDisabled()).toBe(true);
    await page.getByLabel('Le même code, encore une fois', { exact: true }).fill(PIN);
    expect(await next.isDisabled()).toBe(false);
  });
});
