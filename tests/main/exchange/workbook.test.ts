import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { validateMonth } from '../../../main/features/months/month-state.ts';
import { readXlsxSheets } from '../../../main/platform/xlsx/read-xlsx.ts';
import { counts, createImportScratch, notes } from '../imports/import-scratch.ts';
import {
  addOwnLines,
  exportFiles,
  LOCAL,
  shownMonth,
  textOf,
  typeMonth,
} from './exchange-scratch.ts';

const MONTH = {
  services: { cpn1: { value: 41 }, cpn4: { value: 0 } },
  stock: {
    'zinc-20': { opening: 100, received: 48.5, used: 30, adjusted: -2, expiry: '2027-03' },
  },
  staff: { 'sage-femme|+Mairie': { norm: 2, filled: 1, present: 1 }, matrone: { norm: 3 } },
  money: {
    'tarification|receipt|solde initial': { amount: 500_000 },
    'tarification|receipt|consultations': { amount: 250_000 },
    [`tarification|receipt|${LOCAL.heading}`]: { amount: 1_000 },
    'tarification|spending|salaires': { amount: 80_000 },
  },
} as const;

async function written() {
  const scratch = createImportScratch();
  addOwnLines(scratch);
  typeMonth(scratch, MONTH);
  scratch.change((db) => validateMonth(db, 'DEMO01', '2026-10', '2026-11-04'));
  const { paths } = await exportFiles(scratch, { format: 'xlsx' });
  return { scratch, path: paths[0] ?? '' };
}

/** The cells of the row that begins with a text. */
function rowOf(rows: readonly { readonly cells: readonly string[] }[], start: string) {
  return rows.find(({ cells }) => cells[0]?.startsWith(start))?.cells;
}

describe('the workbook of a month', () => {
  it('says first what it is, then has a sheet for each sheet of the month', async () => {
    const { path } = await written();
    const [cover, ...sheets] = await readXlsxSheets(path);
    expect(cover?.rows.map(({ cells }) => cells.filter((cell) => cell !== '').join(' | '))).toEqual(
      expect.arrayContaining([
        'Le mois du centre',
        'Centre | CSCom DEMO01 (DEMO01)',
        expect.stringMatching(/^Mois \| octobre.2026$/),
        'État | validé',
        'Reçu au district le | 04/11/2026',
        'Écrit le | 12/11/2026',
        'keneya-month/1 fr 2026-10 DEMO01',
      ]),
    );
    expect(sheets.map(({ name }) => name)).toEqual([
      'Activités',
      'Médicaments',
      'Personnel',
      'Caisse',
    ]);
  });

  it('has headings, units, groups, totals and codes', async () => {
    const { path } = await written();
    const [, , stock, staff, money] = await readXlsxSheets(path);
    expect(stock?.rows[2]?.cells.slice(0, 4)).toEqual([
      'Produit',
      'Unité',
      'Stock initial',
      'Reçu',
    ]);
    expect(rowOf(stock?.rows ?? [], 'Zinc')?.slice(1)).toEqual(
      expect.arrayContaining(['cp', '100', '48.5', '30', '-2', '2027-03-01', 'zinc-20']),
    );
    expect(rowOf(staff?.rows ?? [], 'Total')?.slice(2, 5)).toEqual(['5', '1', '1']);
    const totals = (money?.rows ?? []).filter(({ cells }) => cells[0] === 'Total');
    const foot = (money?.rows ?? []).slice(-4).map(({ cells }) => cells[2]);
    expect(foot).toEqual(['500000', '251000', '80000', '671000']);
    // The opening balance stands among the receipts, and is none.
    expect(totals.map(({ cells }) => cells[2])).toEqual(['251000', '80000']);
    expect(rowOf(money?.rows ?? [], 'Caisse de la tarification')?.[0]).toMatch(/, recettes$/);
  });

  it('keeps headings and names in view, in columns wide enough, and numbers in their format', async () => {
    const { path } = await written();
    const workbook = await readXlsx(readFileSync(path), { readStyles: true });
    for (const sheet of workbook.sheets.slice(1)) {
      expect(sheet.freezePane).toMatchObject({ rows: 3, columns: 1 });
      expect(sheet.columns?.[0]?.width).toBe(44);
      expect(sheet.columns?.[2]?.width).toBeGreaterThanOrEqual(13);
      expect(sheet.cells?.get('2,0')?.style?.font?.bold).toBe(true);
    }
    const stock = workbook.sheets[2];
    const at = (stock?.rows ?? []).findIndex((row) => row.includes('zinc-20'));
    const formatOf = (column: number) => stock?.cells?.get(`${at},${column}`)?.style?.numFmt;
    expect([formatOf(2), formatOf(6), formatOf(11)]).toEqual([
      '#,##0.##',
      '+#,##0.##;-#,##0.##;0',
      'mm/yyyy',
    ]);
  });

  it('has no formula, whatever people call their things', async () => {
    const { path, scratch } = await written();
    const [, , stock] = await readXlsxSheets(path);
    expect(stock?.rows.some(({ cells }) => cells[0] === `'${LOCAL.product}`)).toBe(false);
    typeMonth(
      scratch,
      { services: {}, staff: {}, money: {}, stock: { 'somme-a1': { used: 1 } } },
      '2026-11',
    );
    const { paths } = await exportFiles(scratch, { format: 'xlsx', period: '2026-11' });
    const workbook = await readXlsx(readFileSync(paths[0] ?? ''), { readStyles: true });
    const cells = workbook.sheets.flatMap(({ rows }) => rows.flat());
    expect(cells).toContain(`'${LOCAL.product}`);
    expect(cells.filter((cell) => typeof cell === 'string' && /^[=+@-]/.test(cell))).toEqual([]);
    const tables = await exportFiles(scratch, { format: 'csv', period: '2026-11' });
    expect(tables.paths.map(textOf).join('\n')).toContain(`'${LOCAL.product}`);
  });
});

describe('a workbook that was mended', () => {
  async function mended(change: (text: string) => string | number) {
    const scratch = createImportScratch();
    addOwnLines(scratch);
    typeMonth(scratch, MONTH);
    const { paths } = await exportFiles(scratch, { format: 'xlsx' });
    const workbook = await readXlsx(readFileSync(paths[0] ?? ''), { readStyles: true });
    const { writeXlsx } = await import('hucre/xlsx');
    const bytes = await writeXlsx({
      sheets: workbook.sheets.map(({ name, rows }) => ({
        name,
        rows: rows.map((row) =>
          row.map((cell) =>
            typeof cell === 'string' ? change(cell) : cell === 41 ? change('41') : cell,
          ),
        ),
      })),
    });
    return { scratch, outcome: await scratch.take([scratch.file('mois.xlsx', bytes)]) };
  }

  it('brings what was mended, and nothing else', async () => {
    const { scratch, outcome } = await mended((text) => (text === '41' ? 43 : text));
    expect([counts(outcome).slice(0, 3), outcome.setAside]).toEqual(['0 1', []]);
    expect(shownMonth(scratch)['services']).toContainEqual([
      'cpn1',
      expect.objectContaining({ value: 43 }),
    ]);
  });

  it('is told of a word in a number, a code that nothing has, and a heading that is gone', async () => {
    const word = await mended((text) => (text === '41' ? 'beaucoup' : text));
    expect(notes(word.outcome.setAside)).toEqual([
      expect.stringMatching(/^mois.xlsx, Activités \d+ value imports.number-unreadable$/),
    ]);
    const code = await mended((text) => (text === 'cpn1' ? 'cpn-un' : text === '41' ? 41 : text));
    expect(notes(code.outcome.setAside)).toEqual([
      expect.stringMatching(/^mois.xlsx, Activités \d+ - imports.line-unknown$/),
    ]);
    const heading = await mended((text) => (text === 'Code' ? 'Kode' : text === '41' ? 41 : text));
    expect(notes(heading.outcome.setAside).map((note) => note.split(' ').at(-1))).toEqual(
      Array<string>(4).fill('imports.workbook-heading-missing'),
    );
  });

  it('changes nothing in a month that is validated, and says so only where it would', async () => {
    const { scratch, path } = await written();
    const same = await scratch.take([path]);
    expect([same.setAside, same.accepted + same.changed]).toEqual([[], 0]);
  });
});
