import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Debt, debtTotals, leftToPay } from '../../../shared/domain/money/debts.ts';
import { owedForFreeCare } from '../../../shared/domain/money/free-care.ts';
import { leftAfterPlan } from '../../../shared/domain/money/planned-costs.ts';
import { cashDifference } from '../../../shared/domain/money/shown-account.ts';
import { proposeUnit, readUnit } from '../../../shared/domain/money/unit.ts';

function debt(kind: Debt['kind'], amount: number, paid: number, since: Debt['since']): Debt {
  return { kind, who: 'mairie', whatFor: '', since, amount, paid };
}

describe('what is owed', () => {
  it('is what was not paid, to the centre and by it, and how long the oldest has waited', () => {
    const debts = [
      debt('claim', 30_000, 10_000, '2026-10-01'),
      debt('claim', 5000, 5000, '2020-01-01'),
      debt('debt', 7000, 0, '2026-09-01'),
    ];
    expect(debtTotals(debts, '2026-10-31')).toEqual({
      claims: 20_000,
      debts: 7000,
      oldestDays: 60,
    });
    expect(debtTotals([], '2026-10-31')).toEqual({ claims: 0, debts: 0, oldestDays: null });
  });

  it('is never under nothing, and nothing once it is paid', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (amount, paid) => {
        const left = leftToPay({ amount, paid });
        expect(left).toBeGreaterThanOrEqual(0);
        if (paid >= amount) expect(left).toBe(0);
        else expect(left + paid).toBe(amount);
      }),
    );
  });

  it('for free care is told by payer, the largest first', () => {
    const given = (payer: string, amount: number, paid: number) => ({
      programme: 'césarienne',
      payer,
      cases: null,
      amount,
      paid,
    });
    expect(
      owedForFreeCare([
        given('ONG', 9000, 0),
        given('État', 40_000, 15_000),
        given('ONG', 1000, 0),
      ]),
    ).toEqual([
      { payer: 'État', amount: 40_000, left: 25_000 },
      { payer: 'ONG', amount: 10_000, left: 10_000 },
    ]);
  });
});

describe('what the plan would leave', () => {
  const plan = [
    { action: 'toit', due: '2026-05-01', cost: 80_000 },
    { action: 'savon', due: null, cost: null },
    { action: 'balance', due: '2026-03-01', cost: 30_000 },
  ] as const;

  it('goes down action by action in order of their days; what has no price says nothing', () => {
    expect(leftAfterPlan(100_000, plan).map(({ action, left }) => [action, left])).toEqual([
      ['balance', 70_000],
      ['toit', -10_000],
      ['savon', null],
    ]);
  });

  it('is not known where the boxes are not', () => {
    expect(leftAfterPlan(null, plan).every(({ left }) => left === null)).toBe(true);
  });
});

describe('cash that was counted', () => {
  it.each([
    [9500, 10_000, -500],
    [0, 0, 0],
    [0, null, null],
    [null, 10_000, null],
  ])('%s found, %s in the book: %s', (counted, closing, difference) => {
    expect(cashDifference({ counted, closing })).toBe(difference);
  });
});

describe('the unit of a heading', () => {
  it.each([
    ['tarification', 'Maternité', 'maternite'],
    ['tarification', 'consultations', 'dispensaire'],
    ['medicaments', 'ventes', 'pharmacie'],
    ['tarification', 'salaires', ''],
  ])('in the box %s, %s: "%s"', (box, heading, unit) => {
    expect(proposeUnit(box, heading)).toBe(unit);
  });

  it('is one however a known one is written, and the centre’s own word as it is', () => {
    expect(readUnit(' Échographie ')).toBe('echographie');
    expect(readUnit(' Médecine traditionnelle ')).toBe('Médecine traditionnelle');
  });
});
