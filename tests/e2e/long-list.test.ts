import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { addFacility } from '../../main/app/facilities.ts';
import { createWorkspace } from '../../main/app/workspace-creation.ts';
import { recordForm } from '../../main/features/instruments/writer.ts';
import { createIdSource } from '../../main/platform/ids.ts';
import { PIN_COST } from '../../main/platform/wrapped-key.ts';
import { compileXlsform } from '../../shared/domain/instruments/xlsform/compile-xlsform.ts';
import { parseMarkdownForm } from '../../shared/domain/instruments/xlsform/markdown-form.ts';
import { createHandClock, createScratchFolder } from '../db/scratch-database.ts';
import { placeName, placesForm } from '../fixtures/forms/places.ts';
import { PIN } from '../main/temporary-workspace.ts';
import { openBrowser } from './browser.ts';
import { expectAccessible } from './door.ts';
import { startProgram } from './program.ts';

const PLACES = 20_000;

/** A centre with a form of 20,000 places. */
async function createCentre(): Promise<string> {
  const directory = join(createScratchFolder(), 'centre');
  const clock = createHandClock(Date.now());
  const place = { directory, clock, ids: createIdSource(clock), pinCost: PIN_COST };
  const workspace = await createWorkspace(place, { name: 'Awa', pin: PIN });
  const unknown = { asaco: null, commune: null, district: null, region: null, area: null };
  addFacility(workspace, { code: 'TEST01', name: 'CSCom de Sabali', ...unknown });
  const sheets = parseMarkdownForm(placesForm(PLACES));
  const compiled = compileXlsform(sheets);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const { form, xform } = compiled;
  workspace.write('coach', (db) => recordForm(db, { form, xform, sheets, contentHash: '' }));
  workspace.close();
  return directory;
}

async function open(directory: string): Promise<{ page: Page; kill: () => Promise<void> }> {
  const { address, kill } = await startProgram(directory);
  onTestFinished(kill);
  const browser = await openBrowser();
  onTestFinished(() => browser.close());
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('input[type=password]').fill(PIN);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
  await page.evaluate(() => {
    window.location.hash = '#/visits';
  });
  return { page, kill };
}

const question = (page: Page, path: string) => page.locator(`[data-question="${path}"]`);

/** Waits until the cursor stands in a question. */
async function waitForPlace(page: Page, path: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      document.activeElement?.closest<HTMLElement>('[data-question]')?.dataset['question'] ===
      wanted,
    path,
  );
}

function shown(page: Page, path: string): Promise<string> {
  return question(page, path).locator('input').first().inputValue();
}

async function choosePlace(page: Page, path: string, typed: string, name: string): Promise<void> {
  await waitForPlace(page, path);
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    ([at, wanted]) =>
      document.querySelector<HTMLInputElement>(`[data-question="${at}"] input`)?.value === wanted,
    [path, name],
  );
}

describe('a list of 20,000 places', () => {
  it('is answered by some letters and Enter, follows the region, and shows names after the program died', async () => {
    const directory = await createCentre();
    const first = await open(directory);
    const { page } = first;
    await page.getByRole('button', { name: 'Commencer une visite' }).first().click();
    await waitForPlace(page, '/held');
    await page.keyboard.press('a');
    await page.keyboard.press('Enter');

    await waitForPlace(page, '/patient[1]/region');
    await page.keyboard.press('Enter');
    await waitForPlace(page, '/patient[1]/place');
    await page.keyboard.type('b');
    await page.getByText("Répondez d'abord à « Région ».").waitFor();
    await page.keyboard.press('Escape');
    await question(page, '/patient[1]/region').getByLabel('Ségou').check({ force: true });
    const field = question(page, '/patient[1]/place').locator('input');
    await field.fill('b');
    await page.getByText('Les 50 premiers sur').waitFor();
    await expectAccessible(page);

    // Number 120 is a place of Ségou.
    const name = placeName(120);
    await field.fill('');
    await field.focus();
    await choosePlace(page, '/patient[1]/place', name.toUpperCase().replace('É', 'e'), name);
    await waitForPlace(page, '/patient[1]/age');

    await page.getByRole('combobox', { name: 'Langue des questions' }).click();
    await page.getByRole('option', { name: 'English (en)' }).click();
    await page.waitForFunction(
      (wanted) =>
        document.querySelector<HTMLInputElement>('[data-question="/patient[1]/place"] input')
          ?.value === wanted,
      `${name} (Mali)`,
    );
    await page.locator('[data-kept="true"]').waitFor();
    await first.kill();

    const { page: again } = await open(directory);
    await again.getByRole('link', { name: 'Reprendre' }).click();
    await question(again, '/patient[1]/place').waitFor();
    await again.waitForFunction(
      (wanted) =>
        document.querySelector<HTMLInputElement>('[data-question="/patient[1]/place"] input')
          ?.value === wanted,
      name,
    );
    await question(again, '/patient[1]/region').getByLabel('Kayes').check({ force: true });
    await again
      .getByText(`« ${name} » a été effacé : ce choix ne va plus avec la réponse à « Région ».`)
      .waitFor();
    expect(await shown(again, '/patient[1]/place')).toBe('');
    await expectAccessible(again);

    await question(again, '/patient[1]/place').locator('input').fill('nulle part');
    await again.getByText('Aucun choix ne correspond.').waitFor();
    await question(again, '/patient[1]/age').locator('input').click();
    await again.getByText("« nulle part » n'a pas été choisi dans la liste").waitFor();
  }, 240_000);
});
