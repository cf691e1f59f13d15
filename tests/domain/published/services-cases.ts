import {
  findOutlier,
  findUnusualRatio,
  modifiedZ,
} from '../../../shared/domain/quality/outlier.ts';
import type { Population } from '../../../shared/domain/services/population.ts';
import { computeRate, type RateFormula } from '../../../shared/domain/services/rate.ts';
import type { MethodCase } from './method-case.ts';

const SHIFFLER = 'Shiffler 1988, The American Statistician 42:79–80: no z exceeds (n − 1) ÷ √n';
const IGLEWICZ = 'Iglewicz & Hoaglin 1993: 0.6745 (x − median) ÷ MAD, outlier over 3.5; by hand';
const DROPOUT = 'WHO, Immunization in practice: (first − last) ÷ first';
const PEOPLE: Population = {
  year: 2027,
  population: 12_500,
  pregnancyCoefficient: 0.05,
  birthCoefficient: 0.04,
  source: null,
};

function rate(
  source: string,
  formula: RateFormula,
  counts: readonly [last: number, first: number | null],
  expected: number | null,
  { months = 1, denominator = 'first', decimals = 9 } = {},
): MethodCase {
  const [last, first] = counts;
  const definition = { code: 'x', unit: '', formula, numerator: 'last', denominator };
  return {
    source,
    given: `${formula} of ${last} and ${first ?? denominator} over ${months} months`,
    compute: () =>
      computeRate(
        definition,
        new Map([
          ['last', last],
          ['first', first],
        ]),
        PEOPLE,
        months,
      ).value,
    expected,
    decimals,
  };
}

/** So many months of nothing and one of one: the farthest that a value can be from the others. */
function farthest(count: number): readonly number[] {
  return [...Array<number>(count - 1).fill(0), 1];
}

function outlierOf(value: number, values: readonly number[]): MethodCase['compute'] {
  return () => {
    const found = findOutlier(value, values);
    return found && [found.method, found.strength, found.score];
  };
}

/** Rates and coverage, and counts that ask for a reason. */
export const SERVICES_CASES: readonly MethodCase[] = [
  rate(DROPOUT, 'dropout', [410, 480], 14.58, { decimals: 2 }),
  rate(`${DROPOUT}; by hand`, 'dropout', [55, 50], -10),
  rate(`${DROPOUT}; by hand`, 'dropout', [5, 0], null),
  rate('curative use per inhabitant and year; by hand', 'perInhabitant', [1450, null], 0.464, {
    months: 3,
    denominator: 'population',
  }),
  // 12 500 × 0.05 ÷ 12 = 52.08 pregnancies a month
  rate('N ÷ (population × coefficient × months ÷ 12); by hand', 'coverage', [50, null], 96, {
    denominator: 'grossesses',
  }),
  rate('the same over a quarter, above 100 %', 'coverage', [150, null], 120, {
    months: 3,
    denominator: 'naissances',
  }),
  {
    source: SHIFFLER,
    given: 'eleven months: the farthest of them',
    compute: outlierOf(1, farthest(11)),
    expected: ['standard-deviation', 'strong', 10 / Math.sqrt(11)],
  },
  {
    source: SHIFFLER,
    given: 'twelve months: the farthest of them',
    compute: outlierOf(1, farthest(12)),
    expected: ['standard-deviation', 'strong', 11 / Math.sqrt(12)],
  },
  {
    source: `${SHIFFLER}; in ten months that is 2.85, so that the modified z is used; by hand`,
    given: 'ten months: the farthest of them',
    compute: outlierOf(1, farthest(10)),
    expected: ['modified-z', 'strong', 10 / 1.253314],
  },
  {
    source: IGLEWICZ,
    given: 'median 20, MAD 2: 30 is 3.37, 31 is 3.71',
    compute: () => [30, 31].map((value) => modifiedZ(value, [16, 18, 19, 20, 21, 22, value])),
    expected: [3.3725, 3.70975],
  },
  {
    source: IGLEWICZ,
    given: 'median 20, MAD 2: 30 is usual, 31 is not',
    compute: () =>
      [30, 31].map((value) => findOutlier(value, [16, 18, 19, 20, 21, 22, value]) !== null),
    expected: [false, true],
  },
  {
    source: 'WHO, data quality review: a third from the mean of the months before; by hand',
    given: 'a mean of 100: 133 and 67 are usual, 134 and 66 are not',
    compute: () =>
      [133, 67, 134, 66].map((value) => findUnusualRatio(value, [90, 100, 110])?.score ?? null),
    expected: [null, null, 1.34, 0.66],
  },
];
