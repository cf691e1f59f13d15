import { describe, expect, test } from 'vitest';
import { createTranslator } from '../../../main/platform/translator.ts';
import { computeRate, type RateDefinition } from '../../../shared/domain/services/rate.ts';
import { checkServiceCoherence } from '../../../shared/domain/services/service-coherence.ts';
import { checkStockAgreement } from '../../../shared/domain/services/stock-agreement.ts';

const people = {
  year: 2026,
  population: 12_500,
  pregnancyCoefficient: 0.05,
  birthCoefficient: 0.04,
  source: null,
};

function rate(
  formula: RateDefinition['formula'],
  numerator: string,
  denominator: string,
): RateDefinition {
  return { code: 'rate', formula, numerator, denominator, unit: '%' };
}

describe('a dropout', () => {
  const penta = rate('dropout', 'penta3', 'penta1');
  test.each([
    [480, 410, 14.5833, ['high']],
    [100, 90, 10, ['high']],
    [100, 91, 9, []],
    [100, 100, 0, []],
    [50, 55, -10, ['negative']],
    [0, 0, null, []],
    [0, 4, null, []],
  ])('from %i to %i is %s', (first, last, value, flags) => {
    const result = computeRate(
      penta,
      new Map([
        ['penta1', first],
        ['penta3', last],
      ]),
      null,
    );
    if (value === null) expect(result.value).toBeNull();
    else expect(result.value).toBeCloseTo(value, 4);
    expect(result).toMatchObject({ numerator: first - last, denominator: first, flags });
  });

  test.each([
    [null, 5],
    [5, null],
  ])('is missing where a contact is: %s, %s', (first, last) => {
    const result = computeRate(
      penta,
      new Map([
        ['penta1', first],
        ['penta3', last],
      ]),
      null,
    );
    expect(result).toMatchObject({ value: null, flags: ['missing'] });
  });
});

describe('a rate per inhabitant', () => {
  const use = rate('perInhabitant', 'consultations', 'population');

  test('is brought to a year: 1,450 in three months of 12,500 people is 0.464', () => {
    const result = computeRate(use, new Map([['consultations', 1450]]), people, 3);
    expect(result.value).toBeCloseTo(0.464, 12);
    expect(result.denominator).toBe(3125);
  });

  test('is missing without the population, and unknown without people', () => {
    const counts = new Map([['consultations', 10]]);
    expect(computeRate(use, counts, null).flags).toEqual(['missing']);
    expect(computeRate(use, counts, { ...people, population: 0 }).value).toBeNull();
  });
});

describe('a coverage', () => {
  test('is of the pregnancies or births expected in the months', () => {
    const counts = new Map([
      ['cpn1', 50],
      ['accouchements_assistes', 125],
    ]);
    const cpn1 = computeRate(rate('coverage', 'cpn1', 'grossesses'), counts, people);
    expect(cpn1.value).toBeCloseTo(96, 9);
    const births = rate('coverage', 'accouchements_assistes', 'naissances');
    expect(computeRate(births, counts, people, 3).value).toBeCloseTo(100, 9);
  });

  test('above 100 % is flagged and not capped', () => {
    const result = computeRate(
      rate('coverage', 'cpn1', 'grossesses'),
      new Map([['cpn1', 60]]),
      people,
    );
    expect(result.value).toBeCloseTo(115.2, 9);
    expect(result.flags).toEqual(['above-100']);
  });

  test('is missing without its coefficient', () => {
    const noBirths = { ...people, birthCoefficient: null };
    const births = rate('coverage', 'cpn1', 'naissances');
    expect(computeRate(births, new Map([['cpn1', 5]]), noBirths).flags).toEqual(['missing']);
    expect(
      computeRate(rate('coverage', 'cpn1', 'lits'), new Map([['cpn1', 5]]), people).value,
    ).toBeNull();
  });
});

test('a share of nobody is unknown, not zero', () => {
  const share = rate('share', 'palu_testes', 'palu_suspects');
  const counts = new Map([
    ['palu_testes', 0],
    ['palu_suspects', 0],
  ]);
  expect(computeRate(share, counts, null)).toEqual({
    value: null,
    numerator: 0,
    denominator: 0,
    flags: [],
  });
});

describe('the coherence of the monthly report', () => {
  const good = {
    consultations: 300,
    consultations_moins5: 120,
    palu_suspects: 150,
    palu_testes: 123,
    palu_confirmes: 69,
    palu_simples: 60,
    palu_graves: 9,
    palu_traites: 64,
    cpn1: 59,
    cpn1_t1: 20,
    cpn4: 24,
    accouchements: 43,
    accouchements_assistes: 30,
    penta1: 66,
    penta3: 51,
  };

  test('holds where every rule holds', () => {
    expect(checkServiceCoherence(new Map(Object.entries(good)))).toEqual({
      judged: 12,
      findings: [],
    });
  });

  test.each([
    ['suspected-above-consultations', { palu_suspects: 301 }],
    ['simple-above-consultations', { palu_simples: 301 }],
    ['severe-above-consultations', { palu_graves: 301 }],
    ['tested-above-suspected', { palu_testes: 151 }],
    ['confirmed-above-tested', { palu_confirmes: 124 }],
    ['treated-above-confirmed', { palu_traites: 70 }],
    ['confirmed-not-simple-and-severe', { palu_simples: 59 }],
    ['under-five-above-consultations', { consultations_moins5: 301 }],
    ['early-above-cpn1', { cpn1_t1: 60 }],
    ['cpn4-above-cpn1', { cpn4: 60 }],
    ['assisted-above-deliveries', { accouchements_assistes: 44 }],
    ['penta3-above-penta1', { penta3: 67 }],
  ])('breaks by %s, which has its sentence', (code, change) => {
    const { findings } = checkServiceCoherence(new Map(Object.entries({ ...good, ...change })));
    expect(findings.map((each) => each.code)).toContain(code);
    for (const language of ['fr', 'en'] as const) {
      const text = createTranslator(language)(`indicators:coherence.${code}`, {
        found: 9,
        expected: 8,
      });
      expect(text).toMatch(/9.*8/);
    }
  });

  test('neither keeps nor breaks a rule whose count is missing', () => {
    const counts = new Map<string, number | null>([
      ['palu_testes', 9],
      ['palu_suspects', null],
    ]);
    expect(checkServiceCoherence(counts)).toEqual({ judged: 0, findings: [] });
  });

  test('names both sides', () => {
    const counts = new Map([
      ['palu_confirmes', 10],
      ['palu_simples', 4],
      ['palu_graves', 3],
    ]);
    expect(checkServiceCoherence(counts).findings).toEqual([
      {
        code: 'confirmed-not-simple-and-severe',
        service: 'palu_confirmes',
        found: 10,
        expected: 7,
      },
    ]);
  });
});

describe('stock and care', () => {
  test('agree within a third', () => {
    const counts = new Map([
      ['palu_testes', 100],
      ['accouchements', 30],
      ['palu_traites', 50],
    ]);
    const used = new Map<string, number | null>([
      ['tdr', 133],
      ['ocytocine-10', 66],
      ['al-6x2', 20],
      ['al-6x4', 30],
      ['al-6x1', null],
    ]);
    expect(checkStockAgreement(counts, used)).toEqual([
      { service: 'accouchements', products: ['ocytocine-10'], used: 66, given: 30 },
    ]);
  });

  test('are not compared where one is missing', () => {
    expect(checkStockAgreement(new Map([['palu_testes', 9]]), new Map())).toEqual([]);
    expect(checkStockAgreement(new Map([['palu_testes', null]]), new Map([['tdr', 9]]))).toEqual(
      [],
    );
  });
});
