import { writeFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { expectAccessible } from './door.ts';
import { expectSaved, keepPage, openSheet, pasteBlock } from './kept-page.ts';

const MONTH = '2026-10';

/** What a month before has left, so that four products have their lines. */
const BEFORE = [
  'periode,produit,initial,recu,utilise,perdu,ajustement,final,jours_rupture,peremption',
  '2026-09,TDR,40,0,0,0,0,40,0,2027-12',
  '2026-09,SRO,50,0,0,0,0,50,0,2027-12',
  '2026-09,Zinc 20,100,0,0,0,0,100,0,2027-12',
  '2026-09,Gants,30,0,0,0,0,30,0,2027-12',
];

const kept = keepPage('TEST01', ({ directory, import: bring }) => {
  const file = `${directory}-stock.csv`;
  writeFileSync(file, BEFORE.join('\n'));
  const { code, stderr } = bring([file]);
  if (code !== 0) throw new Error(stderr);
});

function cellOf(product: string, column: string): Locator {
  return kept.page().locator(`tr[data-row="${product}"] td[data-column="${column}"]`);
}

/** What stands beside the grid: the cell where the keyboard is, the alerts, the lines that wait. */
function beside(): Locator {
  return kept.page().getByRole('complementary');
}

async function write(product: string, column: string, text: string): Promise<void> {
  await cellOf(product, column).click();
  await kept.page().keyboard.type(text);
  await kept.page().keyboard.press('Enter');
}

async function paste(product: string, column: string, text: string, html?: string): Promise<void> {
  await cellOf(product, column).click();
  await pasteBlock(kept.page(), html === undefined ? { text } : { text, html });
}

async function expectTold(sentence: string | RegExp): Promise<void> {
  await kept.page().getByRole('status').filter({ hasText: sentence }).first().waitFor();
}

/** The sheet as it stands, with what is asked about. */
async function readSheet(): Promise<readonly string[]> {
  const lines = await kept.page().locator('tr[data-row]').allInnerTexts();
  const invalid = await kept.page().locator('td[aria-invalid]').count();
  const asked = await kept.page().locator('[data-explained=false]').count();
  return [...lines, `${invalid} refused, ${asked} asked about`];
}

let before: readonly string[] = [];

beforeEach(async () => {
  await openSheet(kept.page(), MONTH, 'stock');
  before = await readSheet();
});

/** One Ctrl+Z brings back the state before, on the page and in the program. */
async function expectTakenBack(): Promise<void> {
  const page = kept.page();
  await page.locator('#month-stock').focus();
  await page.keyboard.press('Control+z');
  await expect.poll(readSheet).toEqual(before);
  await expectSaved(page);
  await openSheet(page, '2026-09', 'stock');
  await openSheet(page, MONTH, 'stock');
  await expect.poll(readSheet).toEqual(before);
}

describe('what is no value', { timeout: 120_000 }, () => {
  it.each([
    ['used', 'douze', "« douze » n'est pas un nombre"],
    ['received', '-3', '« -3 » est négatif'],
    ['received', '12 boîtes', "« 12 boîtes » n'est pas un nombre"],
    ['stockoutDays', '2,5', '« 2,5 » a une virgule'],
    ['expiry', '13/2027', "« 13/2027 » n'est pas un mois"],
    ['lost', '9999999999999', 'est trop grand'],
  ])(
    'is said at the cell, keeps its text, and is taken back: %s "%s"',
    async (column, text, said) => {
      await write('zinc-20', column, text);
      await expectTold(said);
      const cell = cellOf('zinc-20', column);
      expect((await cell.innerText()).trim()).toBe(text);
      expect(await cell.getAttribute('aria-invalid')).toBe('true');
      await cell.click();
      await beside().getByText(said).waitFor();
      await expectTakenBack();
    },
  );
});

describe('a line that does not hold together', { timeout: 120_000 }, () => {
  it.each([
    ['more used than there was', '100\t0\t130\t0\t0', 'used', 'Plus de sorties que de stock'],
    ['a negative stock', '100\t0\t130\t0\t0', 'closing', 'Une quantité est négative'],
    ['a closing off the book', '100\t0\t10\t0\t0\t95', 'closing', 'ne suit pas les mouvements'],
    [
      'an expiry in the past',
      '100\t0\t10\t0\t0\t90\t\t\t0\t03/2026',
      'expiry',
      'Ce qui reste est périmé',
    ],
    [
      'more days out than the month has',
      '100\t0\t10\t0\t0\t90\t\t\t32',
      'stockoutDays',
      'Plus de jours de rupture que de jours dans le mois',
    ],
  ])('is taken, asked about at the cell, and taken back: %s', async (_, text, column, said) => {
    await paste('zinc-20', 'opening', text);
    await expectSaved(kept.page());
    const cell = cellOf('zinc-20', column);
    await cell.locator('[data-explained=false]').waitFor();
    await cell.click();
    await beside().getByText(said).first().waitFor();
    await expectTakenBack();
  });
});

describe('a pasted block', { timeout: 120_000 }, () => {
  it('that does not fit brings nothing, and there is nothing to take back', async () => {
    await paste('gants', 'opening', '1\n2\n3\n');
    await expectTold(/Rien n'a été collé/);
    expect(await readSheet()).toEqual(before);
    expect(await kept.page().getByRole('button', { name: 'Annuler' }).isDisabled()).toBe(true);
  });

  it('is read with decimal commas, thin and hard spaces', async () => {
    await paste('zinc-20', 'opening', '1\u202F234,5\t2\u00A0000\t1 000,25\t0,5\t\u22120,5');
    await expectSaved(kept.page());
    const line = ['opening', 'received', 'used', 'lost', 'adjusted'];
    const texts = await Promise.all(line.map((name) => cellOf('zinc-20', name).innerText()));
    expect(texts.map((text) => text.trim())).toEqual([
      '1\u202F234,5',
      '2\u202F000',
      '1\u202F000,25',
      '0,5',
      '\u22120,5',
    ]);
    await expectTakenBack();
  });

  it('with words among its numbers takes the numbers, and keeps the words at their cells', async () => {
    await paste('zinc-20', 'received', '10\tbeaucoup\n20\t5\n');
    await expectTold('3 cases collées, 1 pas comprises');
    expect((await cellOf('zinc-20', 'used').innerText()).trim()).toBe('beaucoup');
    await expectTakenBack();
  });

  it('with merged cells empties nothing, and asks what belongs to each line', async () => {
    await write('zinc-20', 'received', '7');
    await expectSaved(kept.page());
    before = await readSheet();
    const html =
      '<table><tr><td>5</td><td rowspan=2>100</td></tr><tr><td>6</td></tr>' +
      '<tr><td colspan=2>9</td></tr></table>';
    const products = await kept
      .page()
      .locator('tr[data-row]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row') ?? ''));
    const [first = '', second = '', third = ''] = products.slice(products.indexOf('zinc-20') - 1);
    expect(second).toBe('zinc-20');
    await paste(first, 'opening', '5\t100\n6\t\n9\t\n', html);
    await expectTold('4 cases collées, 2 pas comprises');
    for (const [product, text] of [
      [second, '↖ 100'],
      [third, '↖ 9'],
    ] as const) {
      const cell = cellOf(product, 'received');
      expect((await cell.innerText()).trim()).toBe(text);
      await cell.click();
      await beside().getByText(`« ${text} » vient d'une case fusionnée`).waitFor();
    }
    await expectAccessible(kept.page());
    await expectTakenBack();
    await kept.page().keyboard.press('Control+z');
  });

  it('that names a product twice takes the first line, and keeps the second beside', async () => {
    await paste('sro', 'opening', 'Zinc 20\t100\t5\nSRO\t50\t6\nzinc 20\t100\t8\n');
    await beside().getByText('Ce nom est déjà plus haut dans le bloc collé.').waitFor();
    expect((await cellOf('zinc-20', 'received').innerText()).trim()).toBe('5');
    expect((await cellOf('sro', 'received').innerText()).trim()).toBe('6');
    await expectTakenBack();
    await beside().getByText('Ce nom est déjà plus haut').waitFor({ state: 'detached' });
  });

  it('that names a product which looks like another keeps it beside, and proposes the other', async () => {
    await paste('sro', 'opening', 'Zinck 20\t100\t5\nSRO\t50\t6\n');
    await beside().getByText('Aucune ligne ne porte ce nom.').waitFor();
    await beside()
      .getByRole('button', { name: /Mettre dans « Zinc 20/ })
      .waitFor();
    expect((await cellOf('zinc-20', 'received').innerText()).trim()).toBe('—');
    await expectTakenBack();
  });
});

describe('a line that is added', { timeout: 120_000 }, () => {
  it('under a name that looks like another is asked about first, and nothing is added', async () => {
    const page = kept.page();
    await page.getByRole('button', { name: 'Ajouter une ligne' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('Zinck 20');
    await page.keyboard.press('Enter');
    await dialog.getByText('Est-ce la même chose').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await readSheet()).toEqual(before);
  });
});
