import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDeaths } from '../../../shared/domain/deaths/compare-deaths.ts';
import {
  AGE_GROUPS,
  CAUSE_GROUPS,
  DEATH_KINDS,
  type DeathReview,
  fitsKind,
} from '../../../shared/domain/deaths/death-review.ts';
import { seemsNamed } from '../../../shared/domain/text/seems-named.ts';

describe('an age and a cause', () => {
  it.each<[DeathReview['kind'], DeathReview['age'], DeathReview['cause'], boolean]>([
    ['maternal', 'under18', 'haemorrhage', true],
    ['maternal', 'day0', 'haemorrhage', false],
    ['newborn', 'day0', 'asphyxia', true],
    ['newborn', null, 'abortion', false],
    ['stillbirth', 'duringLabour', 'hypertension', true],
    ['stillbirth', 'from35', null, false],
    ['maternal', null, null, true],
  ])('of a %s death, %s and %s, fit: %s', (kind, age, cause, fits) => {
    expect(fitsKind({ kind, age, cause })).toBe(fits);
  });

  it('of the groups of a kind always fit it', () => {
    for (const kind of DEATH_KINDS)
      for (const age of AGE_GROUPS[kind])
        for (const cause of CAUSE_GROUPS[kind]) expect(fitsKind({ kind, age, cause })).toBe(true);
  });
});

describe('a text about a death', () => {
  it.each([
    ['Saignement après la naissance. Pas d’ocytocine.', false],
    ['La femme est arrivée à 3 h, en travail depuis 2 jours', false],
    ['Référée au CSRéf de Kati. TA 160/110.', false],
    ['', false],
    ['Amenée par Mme K.', true],
    ['Le Dr Koné était de garde', true],
    ['Fanta Jigi est arrivée à 3 h', true],
    ["le mari de N'Golo Diarra", true],
    ['TRAORE Mariam, 24 ans', false],
    ['Mariam TRAORE, 24 ans', true],
    ['appeler le 76 12 34 56', true],
  ])('"%s" seems to name somebody: %s', (text, named) => {
    expect(seemsNamed(text)).toBe(named);
  });
});

describe('reviews against the report of the month', () => {
  const period = '2026-10';
  const review = { kind: 'maternal', day: '2026-10-03' } as const;
  const count = (value: number | null) =>
    [{ period, indicator: 'deces_maternels', value }] as const;

  it.each([
    ['as many', count(2), [review, review], []],
    ['one not reviewed', count(1), [], [{ reported: 1, reviewed: 0 }]],
    ['one not reported', count(0), [review], [{ reported: 0, reviewed: 1 }]],
    ['an empty cell', count(null), [review], [{ reported: null, reviewed: 1 }]],
    ['a month that says nothing', [], [review], [{ reported: null, reviewed: 1 }]],
    ['no death', count(0), [], []],
    ['nothing at all', count(null), [], []],
  ])('%s', (_, values, reviews, differences) => {
    const expected = differences.map((each) => ({ period, kind: 'maternal', ...each }));
    expect(compareDeaths(reviews, values)).toEqual(expected);
  });

  it('is told by kind and by month, the newest first', () => {
    const values = [
      { period: '2026-08', indicator: 'mort_nes', value: 2 },
      { period: '2026-10', indicator: 'deces_neonatals', value: 1 },
      { period: '2026-10', indicator: 'accouchements', value: 40 },
    ] as const;
    const told = compareDeaths([review], values).map((each) => `${each.period} ${each.kind}`);
    expect(told).toEqual(['2026-10 maternal', '2026-10 newborn', '2026-08 stillbirth']);
  });

  it('never differs where the report counts what was reviewed', () => {
    const kinds = fc.array(fc.constantFrom(...DEATH_KINDS), { maxLength: 20 });
    const codes = {
      maternal: 'deces_maternels',
      newborn: 'deces_neonatals',
      stillbirth: 'mort_nes',
    };
    fc.assert(
      fc.property(kinds, (written) => {
        const reviews = written.map((kind) => ({ kind, day: '2026-10-03' as const }));
        const values = DEATH_KINDS.map((kind) => ({
          period,
          indicator: codes[kind],
          value: written.filter((each) => each === kind).length,
        })) as Parameters<typeof compareDeaths>[1];
        expect(compareDeaths(reviews, values)).toEqual([]);
      }),
    );
  });
});
