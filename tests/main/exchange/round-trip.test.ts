import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STOCK_COUNTS } from '../../../shared/domain/exchange/subject.ts';
import { counts, createImportScratch, type ImportScratch } from '../imports/import-scratch.ts';
import {
  addOwnLines,
  exportFiles,
  linkAll,
  type MonthCells,
  shownMonth,
  typeMonth,
} from './exchange-scratch.ts';

const count = fc.option(fc.nat(5_000), { freq: 3 });
const quantity = fc.option(
  fc.oneof(
    fc.nat(5_000),
    fc.integer({ min: 1, max: 99_999 }).map((n) => n / 100),
  ),
  { freq: 3 },
);
const difference = fc.option(fc.integer({ min: -500, max: 500 }), { freq: 3 });
const days = fc.option(fc.nat(31), { freq: 3 });
const expiry = fc.option(fc.constantFrom('2026-12', '2027-03', '2030-01'));

const COLUMNS = {
  services: fc.record({ value: count }),
  stock: fc.record({
    opening: quantity,
    received: quantity,
    used: quantity,
    lost: quantity,
    adjusted: difference,
    closing: quantity,
    counted: quantity,
    stockoutDays: days,
    expiry,
    ordered: quantity,
  }),
  staff: fc.record({ norm: count, filled: count, present: count }),
  money: fc.record({ amount: count }),
} as const;

type Lines = ReturnType<typeof addOwnLines>;

function monthOf(lines: Lines): fc.Arbitrary<MonthCells> {
  const sheetOf = (sheet: keyof Lines) =>
    fc.record(
      Object.fromEntries(
        lines[sheet].map((line) => [line, COLUMNS[sheet] as fc.Arbitrary<object>]),
      ),
    );
  return fc.record({
    services: sheetOf('services'),
    stock: sheetOf('stock'),
    staff: sheetOf('staff'),
    money: sheetOf('money'),
  }) as fc.Arbitrary<MonthCells>;
}

function countJournal({ reader }: ImportScratch): number {
  return reader.get<{ n: number }>('SELECT count(*) AS n FROM journal')?.n ?? -1;
}

/** What goes out and comes in again, for one format; a month before gives openings that are carried over. */
async function comesBackUnchanged(format: 'xlsx' | 'csv' | 'dhis2-json' | 'dhis2-csv') {
  const scratch = createImportScratch();
  const lines = addOwnLines(scratch);
  if (format.startsWith('dhis2')) linkAll(scratch, lines);
  await fc.assert(
    fc.asyncProperty(monthOf(lines), monthOf(lines), async (before, month) => {
      typeMonth(scratch, before, '2026-09');
      typeMonth(scratch, month);
      const shown = shownMonth(scratch);
      const events = countJournal(scratch);
      const { paths } = await exportFiles(scratch, { format });
      const outcome = await scratch.take(paths);
      expect(counts(outcome)).toMatch(/^0 0 \d+ 0$/);
      expect(outcome.unchanged).toBeGreaterThan(0);
      expect(outcome.setAside).toEqual([]);
      expect(countJournal(scratch)).toBe(events);
      expect(shownMonth(scratch)).toEqual(shown);
    }),
    { numRuns: 12 },
  );
}

describe('a month that goes out and comes in again', () => {
  it.each(['xlsx', 'csv', 'dhis2-json', 'dhis2-csv'] as const)('as %s changes nothing', (format) =>
    comesBackUnchanged(format),
  );
});

/** The cells of a month that were typed, computed and carried ones aside. */
function typedOf(scratch: ImportScratch, month: MonthCells) {
  const shown = shownMonth(scratch);
  return Object.entries(month).flatMap(([sheet, lines]) =>
    Object.entries(lines).map(([line, cells]) => {
      const held = new Map(shown[sheet]);
      const values = Object.keys(cells).map((column) => held.get(line)?.[column] ?? null);
      return [sheet, line, ...values];
    }),
  );
}

describe('a month that goes into an empty workspace', () => {
  it.each(['xlsx', 'csv'] as const)('as %s is there as it was written', async (format) => {
    const from = createImportScratch();
    const to = createImportScratch();
    const lines = addOwnLines(from);
    addOwnLines(to);
    const [month] = fc.sample(monthOf(lines), { numRuns: 1, seed: 5 });
    if (!month) throw new Error('no month');
    typeMonth(from, month);
    const { paths } = await exportFiles(from, { format });
    const { setAside } = await to.take(paths);
    expect(setAside).toEqual([]);
    const wanted = typedOf(from, month);
    // The tables of CSV have no column for what was counted or ordered.
    const without = format === 'csv' ? ['counted', 'ordered'] : [];
    const kept = (cells: readonly (readonly unknown[])[]) =>
      cells.map((line) =>
        line[0] === 'stock'
          ? line.filter(
              (_, at) => !without.includes(Object.keys(month.stock['sro'] ?? {})[at - 2] ?? ''),
            )
          : line,
      );
    expect(kept(typedOf(to, month))).toEqual(kept(wanted));
    expect(wanted.flat().filter((value) => typeof value === 'number').length).toBeGreaterThan(20);
  });

  it('for DHIS2 is there as far as it was linked', async () => {
    const from = createImportScratch();
    const to = createImportScratch();
    const lines = addOwnLines(from);
    addOwnLines(to);
    linkAll(from, lines);
    linkAll(to, lines);
    const [month] = fc.sample(monthOf(lines), { numRuns: 1, seed: 7 });
    if (!month) throw new Error('no month');
    typeMonth(from, month);
    const { paths, dhis2 } = await exportFiles(from, { format: 'dhis2-json' });
    expect(dhis2?.values).toBeGreaterThan(10);
    expect((await to.take(paths)).setAside).toEqual([]);
    const again = await exportFiles(to, { format: 'dhis2-json' });
    expect(again.dhis2?.values).toBe(dhis2?.values);
    expect(STOCK_COUNTS.length * lines.stock.length + lines.services.length).toBeGreaterThanOrEqual(
      dhis2?.values ?? 0,
    );
  });
});
