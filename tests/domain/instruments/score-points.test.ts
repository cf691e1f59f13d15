import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readItemScores } from '../../../shared/domain/instruments/item-scores.ts';
import { compareScores, scorePoints } from '../../../shared/domain/instruments/score-points.ts';
import { listScoredItems } from '../../../shared/domain/instruments/scored-items.ts';
import { defineForm, fillIn } from './small-forms.ts';

const choices = `
| choices |
| | list_name | name | label | score |
| | etat | oui | Oui | 1 |
| | etat | moitie | À moitié | 0.5 |
| | etat | non | Non | 0 |
| | etat | na | Sans objet | na |
| | etat | ignore | Ne sait pas | |
| | echelle | 0 | Jamais | 0 |
| | echelle | 3 | Toujours | 3 |
| | libre | a | A | |
| settings |
| | form_id | version | bands |
| | essai | 2 | rouge:0;orange:50;vert:75 |`;

const form = defineForm(`
| survey |
| | type | name | label | weight | critical | bundle |
| | select_one etat | hors | Hors groupe | | | |
| | begin group | eau | Eau et savon | | | |
| | select_one etat | robinet | Robinet | 3 | yes | |
| | select_one etat | savon | Savon | 1 | | |
| | begin group | detail | Détail | | | |
| | select_one echelle | souvent | Souvent | 2 | | |
| | end group | | | | | |
| | end group | | | | | |
| | begin group | lot | Lots | | | |
| | select_one etat | un | Un | 1 | | ensemble |
| | select_one etat | deux | Deux | 1 | | ensemble |
| | select_one etat | trois | Trois | 2 | yes | ensemble |
| | end group | | | | | |
| | begin group | vide | Sans score | | | |
| | select_one libre | couleur | Couleur | | | |
| | select_multiple etat | plusieurs | Plusieurs | | | |
| | end group | | | | | |${choices}`);

interface Row {
  readonly says: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly expected: Partial<ReturnType<typeof scorePoints>>;
}

const rows: readonly Row[] = [
  {
    says: 'gives no score to an empty form',
    answers: {},
    expected: { pooled: null, meanOfSections: null, band: null, answered: 0, applicable: 0 },
  },
  {
    says: 'shows what was asked and not answered, and divides without it',
    answers: { '/hors': 'oui', '/eau/robinet': '', '/eau/savon': '' },
    expected: { pooled: 100, answered: 1, applicable: 3 },
  },
  {
    says: 'leaves "not applicable" out of both counts',
    answers: { '/hors': 'oui', '/eau/savon': 'na' },
    expected: { pooled: 100, answered: 1, applicable: 1 },
  },
  {
    says: 'does not score an answer whose choice has no score',
    answers: { '/hors': 'oui', '/eau/savon': 'ignore' },
    expected: { pooled: 100, answered: 1, applicable: 1 },
  },
  {
    says: 'takes a value that is no choice for unanswered',
    answers: { '/hors': 'oui', '/eau/savon': 'peut-etre' },
    expected: { pooled: 100, answered: 1, applicable: 2 },
  },
  {
    says: 'weighs items',
    answers: { '/eau/robinet': 'oui', '/eau/savon': 'non' },
    expected: { pooled: 75, band: 'vert', answered: 2, applicable: 2 },
  },
  {
    says: "divides by the best score of each item's own list",
    answers: { '/eau/detail/souvent': '3', '/eau/savon': 'non' },
    expected: { pooled: (100 * 6) / 7 },
  },
  {
    says: 'tells the pooled score from the mean of the sections',
    answers: { '/hors': 'non', '/eau/robinet': 'oui', '/eau/savon': 'oui' },
    expected: { pooled: 80, meanOfSections: 50 },
  },
  {
    says: 'flags a critical item answered with 0 and changes neither score nor band for it',
    answers: { '/hors': 'oui', '/eau/robinet': 'non' },
    expected: { pooled: 25, band: 'rouge', criticalMissed: ['eau/robinet'] },
  },
  {
    says: 'does not flag a critical item answered in part',
    answers: { '/eau/robinet': 'moitie' },
    expected: { pooled: 50, band: 'orange', criticalMissed: [] },
  },
  {
    says: 'gives a bundle all its points when all are full',
    answers: { '/lot/un': 'oui', '/lot/deux': 'oui', '/lot/trois': 'oui' },
    expected: { pooled: 100 },
  },
  {
    says: 'gives a bundle nothing when one is not full, critical misses being those answered 0',
    answers: { '/lot/un': 'oui', '/lot/deux': 'moitie', '/lot/trois': 'oui' },
    expected: { pooled: 0, criticalMissed: [], answered: 3, applicable: 3 },
  },
  {
    says: 'lets unanswered and not applicable items step out of a bundle',
    answers: { '/lot/un': 'oui', '/lot/deux': '', '/lot/trois': 'na' },
    expected: { pooled: 100, answered: 1, applicable: 2 },
  },
];

describe('the score by points', () => {
  it.each(rows)('$says', ({ answers, expected }) => {
    expect(scorePoints(form, fillIn(answers))).toMatchObject(expected);
  });

  it('names the form, its version, the method, and the sections with scored items in their order', () => {
    expect(scorePoints(form, fillIn({ '/eau/savon': 'oui' }))).toEqual({
      form: 'essai',
      version: '2',
      method: 'points',
      pooled: 100,
      meanOfSections: 100,
      band: 'vert',
      answered: 1,
      applicable: 1,
      criticalMissed: [],
      sections: [
        { name: '', label: '', score: null, answered: 0, applicable: 0 },
        { name: 'eau', label: 'Eau et savon', score: 100, answered: 1, applicable: 1 },
        { name: 'lot', label: 'Lots', score: null, answered: 0, applicable: 0 },
      ],
      score: 100,
      amount: null,
      competency: null,
    });
  });

  it('reaches a band at its very start, whatever binary fractions do', () => {
    const tenths = defineForm(`
| survey |
| | type | name | label | weight |
| | select_one l | a | A | 0.1 |
| | select_one l | b | B | 0.2 |
| | select_one l | c | C | 0.1 |
| choices |
| | list_name | name | label | score |
| | l | o | O | 1 |
| | l | n | N | 0 |
| settings |
| | form_id | bands |
| | f | bas:0;haut:75 |`);
    expect(scorePoints(tenths, fillIn({ '/a': 'o', '/b': 'o', '/c': 'n' })).band).toBe('haut');
  });

  it('has no band below the lowest and none without bands', () => {
    const text = (bands: string): string => `
| survey |
| | type | name | label |
| | select_one l | a | A |
| choices |
| | list_name | name | label | score |
| | l | n | N | 0 |
| | l | o | O | 1 |
| settings |
| | form_id | bands |
| | f | ${bands} |`;
    for (const bands of ['moyen:50', '']) {
      expect(scorePoints(defineForm(text(bands)), fillIn({ '/a': 'n' }))).toMatchObject({
        pooled: 0,
        band: null,
      });
    }
  });

  it('labels sections in the language asked for', () => {
    const bilingual = defineForm(`
| survey |
| | type | name | label::fr | label::en |
| | begin group | g | Eau | Water |
| | select_one l | a | A | A |
| | end group | | | |
| choices |
| | list_name | name | label::fr | score |
| | l | o | O | 1 |`);
    const label = (language?: string): string | undefined =>
      scorePoints(bilingual, fillIn({}), language).sections[0]?.label;
    expect([label(), label('en'), label('bm')]).toEqual(['Eau', 'Water', 'Eau']);
  });

  it('stays between 0 and 100, counts no more answers than items, and never falls when an answer improves', () => {
    const paths = listScoredItems(form).map((item) => item.question.path);
    const answer = fc.constantFrom('oui', 'moitie', 'non', 'na', '', 'absent');
    fc.assert(
      fc.property(fc.array(answer, { minLength: 7, maxLength: 7 }), fc.nat(6), (values, at) => {
        const fill = (all: readonly string[]) =>
          fillIn(
            Object.fromEntries(
              paths.map((path, n) => [path, all[n] ?? '']).filter(([, v]) => v !== 'absent'),
            ),
          );
        const score = scorePoints(form, fill(values));
        expect(score.answered).toBeLessThanOrEqual(score.applicable);
        if (score.pooled !== null) {
          expect(score.pooled).toBeGreaterThanOrEqual(0);
          expect(score.pooled).toBeLessThanOrEqual(100);
        }
        if (!['non', 'moitie'].includes(values[at] ?? '')) return;
        const better = scorePoints(form, fill(values.with(at, 'oui')));
        expect(better.pooled ?? 0).toBeGreaterThanOrEqual(score.pooled ?? 0);
      }),
    );
  });
});

describe('items in repeats', () => {
  const repeating = (weight: string): ReturnType<typeof defineForm> =>
    defineForm(`
| survey |
| | type | name | label | weight | bundle |
| | begin group | g | G | | |
| | begin repeat | dossier | Dossier | | |
| | select_one etat | signe | Signé | ${weight} | b |
| | select_one etat | date | Daté | | b |
| | end repeat | | | | |
| | end group | | | | |${choices}`);
  const rowsFilled = fillIn({
    '/g/dossier[1]/signe': 'oui',
    '/g/dossier[1]/date': 'oui',
    '/g/dossier[2]/signe': 'oui',
    '/g/dossier[2]/date': 'non',
    '/g/dossier[3]/signe': '',
  });

  it('do not score where no item of the repeat has a weight', () => {
    expect(scorePoints(repeating(''), rowsFilled)).toMatchObject({ pooled: null, sections: [] });
  });

  it('score row by row where one has, each row with its own bundle', () => {
    const score = scorePoints(repeating('3'), rowsFilled);
    expect(score).toMatchObject({ pooled: 50, answered: 4, applicable: 5 });
  });
});

describe('the score of each item', () => {
  it('tells scored, not applicable, unanswered and absent apart', () => {
    const scores = readItemScores(
      form,
      fillIn({ '/hors': 'moitie', '/eau/robinet': 'na', '/eau/savon': '' }),
    );
    expect(
      scores.map(({ path, state, points, possible }) => [path, state, points, possible]),
    ).toEqual([
      ['/hors', 'scored', 0.5, 1],
      ['/eau/robinet', 'na', null, null],
      ['/eau/savon', 'unanswered', null, null],
      ['/eau/detail/souvent', 'absent', null, null],
      ['/lot/un', 'absent', null, null],
      ['/lot/deux', 'absent', null, null],
      ['/lot/trois', 'absent', null, null],
    ]);
  });
});

describe('two visits compared', () => {
  it('count the items that both answered', () => {
    const earlier = fillIn({ '/hors': 'non', '/eau/robinet': 'oui', '/eau/savon': 'non' });
    const later = fillIn({
      '/hors': 'na',
      '/eau/robinet': 'oui',
      '/eau/savon': 'oui',
      '/lot/un': 'non',
    });
    expect(compareScores(form, earlier, later)).toEqual({
      earlier: 75,
      later: 100,
      items: 2,
      of: 3,
    });
  });

  it('bundle only the items that both answered', () => {
    const earlier = fillIn({ '/lot/un': 'oui', '/lot/deux': '' });
    const later = fillIn({ '/lot/un': 'oui', '/lot/deux': 'non' });
    expect(compareScores(form, earlier, later)).toEqual({
      earlier: 100,
      later: 100,
      items: 1,
      of: 2,
    });
  });

  it('have no score without common items', () => {
    const nothing = { earlier: null, later: null, items: 0, of: 1 };
    expect(compareScores(form, fillIn({}), fillIn({ '/hors': 'oui' }))).toEqual(nothing);
  });
});
