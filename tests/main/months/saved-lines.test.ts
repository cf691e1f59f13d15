import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListedWarning } from '../../../shared/contract/months.ts';
import { mergeSheet } from '../../../shared/domain/months/merge-sheet.ts';
import type { SheetRow } from '../../../shared/domain/months/sheet.ts';
import { FIRST_RUN, openHost } from '../app/call-host.ts';

const STOCK = { facility: 'TEST01', period: '2026-10', sheet: 'stock' } as const;
const PRODUCTS = ['sro', 'zinc-20', 'oxytocine-10', 'fer-folate'];
const COLUMNS = ['opening', 'received', 'used', 'lost', 'adjusted', 'counted'];

async function openStock() {
  const { client } = openHost();
  await client.session.create(FIRST_RUN);
  for (const name of PRODUCTS) {
    await client.months.addRow({ ...STOCK, name, asNew: true });
  }
  return client.months;
}

const byName = (first: ListedWarning, second: ListedWarning): number =>
  `${first.row} ${first.code}`.localeCompare(`${second.row} ${second.code}`);

describe('a sheet of stock after cells of it were saved', () => {
  it('is, with the lines that the answer speaks of, what is read of it then', async () => {
    const months = await openStock();
    const held = await months.sheet(STOCK);
    const ids = held.rows.map(({ id }) => id);
    expect(ids).toHaveLength(PRODUCTS.length);
    const change = fc.record({
      row: fc.constantFrom(...ids),
      column: fc.constantFrom(...COLUMNS),
      value: fc.option(fc.nat(300), { freq: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (typed) => {
        const before = await months.sheet(STOCK);
        const changes = [
          ...new Map(typed.map((cell) => [`${cell.row} ${cell.column}`, cell])).values(),
        ];
        const saved = await months.save({ ...STOCK, changes });
        expect(saved.rows.length).toBe(new Set(changes.map(({ row }) => row)).size);
        const merged = mergeSheet<SheetRow, ListedWarning>(before, saved);
        const after = await months.sheet(STOCK);
        expect(merged?.rows).toEqual(after.rows);
        expect(merged?.warnings.toSorted(byName)).toEqual(after.warnings.toSorted(byName));
      }),
      { numRuns: 40 },
    );
  });

  it('is read anew where the answer speaks of a line that is not there', () => {
    const held = { rows: [{ id: 'sro' }], warnings: [] };
    const change = { touched: ['zinc-20'], rows: [{ id: 'zinc-20' }], warnings: [] };
    expect(mergeSheet(held, change)).toBeNull();
  });

  it('keeps the lines that were not written as the values that they are', () => {
    const held = { rows: [{ id: 'sro' }, { id: 'zinc-20' }], warnings: [{ row: 'sro' }] };
    const change = { touched: ['zinc-20'], rows: [{ id: 'zinc-20' }], warnings: [] };
    const merged = mergeSheet(held, change);
    expect(merged?.rows[0]).toBe(held.rows[0]);
    expect(merged?.warnings).toEqual([{ row: 'sro' }]);
  });
});
