import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { expectAccessible, openSignedIn } from './door.ts';

// Whole journeys, beside other tests on a small machine.
const LONGEST_MS = 180_000;
vi.setConfig({ testTimeout: LONGEST_MS });

interface ReportScreen {
  readonly page: Page;
  /** What the page was refused, and what broke in it. */
  readonly complaints: readonly string[];
  /** Every address that was asked for. */
  readonly asked: readonly string[];
}

async function openReport(): Promise<ReportScreen> {
  const { page } = await openSignedIn();
  page.setDefaultTimeout(LONGEST_MS / 2);
  const complaints: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|violates|Refused/.test(message.text()))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => asked.push(request.url()));
  await page.evaluate(() => {
    window.location.hash = '#/report';
  });
  await page.getByRole('article').first().waitFor();
  return { page, complaints, asked };
}

/** The width and the height of a PNG or a JPEG, read from its bytes. */
function pictureSize(bytes: Buffer): readonly [width: number, height: number] {
  if (bytes.subarray(1, 4).toString() === 'PNG')
    return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  let at = 2;
  while (at < bytes.length) {
    const marker = bytes.readUInt16BE(at);
    // The frame of a JPEG: baseline or progressive.
    if (marker === 0xffc0 || marker === 0xffc2)
      return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)];
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  throw new Error('Neither a PNG nor a JPEG');
}

async function choosePaper(page: Page, type: 'normal' | 'large'): Promise<void> {
  const name = type === 'large' ? 'Grands' : 'Normaux';
  await page.getByText(name, { exact: true }).click();
  await page.locator(`[data-type="${type}"] article`).first().waitFor();
}

describe('the preview', () => {
  it('numbers its sheets as the PDF does, in normal and in large type, in the language chosen', async () => {
    const { page, complaints } = await openReport();
    const sheets = page.getByRole('article');
    const count = await sheets.count();
    expect(count).toBeGreaterThan(2);
    await sheets.last().getByText(`page ${count} sur ${count}`).waitFor();
    await expectAccessible(page);
    await choosePaper(page, 'large');
    const more = await sheets.count();
    expect(more).toBeGreaterThan(count);
    await sheets.last().getByText(`page ${more} sur ${more}`).waitFor();
    await expectAccessible(page);
    await page.getByLabel('Langue de la page').selectOption('English');
    await page.locator('[lang="en"][data-type="large"]').waitFor();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'PDF', exact: true }).click();
    const file = await saving;
    expect(file.suggestedFilename()).toBe('rapport-TEST01-brouillon-grand.pdf');
    const pdf = readFileSync(await file.path(), 'latin1');
    expect(pdf.match(/\/Type \/Page\n/g)).toHaveLength(await sheets.count());
    expect(complaints).toEqual([]);
  });
});

describe('the picture of a page', () => {
  it('is small enough to share and wide enough to read, made without network and within the policy', async () => {
    const { page, complaints, asked } = await openReport();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Image de la page 2', exact: true }).click();
    const file = await saving;
    expect(file.suggestedFilename()).toMatch(/^rapport-TEST01-brouillon-page2\.(png|jpg)$/);
    const bytes = readFileSync(await file.path());
    expect(bytes.length).toBeLessThanOrEqual(300_000);
    const [width, height] = pictureSize(bytes);
    expect(width).toBeGreaterThanOrEqual(720);
    expect(height / width).toBeCloseTo(297 / 210, 2);
    const own = new URL(page.url()).origin;
    const elsewhere = asked.filter((url) => !url.startsWith(own) && !url.startsWith(`blob:${own}`));
    expect(elsewhere).toEqual([]);
    expect(asked.some((url) => /pdf\.worker.*\.mjs$/.test(url))).toBe(true);
    expect(complaints).toEqual([]);
  });
});

describe('the projection', () => {
  it('shows one part at a time by keyboard, stays open, and gives the report back', async () => {
    const { page, complaints } = await openReport();
    await choosePaper(page, 'large');
    const ready = Promise.withResolvers<void>();
    await page.route(/reports\/document/, async (route) => {
      await ready.promise;
      await route.continue();
    });
    await page.keyboard.press('Alt+p');
    const screen = page.getByRole('dialog', { name: 'Le rapport projeté' });
    await screen.getByRole('status', { name: 'L’aperçu se prépare…' }).waitFor();
    // Who is in a hurry is not ahead of the first part.
    await page.keyboard.press('End');
    ready.resolve();
    const at = screen.getByRole('status').filter({ hasText: ' sur ' });
    const last = Number((await at.innerText()).replace('1 sur ', ''));
    expect(last).toBeGreaterThan(5);
    await expectAccessible(page);
    const steps = [
      ['ArrowRight', 2],
      [' ', 3],
      ['PageDown', 4],
      ['ArrowLeft', 3],
      ['End', last],
      ['ArrowRight', last],
      ['Home', 1],
      ['ArrowLeft', 1],
    ] as const;
    for (const [key, place] of steps) {
      await page.keyboard.press(key);
      await at.getByText(`${place} sur ${last}`, { exact: true }).waitFor();
    }
    // Ten minutes and more before one picture: a meeting talks.
    await page.clock.fastForward('20:00');
    expect(await screen.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await page.locator('[data-type="large"] article').first().waitFor();
    expect(complaints).toEqual([]);
  });
});
