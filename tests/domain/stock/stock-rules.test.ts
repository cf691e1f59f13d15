import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysInMonth, monthsEndingWith } from '../../../shared/domain/calendar/month.ts';
import { expiryRisks, isUsable, sortFefo, usableStock } from '../../../shared/domain/stock/lot.ts';
import { bookClosing, checkStockIdentity } from '../../../shared/domain/stock/stock-identity.ts';
import {
  monthsOfStock,
  orderQuantity,
  stockStatus,
} from '../../../shared/domain/stock/stock-status.ts';
import {
  stockoutRateOnDay,
  stockoutRateOverPeriod,
} from '../../../shared/domain/stock/stockout-rate.ts';
import { countStockouts, stockoutDaysIn } from '../../../shared/domain/stock/stockout-spell.ts';
import { stockEntry } from './stock-entries.ts';

describe('the identity of a stock line', () => {
  const good = stockEntry('2026-10', {
    opening: 837,
    received: 600,
    used: 306,
    adjusted: -1,
    closing: 1130,
  });

  test('is opening + received − used − lost + adjusted', () => {
    expect(bookClosing(good)).toBe(1130);
    expect(checkStockIdentity(good)).toEqual([]);
  });

  test('is unknown, and broken by nothing, where a movement is empty', () => {
    const partly = { ...good, lost: null };
    expect(bookClosing(partly)).toBeNull();
    expect(checkStockIdentity(partly)).toEqual([]);
  });

  test.each([
    ['closing-differs', -30, { closing: 1100 }],
    ['more-out-than-held', -63, { used: 1500, closing: -64 }],
    ['negative', null, { opening: -1, closing: 292 }],
  ])('names %s with its variance', (code, variance, change) => {
    expect(checkStockIdentity({ ...good, ...change })).toContainEqual({ code, variance });
  });

  test('compares the opening with the closing of the month before, and the days out with the month', () => {
    const before = stockEntry('2026-09', { closing: 830 });
    const entry = { ...good, stockoutDays: 32 };
    expect(checkStockIdentity(entry, before, 31)).toEqual([
      { code: 'opening-differs', variance: 7 },
      { code: 'days-beyond-month', variance: null },
    ]);
  });

  test('does not stumble over decimal quantities', () => {
    const entry = stockEntry('2026-10', { opening: 0.1, received: 0.2, closing: 0.3 });
    expect(checkStockIdentity(entry)).toEqual([]);
  });
});

describe('the status of a product', () => {
  const base = { managed: true, usable: 100, monthlyUse: 50, minMonths: 1, maxMonths: 3 };
  test.each([
    ['unmanaged', { managed: false, usable: null }],
    ['unmanaged', { managed: false, usable: 0 }],
    ['missing', { usable: null }],
    ['out', { usable: 0 }],
    ['out', { usable: 0, monthlyUse: null }],
    ['insufficient', { monthlyUse: null }],
    ['insufficient', { monthlyUse: 0 }],
    ['low', { usable: 49 }],
    ['ok', { usable: 50 }],
    ['ok', { usable: 150 }],
    ['over', { usable: 151 }],
  ] as const)('is %s with %j', (status, change) => {
    expect(stockStatus({ ...base, ...change })).toBe(status);
  });

  test('knows no months of stock where nothing is used or nothing is known', () => {
    expect(monthsOfStock(100, 50)).toBe(2);
    expect([monthsOfStock(100, 0), monthsOfStock(null, 5), monthsOfStock(5, null)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  test.each([
    [100, 50, 0, 50],
    [100, 50, 20, 30],
    [100, 50, 80, 0],
    [0, 304.5, 0, 914],
    [0, 33.1, 0, 100],
    [500, 50, 0, 0],
    // 3 × (0.1 + 0.2) leaves 0.9000000000000001 behind
    [0, 0.1 + 0.2 + 0.7, 0, 3],
  ])(
    'orders, holding %f and using %f with %i on order, %i',
    (usable, monthlyUse, onOrder, expected) => {
      expect(orderQuantity({ ...base, usable, monthlyUse }, onOrder)).toBe(expected);
    },
  );

  test('orders nothing it cannot know', () => {
    expect(orderQuantity({ ...base, usable: null })).toBeNull();
    expect(orderQuantity({ ...base, monthlyUse: null })).toBeNull();
  });
});

describe('lots', () => {
  test('are good until the last day of their month, and expired stock is not usable', () => {
    const lot = (expiry: '2026-09' | '2026-10' | null) => ({ quantity: 10, expiry });
    expect(isUsable(lot('2026-10'), '2026-10')).toBe(true);
    expect(isUsable(lot('2026-09'), '2026-10')).toBe(false);
    expect(usableStock([lot('2026-09'), lot('2026-10'), lot(null)], '2026-10')).toBe(20);
    expect(usableStock([{ quantity: -5, expiry: null }], '2026-10')).toBe(0);
  });

  test('go out first expired first, those of unknown expiry last', () => {
    const lots = [
      { quantity: 1, expiry: null },
      { quantity: 2, expiry: '2027-01' },
      { quantity: 3, expiry: '2026-12' },
      { quantity: 4, expiry: '2027-01' },
    ] as const;
    expect(sortFefo(lots).map(({ quantity }) => quantity)).toEqual([3, 2, 4, 1]);
  });

  test('are at risk for what is left when those before them have been used', () => {
    const lots = [
      { quantity: 100, expiry: '2027-01' },
      { quantity: 250, expiry: '2026-12' },
      { quantity: 150, expiry: '2027-02' },
      { quantity: 40, expiry: '2026-10' },
      { quantity: 30, expiry: '2026-08' },
      { quantity: 7, expiry: null },
    ] as const;
    expect(expiryRisks(lots, 100, '2026-10').map(({ atRisk }) => atRisk)).toEqual([
      30,
      40,
      50,
      0,
      50,
      null,
    ]);
  });

  test.each([
    [250, 100, 50],
    [250, 0, 250],
    [250, 33.4, 183],
    [-3, 10, 0],
  ])('of %i with a use of %f a month and two months left: %i at risk', (quantity, use, atRisk) => {
    expect(expiryRisks([{ quantity, expiry: '2026-12' }], use, '2026-10')[0]?.atRisk).toBe(atRisk);
  });

  test('lose the same whatever order they are written in', () => {
    const lot = fc.record({
      quantity: fc.integer({ min: 0, max: 500 }),
      expiry: fc.constantFrom('2026-10', '2026-12', '2027-02', '2027-08'),
    });
    const lost = (lots: readonly { quantity: number; expiry: '2026-10' }[]): number =>
      expiryRisks(lots, 40, '2026-10').reduce((sum, { atRisk }) => sum + (atRisk ?? 0), 0);
    fc.assert(
      fc.property(fc.array(lot, { maxLength: 8 }), (lots) => {
        const typed = lots as { quantity: number; expiry: '2026-10' }[];
        expect(lost(typed.toReversed())).toBe(lost(typed));
      }),
    );
  });
});

describe('spells without stock', () => {
  test('fall in the months they cover, and one that spans two months counts once', () => {
    const spells = [{ from: '2026-01-30', to: '2026-02-02' }] as const;
    expect(stockoutDaysIn('2026-01', spells)).toBe(2);
    expect(stockoutDaysIn('2026-02', spells)).toBe(2);
    expect(stockoutDaysIn('2026-03', spells)).toBe(0);
    expect(countStockouts('2026-01', '2026-02', spells)).toBe(1);
    expect(countStockouts('2026-03', '2026-12', spells)).toBe(0);
  });

  test('count each day once where they overlap or touch', () => {
    const spells = [
      { from: '2026-03-10', to: '2026-03-12' },
      { from: '2026-03-01', to: '2026-03-10' },
      { from: '2026-03-13', to: '2026-03-14' },
      { from: '2026-03-20', to: '2026-03-20' },
    ] as const;
    expect(stockoutDaysIn('2026-03', spells)).toBe(15);
    expect(countStockouts('2026-03', '2026-03', spells)).toBe(2);
  });

  test.each(monthsEndingWith('2028-12', 12))(
    'that go on fill %s, 29 February included',
    (month) => {
      expect(stockoutDaysIn(month, [{ from: '2027-12-31', to: null }])).toBe(daysInMonth(month));
    },
  );
});

describe('the two stock-out rates', () => {
  const period = '2026-10';
  const tracers = [
    { period, status: 'out', stockoutDays: 10 },
    { period, status: 'ok', stockoutDays: 40 },
    { period, status: 'low', stockoutDays: null },
    { period, status: 'missing', stockoutDays: null },
    { period, status: 'unmanaged', stockoutDays: 31 },
  ] as const;

  test('count tracers that are managed and reported', () => {
    expect(stockoutRateOnDay(tracers)).toEqual({ value: 100 / 3, numerator: 1, denominator: 3 });
    expect(stockoutRateOverPeriod(tracers)).toEqual({
      value: 4100 / 62,
      numerator: 41,
      denominator: 62,
    });
  });

  test('are unknown, not zero, where nothing was reported', () => {
    const nothing = { value: null, numerator: 0, denominator: 0 };
    expect(stockoutRateOnDay(tracers.slice(3))).toEqual(nothing);
    expect(stockoutRateOverPeriod(tracers.slice(2))).toEqual(nothing);
  });
});
