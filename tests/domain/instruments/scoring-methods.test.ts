import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormDefinition } from '../../../shared/domain/instruments/form-definition.ts';
import { scorePoints } from '../../../shared/domain/instruments/score-points.ts';
import { defineForm, fillIn } from './small-forms.ts';

const CHOICES = `
| choices |
| | list_name | name | label | score |
| | etat | oui | Oui | 1 |
| | etat | moitie | À moitié | 0.5 |
| | etat | non | Non | 0 |
| | etat | na | Sans objet | na |
| | etoiles | trois | Trois | 3 |
| | etoiles | une | Une | 1 |
| | etoiles | zero | Aucune | 0 |`;

/** Two sections, of three items and of one. */
function twoSections(settings: Readonly<Record<string, string>>): FormDefinition {
  return defineForm(`
| survey |
| | type | name | label | weight | critical | bundle |
| | begin group | salle | Salle | | | |
| | select_one etat | a | A | 3 | | |
| | select_one etat | b | B | 1 | yes | |
| | select_one etoiles | c | C | 2 | | |
| | end group | | | | | |
| | begin group | stock | Stock | | | |
| | select_one etat | d | D | 4 | | |
| | end group | | | | | |${CHOICES}
| settings |
| | form_id | ${Object.keys(settings).join(' | ')} |
| | essai | ${Object.values(settings).join(' | ')} |`);
}

const PATHS = ['/salle/a', '/salle/b', '/salle/c', '/stock/d'] as const;

function fill(values: readonly string[]) {
  return fillIn(
    Object.fromEntries(
      PATHS.flatMap((path, at) => (values[at] === 'absent' ? [] : [[path, values[at] ?? '']])),
    ),
  );
}

function score(method: string, ...values: readonly string[]) {
  return scorePoints(twoSections({ scoring: method }), fill(values));
}

describe('readiness by SARA', () => {
  it('counts a full answer 1, any other 0, whatever its weight, and means the domains', () => {
    expect(score('sara', 'oui', 'moitie', 'une', 'oui')).toMatchObject({
      method: 'sara',
      pooled: 50,
      score: (100 / 3 + 100) / 2,
      sections: [{ score: 100 / 3 }, { score: 100 }],
    });
  });

  it('leaves out a domain where nothing was answered or nothing applies', () => {
    expect(score('sara', 'oui', 'non', '', 'na')).toMatchObject({
      score: 50,
      answered: 2,
      applicable: 3,
    });
  });
});

describe('the score of results-based financing', () => {
  it('is weighted, all or nothing', () => {
    const expected = { method: 'fbr', pooled: (100 * 9) / 14, score: (100 * 9) / 14 };
    expect(score('fbr', 'oui', 'moitie', 'trois', 'non')).toMatchObject(expected);
  });

  it.each([
    ['non', null, 'rouge'],
    ['oui', 50_000, 'orange'],
  ] as const)('pays what its band pays: the last item %s', (last, amount, band) => {
    const form = twoSections({
      scoring: 'fbr',
      bands: 'rouge:0;orange:50;vert:95',
      amounts: 'orange:50000;vert:150000',
    });
    expect(scorePoints(form, fill(['oui', 'oui', 'zero', last]))).toMatchObject({ amount, band });
  });
});

/** The items of one section, each with the two weights of HNQIS. */
function hnqisForm(...weights: readonly (readonly [numerator: string, denominator: string])[]) {
  const rows = weights.map(
    ([numerator, denominator], at) =>
      `| | select_one etat | i${at} | I | ${numerator} | ${denominator} |`,
  );
  return defineForm(`
| survey |
| | type | name | label | numerator | denominator |
| | begin group | g | G | | |
${rows.join('\n')}
| | end group | | | | |${CHOICES}
| settings |
| | form_id | scoring |
| | essai | hnqis |`);
}

describe('the score of HNQIS', () => {
  it.each([
    ['both weights alike: factor of the weight', ['4', '4'], 'moitie', 2, 4],
    ['numerator 0: the answer is divided by and gets nothing', ['0', '2'], 'oui', 0, 2],
    ['numerator 0, factor 0: it is not there', ['0', '2'], 'non', 0, 0],
    ['weights that differ: points beside the division', ['2', '5'], 'oui', 2, 0],
    ['neither weight: the weight of the item', ['', ''], 'oui', 1, 1],
  ] as const)('%s', (_says, weights, answer, points, possible) => {
    const form = hnqisForm(weights, ['4', '4']);
    const { pooled } = scorePoints(form, fillIn({ '/g/i0': answer, '/g/i1': 'oui' }));
    expect(pooled).toBeCloseTo((100 * (points + 4)) / (possible + 4), 9);
  });

  it('is the plain mean of the top composites that have a denominator', () => {
    expect(score('hnqis', 'oui', 'non', 'zero', 'oui').score).toBeCloseTo((50 + 100) / 2, 9);
    expect(score('hnqis', 'oui', 'non', 'zero', 'na').score).toBeCloseTo(50, 9);
  });

  it.each([
    ['89', '11', 'B'],
    ['90', '10', 'A'],
    ['80', '20', 'B'],
    ['79', '21', 'C'],
  ])('%s of 100 with %s lost is in band %s without bands of its own', (got, lost, band) => {
    const form = hnqisForm([got, got], [lost, lost]);
    expect(scorePoints(form, fillIn({ '/g/i0': 'oui', '/g/i1': 'non' }))).toMatchObject({
      score: Number(got),
      band,
    });
  });
});

describe('the competency of HNQIS', () => {
  const competency = (others: readonly [got: string, lost: string], critical: string) => {
    const form = defineForm(`
| survey |
| | type | name | label | weight | critical |
| | select_one etat | fait | Fait | ${others[0]} | |
| | select_one etat | manque | Manque | ${others[1]} | |
| | select_one etat | vital | Vital | 1 | yes |${CHOICES}
| settings |
| | form_id | scoring |
| | essai | hnqis |`);
    const isAsked = others[0] !== '0';
    const [fait, manque] = isAsked ? ['oui', 'non'] : ['', ''];
    return scorePoints(form, fillIn({ '/fait': fait, '/manque': manque, '/vital': critical }))
      .competency;
  };

  it.each([
    ['100', '0', 'non', 'not-competent'],
    ['899', '101', 'oui', 'competent'],
    ['898', '102', 'oui', 'needs-improvement'],
    ['799', '201', 'oui', 'needs-improvement'],
    ['798', '202', 'oui', 'not-competent'],
    ['0', '0', 'oui', 'competent'],
    ['0', '0', '', null],
  ] as const)('%s got, %s lost, the critical step %j → %s', (got, lost, critical, expected) => {
    expect(competency([got, lost], critical)).toBe(expected);
  });

  it('is that of no other method', () => {
    expect(score('points', 'oui', 'oui', 'trois', 'oui').competency).toBeNull();
  });
});

describe('a critical miss', () => {
  const bands = 'rouge:0;orange:50;vert:75';
  const missed = ['oui', 'non', 'trois', 'oui'] as const;

  it('holds the band down where the form says so, and leaves the score', () => {
    const capped = twoSections({ bands, critical_band: 'orange' });
    expect(scorePoints(capped, fill(missed))).toMatchObject({
      band: 'orange',
      score: 92.85714285714286,
    });
    expect(scorePoints(capped, fill(['non', 'non', 'zero', 'non'])).band).toBe('rouge');
    expect(scorePoints(capped, fill(['oui', 'oui', 'trois', 'oui'])).band).toBe('vert');
  });

  it('is a flag alone where the form says nothing', () => {
    expect(scorePoints(twoSections({ bands }), fill(missed)).band).toBe('vert');
  });
});

/** HNQIS multiplies by the score of the choice, which goes up to 1. */
function withFactors(): FormDefinition {
  const form = twoSections({ scoring: 'hnqis' });
  const lists = form.lists.map((list) => ({
    ...list,
    choices: list.choices.map((choice) =>
      list.name === 'etoiles' ? { ...choice, score: Number(choice.score) / 3 } : choice,
    ),
  }));
  return { ...form, lists };
}

describe('every method', () => {
  const answer = fc.constantFrom('oui', 'moitie', 'non', 'na', '', 'absent');
  const star = fc.constantFrom('trois', 'une', 'zero', '', 'absent');

  it.each(['points', 'hnqis', 'sara', 'fbr'])(
    '%s stays between 0 and 100, never falls for one more yes, and keeps what is not applicable and what is missing out',
    (method) => {
      const form = method === 'hnqis' ? withFactors() : twoSections({ scoring: method });
      fc.assert(
        fc.property(fc.tuple(answer, answer, star, answer), fc.nat(3), (values, at) => {
          const before = scorePoints(form, fill(values));
          const better = scorePoints(form, fill(values.with(at, at === 2 ? 'trois' : 'oui')));
          expect(before.score ?? 0).toBeGreaterThanOrEqual(0);
          expect(before.score ?? 0).toBeLessThanOrEqual(100 + 1e-9);
          if (values[at] !== '' && values[at] !== 'na' && values[at] !== 'absent')
            expect(better.score ?? 0).toBeGreaterThanOrEqual((before.score ?? 0) - 1e-9);
          const absent = values.map((value) => (value === 'na' || value === '' ? 'absent' : value));
          expect(scorePoints(form, fill(absent)).score).toEqual(before.score);
          const missing = values.filter((value) => value === '').length;
          expect(before.applicable - before.answered).toBe(missing);
        }),
        { numRuns: 60 },
      );
    },
  );
});
