import type { Locator, Page } from 'playwright-core';

interface WithFirstCursor {
  firstCursor?: Element | null;
}

/** Notes where the cursor is as soon as a dialog is in the page, before anything can be typed. */
export async function noteFirstCursor(page: Page): Promise<void> {
  await page.evaluate(() => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('[role=dialog]')) return;
      (globalThis as WithFirstCursor).firstCursor = document.activeElement;
      observer.disconnect();
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
}

/** Whether the cursor was there then. */
export function hadFirstCursor(target: Locator): Promise<boolean> {
  return target.evaluate((element) => (globalThis as WithFirstCursor).firstCursor === element);
}
