import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Workspace } from '../../main/app/workspace.ts';
import { fillHeadquarters } from '../bench/headquarters-workspace.ts';
import { expectAccessible, keepSignedIn, tabTo } from './door.ts';

/** Headquarters of thirty centres in two districts. */
async function becomeHeadquarters(workspace: Workspace): Promise<void> {
  workspace.write('supervisor', (db) =>
    db.run("UPDATE workspace SET value = 'headquarters' WHERE name = 'kind'"),
  );
  await fillHeadquarters(workspace, { centres: 30, months: 24, last: '2026-10' });
}

/** Finds a centre by typing, and takes the first that is offered. */
async function chooseCentre(page: Page, label: string, name: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label });
  await tabTo(page, field);
  await page.keyboard.type(name);
  await page.getByRole('listbox').getByRole('option', { name }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

async function press(page: Page, role: 'button' | 'link' | 'tab', name: string): Promise<void> {
  const target = page.getByRole(role, { name, exact: true }).first();
  await target.waitFor();
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

describe('headquarters', () => {
  const kept = keepSignedIn({ hasFacility: false, prepare: becomeHeadquarters });

  it('open on the table of centres, filtered by keyboard', async () => {
    const page = kept();
    await page.getByRole('heading', { level: 1, name: 'Centres' }).waitFor();
    await page.getByText('30 lignes').waitFor();
    await expectAccessible(page);
    const district = page.getByLabel('District', { exact: true });
    await tabTo(page, district);
    await page.keyboard.type('District 02');
    await page.getByText('5 lignes').waitFor();
    await page.getByRole('gridcell', { name: 'CSCom 26' }).waitFor();
    await expectAccessible(page);
  });

  it('read the pages of a centre, and find nothing there to write', async () => {
    const page = kept();
    await page.getByRole('gridcell', { name: 'CSCom 26' }).click();
    await page.getByRole('heading', { level: 1, name: 'CSCom 26' }).waitFor();
    await page.getByText('Lecture seule').waitFor();
    await expectAccessible(page);
    await press(page, 'link', 'Visites');
    await page.getByRole('heading', { level: 1, name: 'Visites' }).waitFor();
    await page.getByText(/2026/).first().waitFor();
    expect(await page.getByRole('button', { name: /Commencer/ }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Importer' }).count()).toBe(0);
  });

  it('compare centres without a ranking, and follow up', async () => {
    const page = kept();
    await press(page, 'link', 'Indicateurs');
    await page.getByRole('heading', { level: 2, name: 'Entonnoir' }).waitFor();
    await page.getByRole('img', { name: 'Entonnoir' }).waitFor();
    await expectAccessible(page);
    await press(page, 'link', 'Suivi');
    for (const part of [
      'Actions en retard',
      'Ruptures',
      'Points qui manquent',
      'Ce qui a changé',
    ]) {
      await page.getByRole('tab', { name: part, exact: true }).click();
      await page.getByRole('grid', { name: part, exact: true }).waitFor();
      await expectAccessible(page);
    }
  });

  it('set two centres side by side, chosen by typing', async () => {
    const page = kept();
    await press(page, 'link', 'Centres');
    await press(page, 'link', 'Comparer deux centres');
    await page.getByText('Choisissez deux centres différents').waitFor();
    await expectAccessible(page);
    await chooseCentre(page, 'Un centre', 'C0007');
    await chooseCentre(page, 'Un autre centre', 'C0026');
    const table = page.getByRole('table', { name: 'Deux centres côte à côte' });
    await table.getByRole('columnheader', { name: 'CSCom 26' }).waitFor();
    await table.getByRole('columnheader', { name: 'CSCom 7' }).waitFor();
    expect(page.url()).toContain('?a=C0007&b=C0026');
    await page
      .getByRole('img', { name: /^CSCom 26, / })
      .first()
      .waitFor();
    await expectAccessible(page);
  });

  it('tell a centre a word', async () => {
    const page = kept();
    await press(page, 'link', 'Échanger');
    await page.getByRole('heading', { level: 2, name: 'Mot aux centres' }).waitFor();
    await chooseCentre(page, 'À qui', 'C0026');
    await tabTo(page, page.getByLabel('Votre mot'));
    await page.keyboard.type('Merci pour octobre.');
    await press(page, 'button', 'Garder ce mot');
    await page.getByText(/^12\s.*, C0026$/).waitFor();
    await expectAccessible(page);
  });

  it('report on the programme', async () => {
    const page = kept();
    await press(page, 'link', 'Rapport');
    await page.getByRole('heading', { level: 1, name: 'Rapport du programme' }).waitFor();
    await expectAccessible(page);
    const saved = page.waitForEvent('download');
    await press(page, 'button', 'Texte');
    const text = readFileSync(await (await saved).path(), 'utf8');
    expect(text).toContain('District 02');
    expect(text).toContain('Lignes utilisées. centres : 30');
  });
});
