import type { Page } from 'playwright-core';

const TRIES = 3;
const TRY_MS = 15_000;

/**
 * Chooses files by the keyboard, on the page of imports or where the cursor stands on a button that asks. The page asks
 * for them at each press; on a loaded machine the driver loses some of them, although the browser told it, and the keys
 * are pressed again.
 */
export async function chooseFiles(
  page: Page,
  files: readonly string[],
  key = 'Control+o',
): Promise<void> {
  for (let left = TRIES; left > 0; left -= 1) {
    const asking = page.waitForEvent('filechooser', { timeout: TRY_MS });
    const chooser = await Promise.all([asking, page.keyboard.press(key)]).then(
      ([asked]) => asked,
      () => null,
    );
    if (chooser !== null) return chooser.setFiles([...files]);
  }
  throw new Error(`The page asked for no files in ${TRIES} presses`);
}

/** One of the numbers that an import tells. */
export async function countOf(page: Page, name: string): Promise<number> {
  const text = await page.locator(`[data-count="${name}"]`).innerText();
  return Number(text.replace(/\s/g, ''));
}

/** Goes to a page by its address, without loading it anew. */
export async function goTo(page: Page, path: string, title: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = `#${to}`;
  }, path);
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
}
