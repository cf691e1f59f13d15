import type { Page } from 'playwright-core';
import { expectAccessible, tabTo } from './door.ts';

/** The PIN that the first run is done with. */
export const FIRST_PIN = '407193';

/** Waits for the page of that title. */
export async function waitForTitle(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** Types into a field that the keyboard reaches. */
export async function typeInto(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.type(text);
}

/** The first run, without a mouse; gives the recovery code. `look` is called on every page it crosses. */
export async function makeWorkspace(page: Page, look = expectAccessible): Promise<string> {
  await waitForTitle(page, 'Bienvenue');
  await look(page);
  await page.keyboard.press('Enter');
  await waitForTitle(page, 'Qui êtes-vous ?');
  await page.keyboard.type('Awa Traoré');
  await typeInto(page, 'Nouveau code PIN', FIRST_PIN);
  await typeInto(page, 'Le même code, encore une fois', FIRST_PIN);
  await look(page);
  await page.keyboard.press('Enter');
  await waitForTitle(page, 'Votre centre');
  await page.keyboard.type('CSCom de Kabala');
  await typeInto(page, 'ASACO', 'ASACO de Kabala');
  await look(page);
  await page.keyboard.press('Enter');
  await waitForTitle(page, 'Votre code de secours');
  await look(page);
  return page.getByRole('status', { name: 'Code de secours' }).innerText();
}

/** Goes from the recovery code to the first page, and is at work. */
export async function beginWork(page: Page): Promise<void> {
  await tabTo(page, page.getByRole('checkbox'));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('button', { name: 'Commencer' }));
  await page.keyboard.press('Enter');
  await waitForTitle(page, 'CSCom de Kabala');
}

/** Locks the screen by the command palette. */
export async function lockScreen(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  const search = page.getByRole('textbox', { name: 'Chercher une page, un centre, une aide…' });
  await search.waitFor();
  await page.keyboard.type("Verrouiller l'écran");
  await page.getByRole('button', { name: "Verrouiller l'écran" }).waitFor();
  await page.keyboard.press('Enter');
  await waitForTitle(page, 'Bonjour');
}
