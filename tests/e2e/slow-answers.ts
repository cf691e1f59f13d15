import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';

const OFTEN = 0.4;
const LONG_MS = 900;
const SHORT_MS = 40;

/**
 * With `SLOW_ANSWERS=1` every answer to the page comes late, each by another while: what holds only because this machine
 * is quick, in the page or in its tests, shows.
 */
export async function slowAnswers(page: Page): Promise<void> {
  if (process.env['SLOW_ANSWERS'] !== '1') return;
  await page.route('**/*', async (route) => {
    await setTimeout(Math.random() * (Math.random() < OFTEN ? LONG_MS : SHORT_MS));
    // The page may have gone meanwhile, and its request with it.
    await route.fallback().catch(() => undefined);
  });
}
