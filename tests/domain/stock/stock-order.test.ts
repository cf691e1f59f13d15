import { describe, expect, it } from 'vitest';
import { productMonths } from '../../../shared/domain/indicators/stock-figures.ts';
import { BARE_SHELF } from '../../../shared/domain/stock/shelf.ts';
import { buildStockCard } from '../../../shared/domain/stock/stock-card.ts';
import {
  buildOrderForm,
  countPacks,
  orderedQuantity,
  type WrittenOrder,
} from '../../../shared/domain/stock/stock-order.ts';
import { stockEntry, stockProduct } from './stock-entries.ts';

const LINES = ['2026-08', '2026-09', '2026-10'] as const;
const ENTRIES = LINES.map((period) => stockEntry(period, { used: 100, closing: 120 }));

function order(written: WrittenOrder | null, onOrder = 0, packSize: number | null = null) {
  const shelf = { lots: new Map(), onOrder: new Map([['zinc-20', onOrder]]) };
  const products = [
    stockProduct({ packSize }),
    stockProduct({ code: 'sro', name: 'SRO', managed: false }),
  ];
  const months = productMonths(products, ENTRIES, '2026-10', 'msh', shelf);
  const lines = new Map(written ? [['zinc-20', written]] : []);
  return buildOrderForm(months, lines, { period: '2026-10', method: 'msh' });
}

describe('the order of a month', () => {
  it('proposes up to the maximum, less what is there and what is awaited', () => {
    expect(order(null).lines).toMatchObject([{ product: 'zinc-20', proposed: 180, written: null }]);
    expect(order(null, 80).lines).toMatchObject([{ onOrder: 80, proposed: 100 }]);
  });

  it('asks for what a person wrote, zero among it', () => {
    const [line] = order({ quantity: 0, orderedOn: null }).lines;
    expect(line && orderedQuantity(line)).toBe(0);
    const [plain] = order(null).lines;
    expect(plain && orderedQuantity(plain)).toBe(180);
  });

  it('is in whole packs where the product comes in packs', () => {
    const proposed = (onOrder: number, packSize: number) =>
      order(null, onOrder, packSize).lines[0]?.proposed;
    expect(proposed(0, 100)).toBe(200);
    expect(proposed(0, 90)).toBe(180);
    expect(proposed(80, 100)).toBe(100);
    expect(proposed(500, 100)).toBe(0);
  });

  it.each([
    [200, 100, 2],
    [150, 100, null],
    [0, 100, null],
    [150, null, null],
    [null, 100, null],
  ])('%j units in packs of %j are %j packs', (quantity, packSize, packs) => {
    expect(countPacks(quantity, packSize)).toBe(packs);
  });

  it('reads the same before it goes out and after', () => {
    const before = order({ quantity: 200, orderedOn: null }, 40);
    const after = order({ quantity: 200, orderedOn: '2026-11-03' }, 240);
    expect(after.lines).toEqual(before.lines);
    expect([before.orderedOn, after.orderedOn]).toEqual([null, '2026-11-03']);
  });
});

describe('the card of a product', () => {
  const [month] = productMonths([stockProduct()], ENTRIES, '2026-10', 'msh', BARE_SHELF);
  if (!month) throw new Error('The product has a month');
  const source = {
    month,
    entries: ENTRIES.filter(({ period }) => period !== '2026-09'),
    counts: new Map([['2026-10', 117]] as const),
    reasons: [{ period: '2026-10', code: 'count-differs', reason: 'Trois blisters déchirés' }],
    noted: [],
    before: [{ expiry: '2027-01', quantity: 5 }],
    spells: [],
  } as const;

  it('begins with the first month that has a line, and shows the gaps', () => {
    const { months } = buildStockCard(source);
    expect(months.map(({ period, used }) => [period, used])).toEqual([
      ['2026-08', 100],
      ['2026-09', null],
      ['2026-10', 100],
    ]);
  });

  it('keeps the count beside the book, with what was said of the difference', () => {
    const last = buildStockCard(source).months.at(-1);
    expect(last).toMatchObject({ closing: 120, counted: 117, variance: -3 });
    expect(last?.reasons).toEqual(source.reasons);
  });

  it('offers the lots of before only while the month has none of its own', () => {
    expect(buildStockCard(source).before).toHaveLength(1);
    const own = buildStockCard({ ...source, noted: [{ expiry: null, quantity: 120 }] });
    expect(own.before).toEqual([]);
  });
});
