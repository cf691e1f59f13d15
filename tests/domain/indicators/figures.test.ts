import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTranslator } from '../../../main/platform/translator.ts';
import { computeFigures, type FigureInput } from '../../../shared/domain/indicators/figures.ts';
import { CENTRE } from './centre-month.ts';

function figureOf(code: string, item: string | null = null, input: FigureInput = CENTRE) {
  const found = computeFigures(input).filter((each) => each.code === code && each.item === item);
  if (found.length !== 1) throw new Error(`${found.length} figures ${code} of ${item}`);
  return found[0];
}

describe('the figures of stock', () => {
  test('give the CMM with its method, months and both numbers', () => {
    expect(figureOf('stock.cmm', 'Zinc 20')).toEqual({
      code: 'stock.cmm',
      item: 'Zinc 20',
      value: 304.5,
      unit: 'cp/mois',
      method: 'msh',
      months: 6,
      numerator: 1827,
      denominator: 6,
      flags: [],
    });
  });

  test.each([
    ['stock.closing', 'Zinc 20', 1130, ['opening-differs']],
    ['stock.msd', 'Zinc 20', 1130 / 304.5, []],
    ['stock.order', 'Zinc 20', 0, []],
    ['stock.daysOut', 'Zinc 20', 0, []],
    ['stock.status', 'Zinc 20', 'over', []],
    ['stock.expiryRisk', 'Zinc 20', 521, []],
    ['stock.status', 'SRO', 'out', []],
    ['stock.daysOut', 'SRO', 11, []],
    ['stock.order', 'SRO', Math.ceil((3 * 20) / (1 - 11 / 30.5)), []],
    ['stock.expiryRisk', 'SRO', 0, []],
    ['stock.status', 'Gants', 'missing', []],
    ['stock.closing', 'Gants', null, ['missing']],
    ['stock.cmm', 'Gants', null, ['missing']],
    ['stock.order', 'Gants', null, ['missing']],
    ['stock.status', 'BCG', 'unmanaged', []],
    ['stock.status', 'SP', 'out', ['expired']],
    ['stock.closing', 'SP', 40, ['expired']],
    ['stock.order', 'SP', 30, []],
    ['stock.expiryRisk', 'SP', 40, []],
  ])('give %s of %s: %s', (code, item, value, flags) => {
    expect(figureOf(code, item)).toMatchObject({ value, flags });
  });

  test('say nothing more of a product that is not managed here', () => {
    const codes = computeFigures(CENTRE).filter(({ item }) => item === 'BCG');
    expect(codes.map(({ code }) => code)).toEqual(['stock.status']);
  });

  test('give the two rates over the tracers managed and reported', () => {
    expect(figureOf('stock.stockoutRate.day')).toMatchObject({
      value: 50,
      numerator: 1,
      denominator: 2,
    });
    expect(figureOf('stock.stockoutRate.period')).toMatchObject({ numerator: 11, denominator: 62 });
  });

  test('know no average where a product was out throughout', () => {
    const stock = CENTRE.stock
      .filter(({ product }) => product === 'sro')
      .map((entry) => ({ ...entry, opening: 0, used: 0, stockoutDays: 31 }));
    const input = { ...CENTRE, stock };
    expect(figureOf('stock.cmm', 'SRO', input)).toMatchObject({
      value: null,
      flags: ['out-all-the-time'],
    });
    expect(figureOf('stock.status', 'SRO', input)?.value).toBe('out');
  });

  test('know no months of stock of a product that is held and never used', () => {
    const stock = CENTRE.stock
      .filter(({ product }) => product === 'sro')
      .map((entry) => ({ ...entry, used: 0, closing: 20, stockoutDays: 0 }));
    const input = { ...CENTRE, stock };
    expect(figureOf('stock.msd', 'SRO', input)).toMatchObject({ value: null, flags: ['not-used'] });
    expect(figureOf('stock.status', 'SRO', input)?.value).toBe('insufficient');
    expect(figureOf('stock.order', 'SRO', input)?.value).toBe(0);
  });
});

describe('the figures of staff', () => {
  test.each([
    ['staff.norm', null, 4, []],
    ['staff.filled', null, 4, []],
    ['staff.present', null, 2, []],
    ['staff.vacancyRate', null, 25, []],
    ['staff.absenceRate', null, 50, []],
    ['staff.filled', 'Matrone', 3, ['above-norm']],
    ['staff.vacancyRate', 'Matrone', 0, []],
    ['staff.absenceRate', 'Sage-femme', 100, []],
  ])('give %s of %s: %s', (code, item, value, flags) => {
    expect(figureOf(code, item)).toMatchObject({ value, flags });
  });

  test('hold no WISN where the centre has no activity standards', () => {
    expect(computeFigures(CENTRE).some(({ code }) => code.startsWith('staff.wisn'))).toBe(false);
  });

  test('compare staff with the work where it has', () => {
    const year = { possibleDays: 260, leaveDays: 30, holidays: 15, sickDays: 5, trainingDays: 0 };
    const standard = {
      cadre: 'Sage-femme',
      workingYear: { ...year, hoursPerDay: 8 },
      activities: [{ annualWorkload: 1680, unitHours: 2 }],
      categoryPercents: [],
      individualHours: [],
    };
    const input = { ...CENTRE, wisn: [standard, { ...standard, categoryPercents: [100] }] };
    const [required, ratio, faulty] = computeFigures(input).filter(({ code }) =>
      code.startsWith('staff.wisn'),
    );
    expect(required).toMatchObject({ code: 'staff.wisnRequired', value: 2, method: 'wisn' });
    expect(ratio).toMatchObject({ value: 0.5, numerator: 1, denominator: 2 });
    expect(faulty).toMatchObject({ value: null, flags: ['allowances-too-high'] });
  });
});

describe('the figures of services, rates and money', () => {
  test.each([
    ['service.penta1', null, 50, []],
    ['service.penta3', null, 55, ['penta3-above-penta1']],
    ['service.palu_testes', null, null, ['missing']],
    ['service.tpi1', null, null, ['unmanaged']],
    ['rate.abandon_penta', null, -10, ['negative']],
    ['rate.couverture_penta3', null, 137.5, ['above-100']],
    ['money.balance', 'dépôt', 900, []],
    ['money.balance', null, 900, []],
    ['money.receipts', null, 400, []],
    ['money.spending', null, 500, []],
    ['money.recovery', null, 80, []],
  ])('give %s of %s: %s', (code, item, value, flags) => {
    expect(figureOf(code, item)).toMatchObject({ value, flags });
  });

  test('flag a count that is far from its last twelve months', () => {
    const usual = ['2026-06', '2026-07', '2026-08', '2026-09'] as const;
    const earlier = usual.map((period, index) => ({
      period,
      indicator: 'penta1',
      value: 200 + index,
    }));
    const input = { ...CENTRE, serviceValues: [...CENTRE.serviceValues, ...earlier] };
    expect(figureOf('service.penta1', null, input)?.flags).toEqual(['outlier-strong']);
  });

  test('take the population of the year, and none of another', () => {
    const input = { ...CENTRE, populations: CENTRE.populations.slice(0, 1) };
    expect(figureOf('rate.couverture_penta3', null, input)).toMatchObject({
      value: null,
      flags: ['missing'],
    });
  });
});

describe('the figures of the quality of the data', () => {
  test.each([
    ['quality.completeness', 'services', (100 * 2) / 3],
    ['quality.completeness', 'stock', 75],
    ['quality.completeness', null, (100 * 5) / 7],
    ['quality.promptness', null, 0],
    // completeness 5 of 7, late, and 3 good lines of stock with 1 broken rule of 1
    ['quality.score', null, ((100 * 5) / 7 + 0 + 75) / 3],
  ])('give %s of %s: %s', (code, item, value) => {
    expect(figureOf(code, item)?.value).toBeCloseTo(value, 9);
  });

  test('leave promptness out of the score where the day of reception is not known', () => {
    const input = { ...CENTRE, receivedOn: null };
    expect(figureOf('quality.promptness', null, input)).toMatchObject({
      value: null,
      flags: ['missing'],
    });
    expect(figureOf('quality.score', null, input)).toMatchObject({ denominator: 2 });
  });
});

describe('all figures', () => {
  test('are unknown in a centre without any data, but that nothing of it is complete', () => {
    const empty: FigureInput = {
      ...CENTRE,
      stock: [],
      staff: [],
      serviceValues: [],
      money: [],
      populations: [],
      receivedOn: null,
    };
    const figures = computeFigures(empty).filter(({ value }) => value !== null);
    expect(figures.map(({ code, value }) => [code, value])).toEqual([
      ...['missing', 'missing', 'missing', 'unmanaged', 'missing'].map((status) => [
        'stock.status',
        status,
      ]),
      ['quality.completeness', 0],
      ['quality.completeness', 0],
      ['quality.completeness', 0],
      ['quality.score', 0],
    ]);
  });

  test('come once each, and every flag has its words', () => {
    const figures = computeFigures(CENTRE);
    const keys = figures.map(({ code, item }) => `${code} ${item}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const language of ['fr', 'en', 'bm'] as const) {
      const translate = createTranslator(language);
      for (const flag of figures.flatMap(({ flags }) => flags))
        expect(translate(`indicators:flags.${flag}`)).not.toBe('');
    }
  });

  test('do not change with the order of what was written', () => {
    const all = computeFigures(CENTRE);
    const shuffled = <T>(items: readonly T[]) =>
      fc.shuffledSubarray([...items], { minLength: items.length });
    fc.assert(
      fc.property(
        shuffled(CENTRE.stock),
        shuffled(CENTRE.staff),
        shuffled(CENTRE.serviceValues),
        shuffled(CENTRE.money),
        (stock, staff, serviceValues, money) => {
          expect(computeFigures({ ...CENTRE, stock, staff, serviceValues, money })).toEqual(all);
        },
      ),
    );
  });
});
