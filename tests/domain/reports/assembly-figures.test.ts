import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../main/platform/translator.ts';
import { changeCell } from '../../../shared/domain/reports/assembly-figures.ts';
import { listShortages } from '../../../shared/domain/stock/shortage.ts';

const translate = createTranslator('fr');
const figure = { code: 'cpn4', label: 'CPN4', months: 10, monthsBefore: 10, of: 10 };

describe('the change of a figure against the year before', () => {
  it.each([
    ['', 120, 100, '+20 %', 20],
    ['', 80, 100, '−20 %', -20],
    ['', 100, 100, '=', 0],
    ['%', 72.5, 70, '+2,5 points', 2.5],
    ['', 12, 9, '—', null],
    ['cas/hab/an', 0.4, 0.2, '—', null],
    ['', null, 100, '—', null],
    ['', 100, null, '—', null],
  ])('of %s from %s now and %s before is %s', (unit, value, before, text, change) => {
    const cell = changeCell({ ...figure, unit, value, before }, translate);
    expect(cell.text.replaceAll(/[\u00A0\u202F]/g, ' ')).toBe(text);
    expect(cell.value).toBe(change);
  });

  it('is not given where the months known differ', () => {
    const unlike = { ...figure, unit: '', value: 120, before: 100, monthsBefore: 9 };
    expect(changeCell(unlike, translate)).toEqual({ text: '—', value: null });
  });
});

describe('the products that were missing', () => {
  const month = (product: string, closing: number | null, stockoutDays: number | null) =>
    ({ product, period: '2026-10', closing, stockoutDays }) as const;

  it('come with their days and months, the longest first', () => {
    expect(
      listShortages([
        month('SRO', 0, null),
        month('Zinc', 10, 0),
        month('Zinc', 0, 12),
        month('Zinc', 5, 3),
        month('AL', 10, 0),
        month('TDR', null, null),
      ]),
    ).toEqual([
      { product: 'Zinc', days: 15, months: 2 },
      { product: 'SRO', days: null, months: 1 },
    ]);
  });
});
