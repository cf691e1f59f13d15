import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Workspace } from '../../main/app/workspace.ts';
import { saveTarget } from '../../main/features/facilities/targets.ts';
import { recordPopulation } from '../../main/features/facilities/writer.ts';
import { recordServiceValue } from '../../main/features/services/writer.ts';
import { type Door, expectAccessible, openSignedIn } from './door.ts';

async function openCatalogues(): Promise<Door> {
  const door = await openSignedIn();
  await goTo(door.page, '/catalogues', 'Catalogues');
  return door;
}

async function goTo(page: Page, path: string, title: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = `#${to}`;
  }, path);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

async function turnTo(page: Page, tab: string): Promise<void> {
  await page.getByRole('tab', { name: tab }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('table', { name: tab }).waitFor();
}

/** Writes over a field by keys alone, and goes to the next line. */
async function type(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Women seen four times in January and March; nobody reported February. */
function recordCentre(workspace: Workspace): void {
  const facility = 'TEST01';
  workspace.write('coach', (db) => {
    for (const [period, value] of [
      ['2026-01', 30],
      ['2026-03', 30],
    ] as const) {
      recordServiceValue(db, facility, 'cpn4', { period, indicator: 'cpn4', value });
    }
    const source = 'district';
    recordPopulation(db, facility, {
      year: 2026,
      population: 14_400,
      pregnancyCoefficient: 0.05,
      birthCoefficient: 0.04,
      source,
    });
    saveTarget(db, facility, { code: 'couverture_cpn4', year: 2026, value: 60, source });
  });
}

const TIME = 120_000;

describe('the catalogues on screen', () => {
  it(
    'are typed in where they stand, by keyboard, and remember who changed what',
    async () => {
      const { page } = await openCatalogues();
      await type(page, 'AL 6x1, Unités par boîte', '30');
      const next = page.getByLabel('AL 6x2, Unités par boîte', { exact: true });
      expect(await next.evaluate((cell) => cell === document.activeElement)).toBe(true);
      await page.keyboard.type('x');
      await page.keyboard.press('Escape');
      expect(await next.inputValue()).toBe('');
      await page.getByRole('button', { name: 'Ouvrir AL 6x1' }).focus();
      await page.keyboard.press('Enter');
      const panel = page.getByRole('dialog', { name: 'AL 6x1' });
      await panel.getByRole('cell', { name: 'Unités par boîte' }).waitFor();
      expect(await panel.getByRole('cell', { name: '30', exact: true }).count()).toBe(1);
      await expectAccessible(page);
    },
    TIME,
  );

  it(
    'keep what was there when a value does not fit, and say why at the cell',
    async () => {
      const { page } = await openCatalogues();
      await type(page, 'Zinc 20, Mois min.', '9');
      await page.getByRole('alert').filter({ hasText: 'plus petit que le maximum' }).waitFor();
      await type(page, 'Zinc 20, Mois max.', 'trois');
      await page.getByRole('alert').filter({ hasText: 'Écrivez un nombre' }).waitFor();
      await turnTo(page, 'Activités');
      await turnTo(page, 'Produits');
      const least = page.getByLabel('Zinc 20, Mois min.', { exact: true });
      await least.waitFor();
      expect(await least.inputValue()).toBe('1');
    },
    TIME,
  );

  it(
    'take a product of the centre, mark it, and let it go while nothing uses it',
    async () => {
      const { page } = await openCatalogues();
      await page.getByRole('button', { name: 'Ajouter un produit' }).focus();
      await page.keyboard.press('Enter');
      await page.getByLabel('Nom', { exact: true }).fill('Sirop local');
      await page.keyboard.press('Enter');
      await page.getByText('ajouté par le centre').waitFor();
      await page.getByRole('button', { name: 'Ouvrir Sirop local' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Ne plus proposer' }).press('Enter');
      await page.getByRole('button', { name: 'Proposer de nouveau' }).waitFor();
      await page.getByRole('button', { name: 'Supprimer' }).press('Enter');
      await page.getByText('Rien ne porte ce nom.').waitFor();
    },
    TIME,
  );

  it(
    'hold the population and the targets of a year, which services and figures show',
    async () => {
      const { page } = await openCatalogues();
      for (const tab of ['Activités', 'Taux', 'Personnel', 'Caisses']) {
        await turnTo(page, tab);
        await expectAccessible(page);
      }
      await turnTo(page, 'Objectifs');
      await type(page, 'Couverture en CPN4, Objectif', '60');
      await expectAccessible(page);
      await turnTo(page, 'Population');
      await type(page, '2026, Population', '14 400');
      await type(page, '2026, Part des grossesses', '5');
      await page.getByRole('alert').filter({ hasText: 'une part entre 0 et 1' }).waitFor();
      await type(page, '2026, Part des grossesses', '0,05');
      await expectAccessible(page);
      const shown = page.getByLabel('2026, Part des grossesses', { exact: true });
      await expect.poll(() => shown.inputValue()).toBe('0,05');
      await expect.poll(() => page.getByRole('alert').count()).toBe(0);
    },
    TIME,
  );
});

describe('the page of services', () => {
  it(
    'shows a rate with what it is divided by, its target, and the months that are missing',
    async () => {
      const { page } = await openSignedIn({ prepare: recordCentre });
      await goTo(page, '/services', 'Activités');
      const row = page.getByRole('row', { name: /Couverture en CPN4/ });
      await row.getByText('30 sur 60 (grossesses attendues)').waitFor();
      await row.getByText('60\u202F%, pas atteint').waitFor();
      await expectAccessible(page);
      await page.getByText('Année', { exact: true }).click();
      await row.getByText('60 sur 120 (grossesses attendues)').waitFor();
      expect(await row.innerText()).toMatch(/sans février\s2026/);
    },
    TIME,
  );
});
