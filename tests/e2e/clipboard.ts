import type { Page } from 'playwright-core';

/** Puts a block on the clipboard as a spreadsheet does, in another page. */
export async function copyElsewhere(page: Page, block: string): Promise<void> {
  const other = await page.context().newPage();
  await other.setContent('<textarea autofocus></textarea>');
  await other.locator('textarea').fill(block);
  await other.keyboard.press('Control+a');
  await other.keyboard.press('Control+c');
  await other.close();
  await page.bringToFront();
}
