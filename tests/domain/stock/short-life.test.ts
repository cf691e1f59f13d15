import { describe, expect, it } from 'vitest';
import { productMonths } from '../../../shared/domain/indicators/stock-figures.ts';
import { stockWarnings } from '../../../shared/domain/months/stock-warnings.ts';
import type { Lot } from '../../../shared/domain/stock/lot.ts';
import { findShortLots } from '../../../shared/domain/stock/short-life.ts';
import { buildStockCard } from '../../../shared/domain/stock/stock-card.ts';
import type { StockEntry } from '../../../shared/domain/stock/stock-entry.ts';
import { stockEntry, stockProduct } from './stock-entries.ts';

const LEAST = 6;

function october(
  rest: Partial<StockEntry>,
  lots: readonly Lot[] = [],
  minShelfMonths: number | null = LEAST,
) {
  const entries = [
    stockEntry('2026-09', { closing: 20, expiry: '2026-12' }),
    stockEntry('2026-10', { opening: 20, received: 100, closing: 120, ...rest }),
  ];
  const shelf = { lots: new Map([['zinc-20', lots]]), onOrder: new Map() };
  const products = [stockProduct({ minShelfMonths })];
  const [month] = productMonths(products, entries, '2026-10', 'msh', shelf);
  if (!month) throw new Error('The product has a month');
  return month;
}

describe('what came in too near to its end', () => {
  it.each([
    ['2027-03', [5]],
    ['2027-04', []],
    ['2026-09', [0]],
    ['2026-12', []],
  ] as const)('on a line that is good until %s is short by months: %j', (expiry, months) => {
    const short = findShortLots(october({ expiry }), []);
    expect(short.map((each) => each.months)).toEqual(months);
  });

  it('is not asked where nothing came in, no end is known, or nobody said how long it should last', () => {
    expect(findShortLots(october({ expiry: '2027-01', received: 0 }), [])).toEqual([]);
    expect(findShortLots(october({ expiry: '2027-01', received: null }), [])).toEqual([]);
    expect(findShortLots(october({ expiry: null }), [])).toEqual([]);
    expect(findShortLots(october({ expiry: '2027-01' }, [], null), [])).toEqual([]);
  });

  it('is told lot by lot, those that were there before left out', () => {
    const lots: readonly Lot[] = [
      { quantity: 20, expiry: '2027-01', number: 'A' },
      { quantity: 60, expiry: '2027-01', number: 'B' },
      { quantity: 40, expiry: '2028-01', number: 'C' },
    ];
    const before = [{ quantity: 25, expiry: '2027-01', number: 'A' }] as const;
    const short = findShortLots(october({}, lots), before);
    expect(short).toEqual([{ lot: lots[1], months: 3 }]);
  });

  it('asks for a reason at the expiry of its line, and is marked on the card', () => {
    const month = october({ expiry: '2027-02' });
    const warnings = stockWarnings([month], new Map());
    expect(warnings.filter(({ code }) => code === 'short-life')).toEqual([
      {
        sheet: 'stock',
        row: 'zinc-20',
        column: 'expiry',
        code: 'short-life',
        facts: { months: 4, least: LEAST },
      },
    ]);
    const nothing = { counts: new Map(), reasons: [], noted: [], before: [], spells: [] };
    const card = buildStockCard({ ...nothing, month, entries: [] });
    expect(card.lots.map(({ short }) => short)).toEqual([true]);
  });
});
