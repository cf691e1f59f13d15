import type { Locator, Page } from 'playwright-core';
import { pressButton } from './door.ts';

/** Asks for the answers by the keyboard, where the dialog says whose they are; gives the first of its formats. */
export async function beginExport(page: Page, whose: string): Promise<Locator> {
  await pressButton(page, 'Exporter les réponses');
  await page.getByRole('dialog').getByText(whose).waitFor();
  return page.getByRole('radio', { name: 'Tableur (XLSX)' });
}
