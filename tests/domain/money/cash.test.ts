import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import { cashStates, costRecovery, isOpeningBalance } from '../../../shared/domain/money/cash.ts';
import type { MoneyDirection, MoneyEntry } from '../../../shared/domain/money/money-entry.ts';

function entry(
  period: Month,
  box: string,
  heading: string,
  amount: number,
  direction: MoneyDirection = 'receipt',
): MoneyEntry {
  return { period, box, heading, direction, amount };
}

const ENTRIES = [
  entry('2026-01', 'dépôt', 'solde initial', 1000),
  entry('2026-01', 'dépôt', 'ventes', 500),
  entry('2026-02', 'dépôt', 'achats', 300, 'spending'),
  entry('2026-03', 'dépôt', 'Solde Initial ', 900),
  entry('2026-03', 'dépôt', 'ventes', 50),
  entry('2026-01', 'tarification', 'solde initial', 200),
  entry('2026-02', 'tarification', 'consultations', 100),
];

describe('the cash boxes of a month', () => {
  test('hold the opening balance, which is no receipt, and what moved since', () => {
    expect(cashStates(ENTRIES, '2026-01')).toEqual([
      { box: 'dépôt', balance: 1500, receipts: 500, spending: 0 },
      { box: 'tarification', balance: 200, receipts: null, spending: null },
      { box: null, balance: 1700, receipts: 500, spending: 0 },
    ]);
    expect(cashStates(ENTRIES, '2026-02')).toEqual([
      { box: 'dépôt', balance: 1200, receipts: 0, spending: 300 },
      { box: 'tarification', balance: 300, receipts: 100, spending: 0 },
      { box: null, balance: 1500, receipts: 100, spending: 300 },
    ]);
  });

  test('start again from the latest opening balance', () => {
    expect(cashStates(ENTRIES, '2026-03')[0]).toMatchObject({ box: 'dépôt', balance: 950 });
  });

  test('keep their balance in a month nobody wrote', () => {
    expect(cashStates(ENTRIES, '2026-09').at(-1)).toEqual({
      box: null,
      balance: 1250,
      receipts: null,
      spending: null,
    });
  });

  test('have no balance without an opening one, and then neither have all together', () => {
    const states = cashStates([...ENTRIES, entry('2026-02', 'labo', 'examens', 40)], '2026-02');
    expect(states.map(({ box, balance }) => [box, balance])).toEqual([
      ['dépôt', 1200],
      ['labo', null],
      ['tarification', 300],
      [null, null],
    ]);
  });

  test('may owe', () => {
    const owing = [...ENTRIES, entry('2026-03', 'tarification', 'salaires', 800, 'spending')];
    expect(cashStates(owing, '2026-03')[1]).toMatchObject({ balance: -500 });
  });

  test('are nothing but an unknown whole where nobody ever wrote', () => {
    const nothing = [{ box: null, balance: null, receipts: null, spending: null }];
    expect(cashStates([], '2026-01')).toEqual(nothing);
    expect(cashStates(ENTRIES, '2025-12')).toEqual(nothing);
  });

  test('do not depend on the order of the lines', () => {
    const shuffled = fc.shuffledSubarray(ENTRIES, { minLength: ENTRIES.length });
    fc.assert(
      fc.property(shuffled, (entries) => {
        expect(cashStates(entries, '2026-03')).toEqual(cashStates(ENTRIES, '2026-03'));
      }),
    );
  });
});

test.each([
  [1_319_450, 1_421_050, 92.85],
  [0, 10, 0],
  [10, 0, null],
  [null, 10, null],
  [10, null, null],
])('cost recovery of %s received and %s spent is %s', (receipts, spending, expected) => {
  const value = costRecovery(receipts, spending);
  if (expected === null) expect(value).toBeNull();
  else expect(value).toBeCloseTo(expected, 2);
});

test('an opening balance is known however it is spelled', () => {
  expect(['solde initial', ' SOLDE  Initial'].every(isOpeningBalance)).toBe(true);
  expect(isOpeningBalance('solde')).toBe(false);
});
