import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordColumnMatch } from '../../../main/features/imports/column-matches.ts';
import { seeTable } from '../../../main/features/imports/see-table.ts';
import { listMoneyEntries } from '../../../main/features/money/reader.ts';
import { listServiceValues } from '../../../main/features/services/reader.ts';
import { listStockEntries } from '../../../main/features/stock/reader.ts';
import type { TableMatch } from '../../../shared/domain/imports/table-match.ts';
import { buildWorkbook, sheetRows } from '../platform/xlsx/workbook-builder.ts';
import { counts, createImportScratch, type ImportScratch, notes } from './import-scratch.ts';

type Cells = readonly (string | number | null)[];

/** The sheet of a centre: titles, a group merged down, a section, a total, a signature. */
const STOCK_SHEET: readonly Cells[] = [
  ['CSCom de Sabali'],
  ['Rapport de stock, mois : octobre 2026'],
  [],
  ['Groupe', 'Désignation', 'Stock initial', 'Qté reçue (cp)', 'Qté consommée', 'Stock final'],
  ['Diarrhée', 'Zinc 20', 100, '50', '30', '120'],
  [null, 'SRO', '1\u202f250', '0', '250,5', '999,5'],
  ['Antipaludiques'],
  ['Palu', 'AL 6x2', 5, 0, 5, 0],
  ['TOTAL', null, 1355, 50, 285.5, 1119.5],
  ['Le DTC : Awa'],
];
const STOCK_MERGED = ['A1:F1', 'A2:F2', 'A5:A6', 'A7:F7', 'A9:B9', 'A10:F10'];

function workbook(rows: readonly Cells[], merged: readonly string[] = []): Buffer {
  return buildWorkbook({ sheets: { Stock: sheetRows(rows) }, merged: { Stock: merged } });
}

async function see(scratch: ImportScratch, path: string, name = 'table.xlsx') {
  const seen = await seeTable(scratch.reader, { facility: 'DEMO01', path, name });
  if (!seen.ok) throw new Error(`Not shown: ${JSON.stringify(seen.problems)}`);
  return seen.value;
}

/** Confirms what is proposed, with some of it said otherwise. */
async function matchAsProposed(
  scratch: ImportScratch,
  path: string,
  more: Partial<TableMatch> = {},
): Promise<TableMatch> {
  const { match } = await see(scratch, path);
  const said = { ...match, ...more };
  scratch.change((db) => recordColumnMatch(db, 'DEMO01', said));
  return said;
}

async function refusal(
  scratch: ImportScratch,
  path: string,
  more = {},
): Promise<readonly string[]> {
  const answer = await scratch.answer([path], more);
  if (answer.kind !== 'refused') throw new Error('It was taken');
  return notes(answer.notes);
}

describe('a sheet with headings of its own', () => {
  it('names what is to be matched, comes in once it was, and is known the next month', async () => {
    const scratch = createImportScratch();
    const path = scratch.file('stock.xlsx', workbook(STOCK_SHEET, STOCK_MERGED));
    const answer = await scratch.answer([path]);
    expect(answer).toMatchObject({ kind: 'refused', strange: [path] });
    if (answer.kind === 'refused') {
      expect(answer.notes[0]?.problems.at(-1)).toMatchObject({
        code: 'imports.columns-to-match',
        facts: {
          columns: 'Groupe, Désignation, Stock initial, Qté reçue (cp), Qté consommée, Stock final',
          row: 4,
        },
      });
    }
    await matchAsProposed(scratch, path);
    const outcome = await scratch.take([path]);
    expect(counts(outcome)).toBe('3 0 0 0');
    expect(notes(outcome.setAside)).toEqual([]);
    expect(notes(outcome.warnings)).toEqual([
      'stock.xlsx 4 - imports.match-used',
      'stock.xlsx 7 - imports.row-title',
      'stock.xlsx 9 - imports.row-total',
      'stock.xlsx 10 - imports.row-title',
    ]);
    expect(listStockEntries(scratch.reader, 'DEMO01')).toMatchObject([
      { period: '2026-10', opening: 5, used: 5, closing: 0 },
      { period: '2026-10', opening: 1250, received: 0, used: 250.5, closing: 999.5 },
      { period: '2026-10', opening: 100, received: 50, used: 30, closing: 120 },
    ]);
    const november = STOCK_SHEET.map((row) =>
      row.map((cell) =>
        cell === 'Rapport de stock, mois : octobre 2026' ? 'Novembre 2026' : cell,
      ),
    );
    const next = scratch.file('novembre.xlsx', workbook(november, STOCK_MERGED));
    expect(counts(await scratch.take([next]))).toBe('3 0 0 0');
    expect(counts(await scratch.take([next]))).toBe('0 0 3 0');
  });

  it('is of the month that a person says, where its titles and its name say none', async () => {
    const scratch = createImportScratch();
    const path = scratch.file('stock.csv', 'Produit;Entrées;Sorties\nZinc 20;5;3\n');
    await matchAsProposed(scratch, path);
    expect(await refusal(scratch, path)).toEqual(['stock.csv - - imports.match-month-missing']);
    await scratch.take([path], { period: '2026-08' });
    await scratch.take([path], { months: { [path]: '2026-07' }, period: '2026-08' });
    const named = scratch.file('stock juin 2026.csv', 'Produit;Entrées;Sorties\nZinc 20;5;3\n');
    await scratch.take([named], { period: '2026-08' });
    expect(listStockEntries(scratch.reader, 'DEMO01').map(({ period }) => period)).toEqual([
      '2026-06',
      '2026-07',
      '2026-08',
    ]);
  });

  it('is proposed to another centre as it was matched, and asked for there', async () => {
    const scratch = createImportScratch();
    const path = scratch.file('stock.csv', 'Produit;Colonne 7;Colonne 8\nZinc 20;5;3\n');
    const { match } = await see(scratch, path);
    const said = { ...match, kind: 'stock', columns: { produit: 'produit', 'colonne 7': 'recu' } };
    scratch.change((db) => recordColumnMatch(db, 'AUTRE', said as TableMatch));
    expect((await see(scratch, path)).match.columns).toEqual(said.columns);
    expect(await refusal(scratch, path, { period: '2026-10' })).toContain(
      'stock.csv - - imports.columns-to-match',
    );
  });

  it('with months across and the money of a box comes in as well', async () => {
    const scratch = createImportScratch();
    const across = scratch.file(
      'rma 2026.csv',
      'Activité;Janvier;Février\ncpn4;31;\ncpn1;"1\u00a0240";12,5\n',
    );
    await matchAsProposed(scratch, across);
    const money = scratch.file('c.csv', 'Rubrique;Recettes;Dépenses\nVentes;5;\nGasoil;;3\n');
    await matchAsProposed(scratch, money, { box: 'tarification' });
    const outcome = await scratch.take([across, money], { period: '2026-10' });
    expect(counts(outcome)).toBe('5 0 0 0');
    expect(
      listServiceValues(scratch.reader, 'DEMO01').map(({ period, indicator, value }) =>
        [period, indicator, value].join(' '),
      ),
    ).toEqual(['2026-01 cpn1 1240', '2026-01 cpn4 31', '2026-02 cpn1 12.5']);
    expect(
      listMoneyEntries(scratch.reader, 'DEMO01')
        .map(({ heading, direction, amount }) => [heading, direction, amount].join(' '))
        .toSorted(),
    ).toEqual(['Gasoil spending 3', 'Ventes receipt 5']);
  });

  it('remembered in the place of what was said before, leaves both in the journal', async () => {
    const scratch = createImportScratch();
    const path = scratch.file('stock.csv', 'Produit;Entrées;Sorties\nZinc 20;5;3\n');
    const match = await matchAsProposed(scratch, path);
    const columns = { ...match.columns, sorties: 'perdu' };
    scratch.change((db) => recordColumnMatch(db, 'DEMO01', { ...match, columns }));
    expect((await see(scratch, path)).match.columns).toEqual(columns);
    const written = scratch.reader.all(
      "SELECT operation FROM journal WHERE table_name = 'column_match' ORDER BY seq",
    );
    expect(written).toEqual([{ operation: 'insert' }, { operation: 'update' }]);
  });
});

describe('a table that was shuffled and renamed', () => {
  const NAMES = {
    periode: ['Mois', 'Période du rapport'],
    produit: ['Médicament', 'Désignation'],
    initial: ['Stock initial', 'Report'],
    recu: ['Entrées', 'Qté reçue (cp)'],
    utilise: ['Sorties', 'Consommation'],
    final: ['Stock final', 'Reste'],
  } as const;
  const PLAIN = Object.keys(NAMES) as (keyof typeof NAMES)[];

  const quantity = fc.option(fc.integer({ min: 0, max: 5000 }), { nil: null });
  const line = fc.record({
    month: fc.integer({ min: 1, max: 10 }),
    product: fc.constantFrom('Zinc 20', 'SRO', 'AL 6x2', 'Savon local'),
    quantities: fc.tuple(quantity, quantity, quantity, quantity),
  });
  const table = fc.record({
    lines: fc.uniqueArray(line, {
      minLength: 1,
      maxLength: 6,
      selector: (each) => `${each.month}${each.product}`,
    }),
    order: fc.shuffledSubarray(PLAIN, { minLength: PLAIN.length }),
    names: fc.tuple(...PLAIN.map(() => fc.nat(1))),
    titles: fc.nat(3),
  });

  it('comes in as the plain one does', async () => {
    await fc.assert(
      fc.asyncProperty(table, async ({ lines, order, names, titles }) => {
        const rows = lines.map(({ month, product, quantities }) => {
          const cells = [`2026-${String(month).padStart(2, '0')}`, product, ...quantities];
          return Object.fromEntries(PLAIN.map((column, index) => [column, cells[index] ?? '']));
        });
        const text = (columns: readonly string[], heading: readonly string[]): string =>
          [heading, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
            .map((cells) => cells.join(';'))
            .join('\n');
        const nameOf = (column: keyof typeof NAMES): string =>
          NAMES[column][names[PLAIN.indexOf(column)] ?? 0] ?? column;
        const plain = createImportScratch();
        await plain.take([plain.file('t.csv', text(PLAIN, PLAIN))]);
        const strange = createImportScratch();
        const above = Array.from({ length: titles }, (_, index) => `Titre ${'abc'[index]}\n`).join(
          '',
        );
        const path = strange.file('t.csv', above + text(order, order.map(nameOf)));
        await matchAsProposed(strange, path);
        await strange.take([path]);
        expect(listStockEntries(strange.reader, 'DEMO01')).toEqual(
          listStockEntries(plain.reader, 'DEMO01'),
        );
      }),
      { numRuns: 25 },
    );
  });
});

describe('merged cells', () => {
  const PLAIN = ['periode', 'produit', 'initial', 'recu', 'utilise', 'final'];

  it('down the first column of a table of ours repeat their value', async () => {
    const scratch = createImportScratch();
    const rows = [PLAIN, ['2026-10', 'Zinc 20', 1, 0, 0, 1], [null, 'SRO', 2, 0, 0, 2]];
    const path = scratch.file('s.xlsx', workbook(rows, ['A2:A3']));
    expect(counts(await scratch.take([path]))).toBe('2 0 0 0');
  });

  it('over a number of several lines, or over columns, are refused at their place', async () => {
    const scratch = createImportScratch();
    const rows = [
      PLAIN,
      ['2026-10', 'Zinc 20', 1, 0, 7, 1],
      ['2026-10', 'SRO', 2, 0, null, 2],
      ['2026-10', 'AL 6x2', 3, null, 0, 3],
    ];
    const path = scratch.file('s.xlsx', workbook(rows, ['E2:E3', 'C4:D4']));
    const outcome = await scratch.take([path]);
    expect(counts(outcome)).toBe('0 0 0 0');
    expect(notes(outcome.setAside)).toEqual([
      's.xlsx 2 utilise imports.merged-number',
      's.xlsx 3 utilise imports.merged-number',
      's.xlsx 4 initial imports.merged-across',
    ]);
    expect(outcome.setAside[0]?.problems[0].facts).toMatchObject({ range: 'E2:E3' });
  });
});

describe('a file of another month', () => {
  it('and a line of another month are told of at their row, and taken', async () => {
    const scratch = createImportScratch();
    const lines = ['cpn1', 'cpn4', 'bcg', 'penta1', 'penta3', 'rr1', 'tpi1', 'tpi2', 'tpi3'];
    const rows = lines.map((code) => `2026-10,${code},5`);
    const services = ['periode,indicateur,valeur', ...rows, '2026-09,cpon,5'].join('\n');
    const outcome = await scratch.take([
      scratch.file('s.csv', services),
      scratch.file('a.csv', 'periode,caisse,rubrique,sens,montant\n2026-10,t,x,recette,5\n'),
      scratch.file('b.csv', 'periode,produit,initial,recu,utilise,final\n2026-10,SRO,1,0,0,1\n'),
      scratch.file('c.csv', 'periode,produit,initial,recu,utilise,final\n2025-10,SRO,1,0,0,1\n'),
    ]);
    expect(counts(outcome)).toBe('13 0 0 0');
    expect(notes(outcome.warnings).filter((note) => note.includes('other-month'))).toEqual([
      's.csv 11 - imports.other-month',
      'c.csv 2 - imports.other-month',
    ]);
  });
});

describe('a hostile table', () => {
  const CODES: readonly (readonly [what: string, content: string | Uint8Array, code: string])[] = [
    ['100,000 columns', `${'a;'.repeat(100_000)}\n1;2\n`, 'files.too-many-columns'],
    [
      'more columns than anybody matches',
      `${'a;'.repeat(300)}b\n${'1;'.repeat(300)}2\n`,
      'imports.table-too-wide',
    ],
    ['a heading of one megabyte', `b;${'a'.repeat(900_000)}\n1;2\n`, 'files.cell-too-long'],
    ['a heading without lines', 'a;b;c\n', 'imports.no-table'],
    ['a heading of signs alone', '?;!;-\n1;2;3\n', 'imports.columns-to-match'],
  ];

  it.each(CODES)('with %s ends in a clear sentence', async (_, content, code) => {
    const scratch = createImportScratch();
    const codes = await refusal(scratch, scratch.file('t.csv', content));
    expect(codes.at(-1)).toContain(code);
  });

  it('is read in UTF-16 with its mark, in UTF-8 with one, with semicolons and with tabs', async () => {
    const lines = 'Produit\tEntrées\tSorties\nZinc 20\t1\u202f250,5\t3\n';
    for (const content of [
      Buffer.from(`\ufeff${lines}`, 'utf16le'),
      Buffer.from(`\ufeff${lines.replaceAll('\t', ';')}`),
      Buffer.from(lines),
    ]) {
      const scratch = createImportScratch();
      const path = scratch.file('t.csv', content);
      await matchAsProposed(scratch, path);
      expect(counts(await scratch.take([path], { period: '2026-10' }))).toBe('1 0 0 0');
      expect(listStockEntries(scratch.reader, 'DEMO01')).toMatchObject([
        { received: 1250.5, used: 3 },
      ]);
    }
  });

  it('with more merged cells than a sheet of a centre has is refused', async () => {
    const scratch = createImportScratch();
    const merged = Array.from({ length: 5001 }, (_, index) => `A${index + 1}:B${index + 1}`);
    const rows = [
      ['a', 'b'],
      ['1', '2'],
    ];
    expect(await refusal(scratch, scratch.file('t.xlsx', workbook(rows, merged)))).toEqual([
      't.xlsx - - files.too-many-merged',
    ]);
  });
});
