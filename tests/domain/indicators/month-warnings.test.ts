import { describe, expect, it } from 'vitest';
import { computeFigures } from '../../../shared/domain/indicators/figures.ts';
import { listMonthWarnings } from '../../../shared/domain/indicators/month-warnings.ts';
import { stockEntry } from '../stock/stock-entries.ts';
import { CENTRE } from './centre-month.ts';

const QUIET = { ...CENTRE, stock: [], serviceValues: [], money: [] };

describe('the warnings of a month', () => {
  it('are none where nothing was recorded', () => {
    expect(listMonthWarnings(QUIET)).toEqual([]);
  });

  it('tell a rule of the report that does not hold, with both sides', () => {
    expect(listMonthWarnings({ ...CENTRE, stock: [], money: [] })).toContainEqual({
      kind: 'coherence',
      finding: { code: 'penta3-above-penta1', service: 'penta3', found: 55, expected: 50 },
    });
  });

  it('tell a line of stock that gives out more than there was, by the name of the product', () => {
    const stock = [stockEntry('2026-10', { product: 'sro', opening: 20, received: 0, used: 25 })];
    expect(listMonthWarnings({ ...QUIET, stock })).toContainEqual({
      kind: 'stock',
      product: 'SRO',
      finding: { code: 'more-out-than-held', variance: -5 },
    });
  });

  it('tell that tests used do not agree with patients tested', () => {
    const serviceValues = [{ period: '2026-10', indicator: 'palu_testes', value: 100 }] as const;
    const stock = [stockEntry('2026-10', { product: 'tdr', used: 40 })];
    const warnings = listMonthWarnings({ ...QUIET, serviceValues, stock });
    expect(warnings).toContainEqual({
      kind: 'agreement',
      finding: { service: 'palu_testes', products: ['tdr'], used: 40, given: 100 },
    });
  });

  it('tell a cash box under zero, and not all boxes together', () => {
    const entry = { period: '2026-10', box: 'Tarification' } as const;
    const money = [
      { ...entry, heading: 'solde initial', direction: 'receipt', amount: 1000 },
      { ...entry, heading: 'salaires', direction: 'spending', amount: 6000 },
    ] as const;
    expect(listMonthWarnings({ ...QUIET, money })).toEqual([
      { kind: 'money', box: 'Tarification', balance: -5000 },
    ]);
  });

  it('tell the same unusual counts as the figures flag', () => {
    const months = ['05', '06', '07', '08', '09'].map((month) => ({
      period: `2026-${month}` as const,
      indicator: 'penta1',
      value: 48 + (Number(month) % 3),
    }));
    const serviceValues = [...months, { period: '2026-10', indicator: 'penta1', value: 500 }];
    const input = { ...QUIET, serviceValues } as typeof CENTRE;
    expect(listMonthWarnings(input)).toEqual([
      { kind: 'outlier', service: 'penta1', value: 500, strength: 'strong' },
    ]);
    const figure = computeFigures(input).find(({ code }) => code === 'service.penta1');
    expect(figure?.flags).toEqual(['outlier-strong']);
  });
});
