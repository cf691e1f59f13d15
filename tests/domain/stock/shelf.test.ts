import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { productMonths } from '../../../shared/domain/indicators/stock-figures.ts';
import { stockWarnings } from '../../../shared/domain/months/stock-warnings.ts';
import type { Lot } from '../../../shared/domain/stock/lot.ts';
import { expiryRisks, usableStock } from '../../../shared/domain/stock/lot.ts';
import { nextStockoutOn } from '../../../shared/domain/stock/next-stockout.ts';
import { lotsOnShelf } from '../../../shared/domain/stock/shelf.ts';
import { stockStanding } from '../../../shared/domain/stock/stock-standing.ts';
import { stockEntry, stockProduct } from './stock-entries.ts';

const NEAR: Lot = { number: 'A', expiry: '2027-01', quantity: 40 };
const FAR: Lot = { number: 'B', expiry: '2027-05', quantity: 60 };

describe('the lots behind a closing', () => {
  it.each([
    [
      'none noted: one lot of the expiry on the line',
      100,
      [],
      [{ expiry: '2026-12', quantity: 100 }],
    ],
    ['noted, and they come to the closing', 100, [FAR, NEAR], [NEAR, FAR]],
    [
      'less than the closing: the rest is of unknown expiry',
      100,
      [NEAR],
      [NEAR, { expiry: null, quantity: 60 }],
    ],
    ['more: the first to expire was given', 50, [FAR, NEAR], [{ ...FAR, quantity: 50 }]],
    ['more by a part of the first lot', 90, [FAR, NEAR], [{ ...NEAR, quantity: 30 }, FAR]],
    ['nothing left of what was noted', 0, [FAR, NEAR], []],
  ] as const)('%s', (_name, closing, noted, expected) => {
    expect(lotsOnShelf(closing, '2026-12', noted)).toEqual(expected);
  });

  it('always come to the closing, whatever was noted', () => {
    const lot = fc.record({
      quantity: fc.nat(500),
      expiry: fc.constantFrom('2026-11', '2027-03', null),
    });
    fc.assert(
      fc.property(fc.nat(2000), fc.array(lot), (closing, noted) => {
        const lots = lotsOnShelf(closing, null, noted as readonly Lot[]);
        expect(lots.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(closing);
        expect(lots.every(({ quantity }) => quantity >= 0)).toBe(true);
      }),
    );
  });
});

describe('lots in the figures', () => {
  const lines = ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09'] as const;
  const used = lines.map((period) => stockEntry(period, { used: 100 }));
  const october = stockEntry('2026-10', {
    opening: 400,
    used: 100,
    closing: 300,
    expiry: '2028-01',
  });
  const lots = new Map([
    [
      'zinc-20',
      [
        { expiry: '2026-09', quantity: 50 },
        { expiry: '2026-12', quantity: 150 },
        { expiry: '2027-10', quantity: 100 },
      ],
    ],
  ] as const);
  const draw = (shelf: Parameters<typeof productMonths>[4]) => {
    const [month] = productMonths([stockProduct()], [...used, october], '2026-10', 'msh', shelf);
    if (!month) throw new Error('The product has a month');
    return month;
  };

  it('leave what is past out of the usable stock, and of what is ordered', () => {
    const standing = stockStanding(draw({ lots, onOrder: new Map() }));
    expect(standing).toMatchObject({
      closing: 300,
      usable: 250,
      expired: 50,
      monthlyUse: 100,
      monthsLeft: 2.5,
      toOrder: 50,
    });
  });

  it('are at risk lot by lot, in the order of expiry', () => {
    const month = draw({ lots, onOrder: new Map() });
    expect(expiryRisks(month.lots ?? [], 100, '2026-10').map(({ atRisk }) => atRisk)).toEqual([
      50, 0, 0,
    ]);
    expect(stockStanding(month).atRisk).toBe(50);
  });

  it('that are awaited are not ordered again', () => {
    const month = draw({ lots: new Map(), onOrder: new Map([['zinc-20', 30]]) });
    expect(stockStanding(month)).toMatchObject({ onOrder: 30, toOrder: 0 });
    expect(stockStanding(draw({ lots, onOrder: new Map([['zinc-20', 30]]) })).toOrder).toBe(20);
  });

  it('that do not come to the closing are asked about, those that do are not', () => {
    const codes = (shelf: Parameters<typeof productMonths>[4]) =>
      stockWarnings([draw(shelf)], new Map()).map(({ code }) => code);
    const short = new Map([['zinc-20', [{ expiry: '2027-10', quantity: 200 }]]] as const);
    expect(codes({ lots: short, onOrder: new Map() })).toContain('lots-differ');
    expect(codes({ lots, onOrder: new Map() })).not.toContain('lots-differ');
    expect(codes({ lots, onOrder: new Map() })).toContain('expired');
  });
});

describe('the day of the next stock-out', () => {
  it.each([
    [100, 100, '2026-10', '2026-12-01'],
    [50, 100, '2026-10', '2026-11-16'],
    [1, 100, '2026-10', '2026-11-01'],
    [100, 100, '2028-01', '2028-03-02'],
    [100, 100, '2027-01', '2027-03-03'],
    [580, 48.33, '2025-12', '2027-01-02'],
    [0, 100, '2026-10', null],
    [null, 100, '2026-10', null],
    [100, null, '2026-10', null],
    [100, 0, '2026-10', null],
    [1_000_000, 1, '2026-10', null],
  ] as const)('%s left, %s a month, at the end of %s: %s', (usable, monthlyUse, period, day) => {
    expect(nextStockoutOn(usable, monthlyUse, period)).toBe(day);
  });

  it('is never before the first of the next month, and later the more there is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 1, max: 900 }),
        (stock, use) => {
          const day = nextStockoutOn(stock, use, '2026-10');
          const later = nextStockoutOn(stock + use, use, '2026-10');
          if (day === null || later === null) return;
          expect(day >= '2026-11-01').toBe(true);
          expect(later > day).toBe(true);
        },
      ),
    );
  });
});

describe('usable stock', () => {
  it('counts a lot until the last day of its month', () => {
    const lot: Lot = { expiry: '2026-10', quantity: 10 };
    expect(usableStock([lot], '2026-10')).toBe(10);
    expect(usableStock([lot], '2026-11')).toBe(0);
  });
});
