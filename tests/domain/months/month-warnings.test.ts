import { describe, expect, it } from 'vitest';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import { computeFigures } from '../../../shared/domain/indicators/figures.ts';
import { productMonths } from '../../../shared/domain/indicators/stock-figures.ts';
import type { MoneyEntry } from '../../../shared/domain/money/money-entry.ts';
import { moneyWarnings } from '../../../shared/domain/months/money-warnings.ts';
import { sortWarnings } from '../../../shared/domain/months/month-warning.ts';
import { serviceWarnings } from '../../../shared/domain/months/service-warnings.ts';
import type { SheetRow } from '../../../shared/domain/months/sheet.ts';
import { staffWarnings } from '../../../shared/domain/months/staff-warnings.ts';
import { stockWarnings } from '../../../shared/domain/months/stock-warnings.ts';
import type { StockEntry } from '../../../shared/domain/stock/stock-entry.ts';
import { CENTRE } from '../indicators/centre-month.ts';
import { stockEntry, stockProduct } from '../stock/stock-entries.ts';

const SITUATION = { period: '2026-10', values: [], rates: [], population: null, used: new Map() };
const OCTOBER = '2026-10' as const;

function servicesOf(counts: Readonly<Record<string, number>>, used: [string, number][] = []) {
  const values = Object.entries(counts).map(([indicator, value]) => ({
    period: OCTOBER,
    indicator,
    value,
  }));
  return serviceWarnings({ ...SITUATION, period: OCTOBER, values, used: new Map(used) });
}

function stockOf(rest: Partial<StockEntry>, counted: number | null = null) {
  const before = stockEntry('2026-09', { closing: 20, opening: 20 });
  const entries = [before, stockEntry(OCTOBER, { opening: 20, closing: 20, ...rest })];
  const months = productMonths([stockProduct()], entries, OCTOBER, 'msh');
  return stockWarnings(months, new Map([['zinc-20', counted]])).map(({ column, code, facts }) => [
    column,
    code,
    facts,
  ]);
}

describe('what asks for a reason in the services of a month', () => {
  it('is nothing where nothing is recorded', () => {
    expect(servicesOf({})).toEqual([]);
  });

  it('is a rule of the report that does not hold, with both sides', () => {
    expect(servicesOf({ penta1: 50, penta3: 55 })).toMatchObject([
      { row: 'penta3', code: 'coherence.penta3-above-penta1', facts: { found: 55, expected: 50 } },
    ]);
  });

  it('is tests used that do not agree with patients tested', () => {
    expect(servicesOf({ palu_testes: 100 }, [['tdr', 40]])).toMatchObject([
      { row: 'palu_testes', code: 'agreement', facts: { used: 40, given: 100 } },
    ]);
  });

  it('is the same unusual count as the figures flag, and a third off the usual', () => {
    const months = ['05', '06', '07', '08', '09'].map((month) => ({
      period: `2026-${month}` as Month,
      indicator: 'penta1',
      value: 48 + (Number(month) % 3),
    }));
    const warningsOf = (value: number) =>
      serviceWarnings({
        ...SITUATION,
        period: OCTOBER,
        values: [...months, { period: OCTOBER, indicator: 'penta1', value }],
      });
    expect(warningsOf(500)).toMatchObject([{ code: 'outlier', facts: { value: 500 } }]);
    expect(warningsOf(49)).toEqual([]);
    const serviceValues = [...months, { period: OCTOBER, indicator: 'penta1', value: 500 }];
    const figures = computeFigures({ ...CENTRE, stock: [], serviceValues });
    expect(figures.find(({ code }) => code === 'service.penta1')?.flags).toEqual([
      'outlier-strong',
    ]);
  });
});

describe('what asks for a reason in a line of stock', () => {
  it.each<[string, Partial<StockEntry>, readonly unknown[]]>([
    ['a line that holds together', {}, []],
    ['a negative stock', { closing: -5, used: 25 }, ['closing', 'negative']],
    ['more used than available', { used: 25, closing: 0 }, ['used', 'more-out-than-held']],
    ['a closing off the book', { used: 5, closing: 18 }, ['closing', 'closing-differs']],
    ['an opening off last month', { opening: 30, closing: 30 }, ['opening', 'opening-differs']],
    ['a loss', { lost: 2, closing: 18 }, ['lost', 'lost-reason']],
    ['an adjustment', { adjusted: -1, closing: 19 }, ['adjusted', 'adjusted-reason']],
    ['a month of 32 days out', { stockoutDays: 32 }, ['stockoutDays', 'days-beyond-month']],
    ['nothing left without a day', { used: 20, closing: 0 }, ['stockoutDays', 'out-without-days']],
    ['an expiry in the past', { expiry: '2026-09' }, ['expiry', 'expired']],
  ])('%s', (_what, rest, found) => {
    const warnings = stockOf(rest).map(([column, code]) => [column, code]);
    if (found.length === 0) expect(warnings).toEqual([]);
    else expect(warnings).toContainEqual(found);
  });

  it('is a count that differs from the book, with how much', () => {
    expect(stockOf({}, 17)).toEqual([['counted', 'count-differs', { variance: -3 }]]);
    expect(stockOf({}, 20)).toEqual([]);
  });

  it('is nothing in a product that is not kept here', () => {
    const entries = [stockEntry(OCTOBER, { opening: 5, used: 9 })];
    const product = stockProduct({ managed: false });
    expect(stockWarnings(productMonths([product], entries, OCTOBER, 'msh'), new Map())).toEqual([]);
  });
});

describe('what asks for a reason in posts and cash', () => {
  it('is more people than the norm, and more present than employed', () => {
    const cells = { norm: 1, filled: 2, present: 3 };
    const row = { id: 'matrone', cells } as unknown as SheetRow;
    expect(staffWarnings([row])).toMatchObject([
      { row: 'matrone', column: 'filled', code: 'above-norm', facts: { found: 2, most: 1 } },
      { row: 'matrone', column: 'present', code: 'present-above-filled' },
    ]);
  });

  const line = (
    period: Month,
    heading: string,
    direction: MoneyEntry['direction'],
    amount: number,
  ): MoneyEntry => ({ period, box: 'tarification', heading, direction, amount });

  it('is a box under zero, one without an opening balance, one that does not carry on', () => {
    const opened = [
      line('2026-09', 'solde initial', 'receipt', 1_000),
      line(OCTOBER, 'salaires', 'spending', 6_000),
    ];
    expect(moneyWarnings(opened, OCTOBER)).toMatchObject([
      { row: 'tarification', code: 'negative-balance', facts: { balance: -5_000 } },
    ]);
    expect(moneyWarnings([line(OCTOBER, 'ventes', 'receipt', 5)], OCTOBER)).toMatchObject([
      { row: 'tarification', code: 'no-opening-balance' },
    ]);
    const again = [
      line('2026-09', 'solde initial', 'receipt', 1_000),
      line(OCTOBER, 'solde initial', 'receipt', 900),
    ];
    expect(moneyWarnings(again, OCTOBER)).toMatchObject([
      { code: 'opening-differs', facts: { opening: 900, left: 1_000 } },
    ]);
  });
});

it('what contradicts itself is told before what is only unusual', () => {
  const codes = ['unusual', 'closing-differs', 'outlier', 'negative-balance'];
  expect(sortWarnings(codes.map((code) => ({ code }))).map(({ code }) => code)).toEqual([
    'closing-differs',
    'negative-balance',
    'unusual',
    'outlier',
  ]);
});
