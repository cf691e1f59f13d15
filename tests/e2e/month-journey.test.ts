import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { addFacility } from '../../main/app/facilities.ts';
import { createPlace } from '../../main/app/place.ts';
import { createWorkspace } from '../../main/app/workspace-creation.ts';
import { addEntry } from '../../main/features/facilities/entry-writer.ts';
import { readXlsxSheets } from '../../main/platform/xlsx/read-xlsx.ts';
import { isMonth, type Month } from '../../shared/domain/calendar/month.ts';
import { PIN, runKeneya } from '../main/cli/keneya-process.ts';
import { copyElsewhere } from './clipboard.ts';
import { expectAccessible } from './door.ts';
import { KEYBOARD, pressKey, typeText } from './hands.ts';
import { tellStory } from './story.ts';
import {
  ACCOUNT,
  ADDED_SERVICES,
  COUNTS,
  closingOf,
  MONEY_LEFT,
  NOT_KEPT,
  OWN_BOXES,
  OWN_SERVICES,
  POSTS,
  stockAt,
} from './typed-month.ts';

const CENTRE = 'TEST01';
const CORRECTED = 421;
const ORDERED = 150;
const MISSING = 2;

// Beside other tests on a small machine.
const PATIENTLY = { timeout: 20_000 };

/** A centre of which nothing is written, with the catalogues and what headquarters put on its lists. */
async function prepareCentre(directory: string): Promise<void> {
  const workspace = await createWorkspace(createPlace(directory), { name: 'Awa Traoré', pin: PIN });
  const unknown = { asaco: null, commune: null, district: null, region: null, area: null };
  addFacility(workspace, { code: CENTRE, name: 'CSCom de Sabali', ...unknown });
  workspace.write('coach', (db) => {
    for (const name of OWN_SERVICES) addEntry(db, CENTRE, 'service', name);
    for (const name of OWN_BOXES) addEntry(db, CENTRE, 'cashBox', name);
  });
  workspace.close();
}

/** Waits until the cursor of the sheet stands on another line than before, and gives it. */
async function waitForLine(page: Page, before: string | null): Promise<string> {
  const line = await page.waitForFunction((old) => {
    const id = document.querySelector('table[role=grid]')?.getAttribute('aria-activedescendant');
    const now = document.getElementById(id ?? '')?.closest('tr')?.dataset['row'] ?? '';
    return now !== '' && now !== old ? now : null;
  }, before);
  return (await line.jsonValue()) ?? '';
}

/** Goes down so many lines from the first; what is done on each ends on the next. */
async function goDown(
  page: Page,
  lines: number,
  act: (line: string, place: number) => Promise<void>,
): Promise<void> {
  await page.getByRole('grid').waitFor();
  await pressKey(page, 'Control+Home');
  let line: string | null = null;
  for (let place = 0; place < lines; place += 1) {
    line = await waitForLine(page, line);
    await act(line, place);
  }
}

async function typeCell(page: Page, value: number | string, end: string): Promise<void> {
  await page.keyboard.type(String(value));
  await pressKey(page, end);
}

/** Presses a button above the sheet or the table: from in there the tabulator goes back, else on. */
async function pressAbove(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  const where = await page.evaluate(() => {
    const table = document.activeElement?.closest('table');
    return table ? (table.getAttribute('role') ?? 'table') : null;
  });
  if (where === null) return KEYBOARD.press(target);
  if (where === 'grid') await pressKey(page, 'Escape');
  const isThere = () => target.evaluate((element) => element === document.activeElement);
  for (let step = 0; step < 60 && !(await isThere()); step += 1) await pressKey(page, 'Shift+Tab');
  expect(await isThere()).toBe(true);
  await page.keyboard.press('Enter');
}

async function openSheet(page: Page, number: number, name: string): Promise<void> {
  await page.keyboard.press(`Alt+${number}`);
  await page.getByRole('tab', { name, selected: true }).waitFor();
}

describe('a month of a whole centre, by keyboard alone', () => {
  const story = tellStory(KEYBOARD, prepareCentre);
  const { page, see, button, field, step } = story;
  const dialog = (): Locator => page().getByRole('dialog');
  const stockLines: string[] = [];
  let period: Month = '2000-01';

  const saved = async (): Promise<void> => {
    await page().getByText('Tout est enregistré').waitFor();
  };

  async function addLine(name: string, fill?: () => Promise<void>): Promise<void> {
    await pressAbove(page(), button('Ajouter une ligne'));
    const written = dialog().getByRole('textbox').first();
    const isHere = () => written.evaluate((box) => box === document.activeElement);
    await expect.poll(isHere, PATIENTLY).toBe(true);
    await fill?.();
    expect(await isHere()).toBe(true);
    await typeText(page(), name);
    await page().keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
  }

  async function explain(reason: string): Promise<void> {
    await pressKey(page(), 'F8');
    await button('Pourquoi ?').waitFor();
    await page().keyboard.press('Control+Enter');
    await dialog().getByRole('textbox').waitFor();
    await typeText(page(), reason);
    await pressKey(page(), 'Tab');
    await page().keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    await page().getByText(`Expliqué : ${reason}`).waitFor();
  }

  async function validate(day: string): Promise<void> {
    await pressAbove(page(), button('Valider le mois'));
    const received = dialog().getByRole('textbox', { name: 'Rapport reçu au district le' });
    await KEYBOARD.write(received, day);
    await page().keyboard.press('Enter');
    await page().getByText("Validé : rien n'y change").waitFor();
  }

  step('has its 45 counts typed, two of them under lines of its own', async () => {
    await KEYBOARD.write(field('Code PIN'), PIN);
    await KEYBOARD.press(button('Ouvrir'));
    await see('CSCom de Sabali');
    await KEYBOARD.goTo(page(), 'Le mois');
    await page().getByRole('grid').waitFor();
    const shown = await page().getByLabel('Mois', { exact: true }).inputValue();
    if (!isMonth(shown)) throw new Error(`Not a month: ${shown}`);
    period = shown;
    for (const name of ADDED_SERVICES) await addLine(name);
    await goDown(page(), Object.keys(COUNTS).length, (line) =>
      typeCell(page(), COUNTS[line] ?? `no count for ${line}`, 'Enter'),
    );
    await saved();
    await page().getByText('Remplies : 45 sur 45').waitFor();
    await expectAccessible(page());
  });

  step('has 40 products: the list taken, the openings typed, the movements pasted', async () => {
    await openSheet(page(), 2, 'Médicaments');
    await KEYBOARD.press(button('Prendre la liste nationale'));
    await goDown(page(), 40 + NOT_KEPT.length, async (line, place) => {
      stockLines.push(line);
      if (!NOT_KEPT.includes(line)) return typeCell(page(), stockAt(place).opening, 'Enter');
      await pressKey(page(), 'Control+g');
      await page().locator(`tr[data-row="${line}"][data-unmanaged]`).waitFor();
      await pressKey(page(), 'ArrowDown');
    });
    const block = stockLines.map((line, place) => {
      const { received, used, lost, adjusted } = stockAt(place);
      return NOT_KEPT.includes(line) ? '\t\t\t' : [received, used, lost, adjusted].join('\t');
    });
    await copyElsewhere(page(), `${block.join('\n')}\n`);
    await pressKey(page(), 'Control+Home');
    await pressKey(page(), 'ArrowRight');
    await page().keyboard.press('Control+v');
    await page().getByText('160 cases collées.').waitFor();
    await saved();
    await expectAccessible(page());
  });

  step('is counted, and what is odd is explained', async () => {
    await pressKey(page(), 'Control+Home');
    for (let column = 0; column < 6; column += 1) await pressKey(page(), 'ArrowRight');
    await typeCell(page(), closingOf(stockAt(0)) - MISSING, 'Enter');
    await page()
      .getByRole('tab', { name: /Médicaments 2 alertes/ })
      .waitFor();
    await pressKey(page(), 'Control+Home');
    await explain('Deux plaquettes abîmées');
    await explain('Boîtes mouillées par la pluie');
    await pressKey(page(), 'F8');
    await page().getByText('Aucune alerte ouverte sur cette feuille.').waitFor();
  });

  step('has its order written and noted as out', async () => {
    await KEYBOARD.goTo(page(), 'Stock');
    await see('Stock');
    await KEYBOARD.press(page().getByRole('link', { name: 'Bon de commande' }));
    const wanted = page().getByRole('textbox', { name: /^Quantité à commander/ });
    await KEYBOARD.write(wanted.first(), String(ORDERED));
    await pressKey(page(), 'Tab');
    await page().getByText('Tout est enregistré.').waitFor();
    await expectAccessible(page());
    await pressAbove(page(), button('Noter comme commandé'));
    await KEYBOARD.press(dialog().getByRole('button', { name: 'Noter comme commandé' }));
    await page()
      .getByText(/^Commandé le /)
      .waitFor();
  });

  step('has the posts of 12 cadres, a vacancy being a zero', async () => {
    await KEYBOARD.goTo(page(), 'Le mois');
    await page().getByRole('grid').waitFor();
    await openSheet(page(), 3, 'Personnel');
    const others = ['hygieniste', 'gardien', 'asc'];
    await goDown(page(), Object.keys(POSTS).length + others.length, async (line) => {
      const cells = POSTS[line];
      if (!cells) return typeCell(page(), 0, 'Enter');
      for (const value of cells) await typeCell(page(), value, 'Tab');
    });
    await saved();
    await expectAccessible(page());
  });

  step('has the accounts of 6 cash boxes, each with its opening balance', async () => {
    await openSheet(page(), 4, 'Caisse');
    for (const [box, direction, heading, amount] of ACCOUNT) {
      await addLine(heading, async () => {
        await expect.poll(() => dialog().getByRole('option').count(), PATIENTLY).toBe(6 + 2);
        await pressKey(page(), 'Shift+Tab');
        await pressKey(page(), 'Shift+Tab');
        await pressKey(page(), 'Home');
        for (let place = 0; place < box; place += 1) await pressKey(page(), 'ArrowDown');
        await pressKey(page(), 'Tab');
        await pressKey(page(), direction === 'receipt' ? 'Home' : 'End');
        await pressKey(page(), 'Tab');
      });
      await page().locator(`tr[data-row$="|${direction}|${heading}"] td[data-active]`).waitFor();
      await typeCell(page(), amount, 'Enter');
    }
    await saved();
    await expectAccessible(page());
  });

  step('is validated, opened again with a reason, corrected and validated', async () => {
    const [year, month] = period.split('-').map(Number);
    const next = new Date(Date.UTC(year ?? 0, month ?? 0, 1));
    const day = `01/${String(next.getUTCMonth() + 1).padStart(2, '0')}/${next.getUTCFullYear()}`;
    await validate(day);
    await pressAbove(page(), button('Rouvrir le mois'));
    await dialog().getByRole('textbox').waitFor();
    await typeText(page(), 'Une consultation oubliée');
    await pressKey(page(), 'Tab');
    await page().keyboard.press('Enter');
    await page().getByText('En cours de saisie').waitFor();
    await openSheet(page(), 1, 'Activités');
    await goDown(page(), 1, () => typeCell(page(), CORRECTED, 'Enter'));
    await saved();
    await validate(day);
  });

  step('hands its list and what is left to the month after', async () => {
    await page().keyboard.press('Alt+PageDown');
    await page().getByText('En cours de saisie').waitFor();
    await openSheet(page(), 2, 'Médicaments');
    await pressAbove(page(), button('Copier la liste du mois dernier'));
    await saved();
    const opening = page().locator(`tr[data-row="${stockLines[0]}"] td[data-column="opening"]`);
    await expect.poll(() => opening.innerText(), PATIENTLY).toBe(String(closingOf(stockAt(0))));
  });

  step('is in the figures, the report and its workbook as it was typed', async () => {
    await story.end();
    const place = ['--facility', CENTRE, '--workspace', story.directory];
    const { json } = runKeneya(['figures', '--period', period, ...place, '--json']);
    const figures: readonly { code: string; item: string | null; value: number | null }[] =
      json.figures;
    const of = (code: string): readonly (number | null)[] =>
      figures.filter((figure) => figure.code === code).map(({ value }) => value);
    const counts = { ...COUNTS, consultations: CORRECTED };
    for (const [code, count] of Object.entries(counts)) {
      expect(of(`service.${code}`), code).toEqual([count]);
    }
    const closings = stockLines.flatMap((line, at) =>
      NOT_KEPT.includes(line) ? [] : [closingOf(stockAt(at))],
    );
    expect(
      of('stock.closing')
        .filter((value) => value !== null)
        .toSorted(),
    ).toEqual(closings.toSorted());
    const whole = (code: string) =>
      figures.find((figure) => figure.code === code && figure.item === null)?.value;
    const posts = Object.values(POSTS);
    expect(whole('staff.norm')).toBe(posts.reduce((sum, [norm]) => sum + norm, 0));
    expect(whole('staff.filled')).toBe(posts.reduce((sum, [, filled]) => sum + filled, 0));
    expect(whole('staff.present')).toBe(posts.reduce((sum, [, , present]) => sum + present, 0));
    expect(whole('money.balance')).toBe(MONEY_LEFT);
    const write = (name: string): string => {
      const out = join(story.directory, name);
      expect(runKeneya(['report', 'meeting', '--out', out, ...place]).code).toBe(0);
      return out;
    };
    const sheets = await readXlsxSheets(write('rapport.xlsx'));
    const cells = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    expect(cells).toContain(String(MONEY_LEFT));
  });
});
