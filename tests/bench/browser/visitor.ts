import type { Browser, Page } from 'playwright-core';
import { BENCH_PIN } from '../ten-year-workspace.ts';
import type { Watched } from './page-clock.ts';

/** A page of its own in the browser, with the clock in it. */
export async function openPage(browser: Browser, clockFile: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  context.setDefaultTimeout(120_000);
  await context.addInitScript({ path: clockFile });
  return context.newPage();
}

/** Types the PIN and waits for the start page. */
export async function signIn(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('input[type=password]').fill(BENCH_PIN);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
}

/** Goes to a page of the program and waits until it has come to rest. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = `#${to}`;
  }, path);
  await rest(page);
}

/** Waits until the page has nothing to do, nor will have when the program answers. */
export function rest(page: Page): Promise<void> {
  return page.evaluate(() => window.pageClock.idle(10));
}

/** Waits as long as a person at least looks up between two keys. */
export function lookUp(page: Page): Promise<void> {
  return page.evaluate(() => window.pageClock.idle(3));
}

/** Milliseconds from the key or click of an act to the paint that shows what is watched. */
export async function paintMs(
  page: Page,
  watched: Watched,
  act: () => Promise<void>,
): Promise<number> {
  await page.evaluate((what) => window.pageClock.arm(what), watched);
  await act();
  return page.evaluate(() => window.pageClock.painted());
}

/** Milliseconds from the key of that act to the end of the call that kept the answer. */
export function keptMs(page: Page): Promise<number> {
  return page.evaluate(() => window.pageClock.kept());
}
