import type { Row } from '../cli/centre-files.ts';
import {
  type ApartFigure,
  figureOf,
  type ListedEntry,
  monthBefore,
  numberIn,
  readList,
  sum,
} from './apart-figure.ts';

/** The rules of the report between counts of these files, by what breaks them. */
const RULES: Readonly<Record<string, readonly [left: string, right: string]>> = {
  'suspected-above-consultations': ['palu_suspects', 'consultations'],
  'tested-above-suspected': ['palu_testes', 'palu_suspects'],
  'confirmed-above-tested': ['palu_confirmes', 'palu_testes'],
  'treated-above-confirmed': ['palu_traites', 'palu_confirmes'],
  'cpn4-above-cpn1': ['cpn4', 'cpn1'],
  'assisted-above-deliveries': ['accouchements_assistes', 'accouchements'],
  'penta3-above-penta1': ['penta3', 'penta1'],
};

type CountOf = (code: string, period: string) => number | null;

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1] ?? 0, sorted[Math.floor(half)] ?? 0];
  return (low + high) / 2;
}

function meanOf(values: readonly number[]): number {
  return sum(values) / values.length;
}

/** How far from the others a count is; up to ten of them by the median, beyond by the standard deviation. */
function outlierIn(values: readonly number[], value: number): readonly string[] {
  if (values.length < 4) return [];
  if (values.length <= 10) {
    const centre = medianOf(values);
    const away = values.map((each) => Math.abs(each - centre));
    const [mad, mean] = [medianOf(away), meanOf(away)];
    if (mean === 0) return [];
    const z = mad > 0 ? (0.6745 * (value - centre)) / mad : (value - centre) / (1.253314 * mean);
    return Math.abs(z) > 3.5 ? ['outlier-strong'] : [];
  }
  const mean = meanOf(values);
  const variance = sum(values.map((each) => (each - mean) ** 2)) / (values.length - 1);
  const z = variance === 0 ? 0 : Math.abs(value - mean) / Math.sqrt(variance);
  if (z < 2) return [];
  return z < 3 ? ['outlier-mild'] : ['outlier-strong'];
}

function serviceFigure({ code, unit }: ListedEntry, countOf: CountOf, period: string): ApartFigure {
  const value = countOf(code, period);
  const year = Array.from({ length: 12 }, (_, back) => countOf(code, monthBefore(period, back)));
  const known = year.filter((count) => count !== null);
  const broken = Object.entries(RULES).flatMap(([rule, [left, right]]) =>
    left === code && (value ?? 0) > (countOf(right, period) ?? Number.POSITIVE_INFINITY)
      ? [rule]
      : [],
  );
  const flags = value === null ? [] : [...broken, ...outlierIn(known, value)];
  return figureOf(`service.${code}`, null, unit, { value, flags });
}

function rateFigure(rate: ListedEntry, countOf: CountOf, period: string, people: Row | undefined) {
  const { code, unit, formula, numerator: above, denominator: below } = rate;
  const coefficients: Readonly<Record<string, number | null>> = {
    population: 1,
    grossesses: numberIn(people?.['coef_grossesses']),
    naissances: numberIn(people?.['coef_naissances']),
  };
  const coefficient = coefficients[below];
  const inhabitants = numberIn(people?.['population']);
  const expected =
    inhabitants === null || coefficient === null || coefficient === undefined
      ? null
      : (inhabitants * coefficient) / 12;
  const count = countOf(above, period);
  const isOfPeople = formula === 'coverage' || formula === 'perInhabitant';
  const denominator = isOfPeople ? expected : countOf(below, period);
  const frame = { method: formula, months: 1, denominator };
  if (count === null || denominator === null)
    return figureOf(`rate.${code}`, null, unit, { ...frame, numerator: count, flags: ['missing'] });
  const numerator = formula === 'dropout' ? denominator - count : count;
  if (denominator === 0) return figureOf(`rate.${code}`, null, unit, { ...frame, numerator });
  const value = (numerator / denominator) * (formula === 'perInhabitant' ? 1 : 100);
  return figureOf(`rate.${code}`, null, unit, {
    ...frame,
    numerator,
    value,
    flags: rateFlags(formula, value),
  });
}

function rateFlags(formula: string, value: number): readonly string[] {
  if (formula === 'perInhabitant') return [];
  if (formula !== 'dropout') return value > 100 ? ['above-100'] : [];
  if (value < 0) return ['negative'];
  return value >= 10 ? ['high'] : [];
}

/** The counts and rates of a month, how many counts are there, and how many rules hold. */
export function servicesApart(rows: readonly Row[], populations: readonly Row[], period: string) {
  const counts = new Map(
    rows.map((row) => [`${row['periode']} ${row['indicateur']}`, numberIn(row['valeur'])]),
  );
  const countOf: CountOf = (code, month) => counts.get(`${month} ${code}`) ?? null;
  const reported = readList('services').filter(({ code }) =>
    rows.some((row) => row['indicateur'] === code),
  );
  const people = populations.find((row) => row['annee'] === period.slice(0, 4));
  const services = reported.map((entry) => serviceFigure(entry, countOf, period));
  const judged = Object.values(RULES).filter((codes) =>
    codes.every((code) => countOf(code, period) !== null),
  );
  const held = judged.filter(
    ([left, right]) => (countOf(left, period) ?? 0) <= (countOf(right, period) ?? 0),
  );
  return {
    figures: [
      ...services,
      ...readList('rates').map((rate) => rateFigure(rate, countOf, period, people)),
    ],
    expected: reported.length,
    present: services.filter(({ value }) => value !== null).length,
    rules: judged.length,
    rulesThatHold: held.length,
  };
}
