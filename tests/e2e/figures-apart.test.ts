import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addFacility } from '../../main/app/facilities.ts';
import { type Row, readTable } from '../main/cli/centre-files.ts';
import { type CommandedWorkspace, lookInto } from '../main/cli/keneya-process.ts';
import { computeApart, MONTH_TABLES } from '../main/figures-apart/compute-apart.ts';
import { expectSameFigures } from '../main/figures-apart/same-figures.ts';
import { expectSaved, keepPage, openSheet, pasteBlock } from './kept-page.ts';

/** A folder of the five tables, and the month whose figures are looked at. */
interface Centre {
  readonly directory: string;
  readonly code: string;
  readonly period: string;
}

const SAMPLES = join(import.meta.dirname, '../../../shared/samples');
const CENTRES: readonly Centre[] = [
  { directory: join(import.meta.dirname, '../fixtures/centre'), code: 'FIXT', period: '2026-06' },
  { directory: SAMPLES, code: 'SAMP', period: '2026-10' },
].filter(({ directory }) => existsSync(directory));
if (CENTRES.length === 1) console.log(`skipped: no sample files in ${SAMPLES}`);

/** The ways in which the same files come in, each into a centre of its own. */
const WAYS = ['01', '02', '03'] as const;

// A hundred lines of cash and of stock are pasted month by month, beside other tests on a small machine.
const LONGEST_MS = 400_000;

async function prepare(workspace: CommandedWorkspace): Promise<void> {
  const unknown = { asaco: null, commune: null, district: null, region: null, area: null };
  await lookInto(workspace.directory, (opened) => {
    for (const { code } of CENTRES)
      for (const way of WAYS)
        addFacility(opened, { code: code + way, name: `CSCom ${code}${way}`, ...unknown });
  });
  for (const { code, directory, period } of CENTRES) {
    const files = filesOf(directory);
    const facility = ['--facility', `${code}01`, '--period', period, '--json'];
    const { code: exit, stderr } = workspace.run('import', ...files, ...facility);
    if (exit !== 0) throw new Error(stderr);
  }
}

function filesOf(directory: string): readonly string[] {
  return MONTH_TABLES.map((name) => join(directory, `${name}.csv`));
}

const kept = keepPage('AUTRE1', prepare);

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, path);
}

async function chooseCentre(page: Page, code: string): Promise<void> {
  await goTo(page, '#/');
  await page.getByLabel('Centre', { exact: true }).selectOption(code);
  await page.getByRole('heading', { level: 1, name: `CSCom ${code}` }).waitFor();
}

/** Lets files go over the page, as a person does who drags them from a folder. */
async function dropFiles(page: Page, files: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    const data = { items: [], files: [...files], dragOperationsMask: 1 };
    await session.send('Input.dispatchDragEvent', { type, x: 700, y: 400, data });
  }
  await session.detach();
}

async function bringByDrag(page: Page, { directory, period }: Centre): Promise<void> {
  await goTo(page, '#/import');
  await page.getByRole('heading', { level: 1, name: 'Importer' }).waitFor();
  await dropFiles(page, filesOf(directory));
  await page.getByRole('heading', { name: 'Ce que feraient ces fichiers' }).waitFor();
  await page
    .getByLabel("Mois, si une table n'en a pas")
    .fill(`${period.slice(5)}/${period.slice(0, 4)}`);
  const button = page.getByRole('button', { name: 'Importer', exact: true });
  await button.and(page.locator(':enabled')).click();
  await page.getByRole('heading', { name: /^C'est fait/ }).waitFor();
}

/** Adds a line by its name, and gives the code that its row has. */
async function addLine(page: Page, fields: Readonly<Record<string, string>>): Promise<string> {
  await page.getByRole('button', { name: 'Ajouter une ligne' }).click();
  const dialog = page.getByRole('dialog');
  for (const [label, text] of Object.entries(fields)) {
    const field = dialog.getByLabel(label, { exact: true });
    const isList = await field.evaluate((element) => element instanceof HTMLSelectElement);
    if (isList) await field.selectOption(text);
    else await field.fill(text);
  }
  await dialog.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  const row = page.locator('tr:has(td[data-active])');
  return (await row.getAttribute('data-row')) ?? '';
}

function groupByMonth(rows: readonly Row[], until: string): readonly (readonly [string, Row[]])[] {
  const months = [...Map.groupBy(rows, (row) => row['periode'] ?? '')];
  return months.filter(([month]) => month <= until).toSorted();
}

function blockOf(lines: readonly (readonly (string | undefined)[])[]): string {
  return lines.map((cells) => `${cells.join('\t')}\n`).join('');
}

async function pasteMonth(
  page: Page,
  place: readonly [month: string, sheet: Parameters<typeof openSheet>[2]],
  lines: readonly (readonly (string | undefined)[])[],
): Promise<void> {
  await openSheet(page, ...place);
  await pasteBlock(page, { text: blockOf(lines) });
  await page
    .getByRole('status')
    .filter({ hasText: /^\d+ cases collées\.$/ })
    .waitFor();
  await expectSaved(page);
}

// Figures look back half a year on stock, a year on services, and on cash to its opening balance.
async function pasteStock(page: Page, rows: readonly Row[], until: string): Promise<void> {
  const months = groupByMonth(rows, until).slice(-6);
  await openSheet(page, months[0]?.[0] ?? until, 'stock');
  for (const name of new Set(rows.map((row) => row['produit'] ?? '')))
    await addLine(page, { 'Nom du produit': name });
  for (const [month, lines] of months) {
    const block = lines.map((row) => [
      row['produit'],
      ...['initial', 'recu', 'utilise', 'perdu', 'ajustement', 'final'].map((name) => row[name]),
      // Counted by nobody, and so without a variance.
      '',
      '',
      row['jours_rupture'],
      row['peremption'],
    ]);
    await pasteMonth(page, [month, 'stock'], block);
  }
}

async function pasteServices(page: Page, rows: readonly Row[], until: string): Promise<void> {
  for (const [month, lines] of groupByMonth(rows, until).slice(-12))
    await pasteMonth(
      page,
      [month, 'services'],
      lines.map((row) => [row['indicateur'], row['valeur']]),
    );
}

async function pasteStaff(page: Page, rows: readonly Row[], month: string): Promise<void> {
  await openSheet(page, month, 'staff');
  const lines: string[][] = [];
  for (const row of rows) {
    const fields = { 'Nom du poste': row['cadre'] ?? '', 'Qui paie ce poste': row['payeur'] ?? '' };
    const counts = [row['norme'], row['en_poste'], row['present']].map((count) => count ?? '');
    lines.push([await addLine(page, fields), ...counts]);
  }
  await pasteMonth(page, [month, 'staff'], lines);
}

async function pasteMoney(page: Page, rows: readonly Row[], until: string): Promise<void> {
  const months = groupByMonth(rows, until);
  const keyOf = (row: Row): string => [row['caisse'], row['rubrique'], row['sens']].join('|');
  await openSheet(page, months[0]?.[0] ?? until, 'money');
  const codes = new Map<string, string>();
  for (const row of new Map(rows.map((each) => [keyOf(each), each])).values()) {
    const sense = row['sens'] === 'recette' ? 'Recette' : 'Dépense';
    const box = { Caisse: row['caisse'] ?? '', Sens: sense };
    codes.set(keyOf(row), await addLine(page, { ...box, Libellé: row['rubrique'] ?? '' }));
  }
  for (const [month, lines] of months)
    await pasteMonth(
      page,
      [month, 'money'],
      lines.map((row) => [codes.get(keyOf(row)), row['montant']]),
    );
}

async function writePeople(page: Page, rows: readonly Row[], until: string): Promise<void> {
  const row = rows.find((each) => each['annee'] === until.slice(0, 4));
  await goTo(page, '#/catalogues');
  await page.getByRole('tab', { name: 'Population' }).click();
  const fields = ['population', 'coef_grossesses', 'coef_naissances', 'source'] as const;
  const cells = page
    .getByRole('row')
    .filter({ hasText: until.slice(0, 4) })
    .getByRole('textbox');
  for (const [at, name] of fields.entries()) {
    await cells.nth(at).fill(row?.[name] ?? '');
    await page.keyboard.press('Enter');
    await expect.poll(() => cells.nth(at).getAttribute('aria-invalid')).not.toBe('true');
  }
}

async function bringByPaste(page: Page, { directory, period }: Centre): Promise<void> {
  const tables = filesOf(directory).map((file) => readTable(file));
  const [stock = [], services = [], staff = [], money = [], people = []] = tables;
  await pasteStock(page, stock, period);
  await pasteServices(page, services, period);
  await pasteStaff(page, staff, period);
  await pasteMoney(page, money, period);
  await writePeople(page, people, period);
}

describe('the tables of a centre', { timeout: LONGEST_MS }, () => {
  it.each(CENTRES)('come in by drag onto the page of imports: $code', async (centre) => {
    await chooseCentre(kept.page(), `${centre.code}02`);
    await bringByDrag(kept.page(), centre);
  });

  it.each(CENTRES)('come in by paste into the sheets of the month: $code', async (centre) => {
    await chooseCentre(kept.page(), `${centre.code}03`);
    await bringByPaste(kept.page(), centre);
  });

  it.each(CENTRES)('come to the same figures whichever way: $code', async (centre) => {
    const { code, period, directory } = centre;
    await kept.end();
    const [byCommand, byDrag, byPaste] = WAYS.map((way) => {
      const words = ['--facility', code + way, '--period', period, '--json'];
      return kept.workspace().run('figures', ...words).json.figures;
    });
    expect(byDrag).toEqual(byCommand);
    expect(byPaste).toEqual(byCommand);
    expectSameFigures(byPaste, computeApart(directory, period));
  });
});
