import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scoreExperience } from '../../../shared/domain/surveys/experience-score.ts';
import { defineForm, fillIn } from '../instruments/small-forms.ts';

const form = defineForm(`
| survey |
| | type | name | label | domain | reverse |
| | select_one freq | respect | Respect ? | dignite | |
| | select_one freq | cris | Cris ? | dignite | yes |
| | select_one freq | c1 | Un ? | parole | |
| | select_one freq | c2 | Deux ? | parole | |
| | select_one freq | c3 | Trois ? | parole | |
| | select_one freq | c4 | Quatre ? | parole | |
| | select_one freq | c5 | Cinq ? | parole | |
| choices |
| | list_name | name | label | score |
| | freq | 0 | Jamais | 0 |
| | freq | 1 | Quelquefois | 1 |
| | freq | 2 | Souvent | 2 |
| | freq | 3 | Toujours | 3 |
| | freq | so | Sans objet | na |
| settings |
| | form_id | version | scoring |
| | pcmc | 1 | experience |
`);

const NAMES = ['respect', 'cris', 'c1', 'c2', 'c3', 'c4', 'c5'] as const;

/** One answer a question, in the order of the form; an empty one was asked and not answered. */
function score(...values: readonly string[]) {
  const answers = values.map((value, at) => [`/${NAMES[at]}`, value] as const);
  return scoreExperience(form, fillIn(Object.fromEntries(answers)));
}

describe('an interview', () => {
  test('counts a reversed item the other way round', () => {
    expect(score('3', '1', '3', '3', '3', '3', '0')).toEqual({
      form: 'pcmc',
      version: '1',
      method: 'experience',
      score: (100 * 17) / 21,
      points: 17,
      possible: 21,
      answered: 7,
      applicable: 7,
      domains: [
        {
          name: 'dignite',
          score: (100 * 5) / 6,
          points: 5,
          possible: 6,
          answered: 2,
          applicable: 2,
        },
        { name: 'parole', score: 80, points: 12, possible: 15, answered: 5, applicable: 5 },
      ],
    });
  });

  test('has a domain where four of five items were answered, and none where three were', () => {
    const four = score('3', '0', '2', '2', '2', '2', '');
    expect(four.domains[1]).toMatchObject({ points: 8, possible: 12, answered: 4, applicable: 5 });
    expect(four.points).toBe(14);
    const three = score('3', '0', '2', '2', '2', '', '');
    expect(three.domains[1]).toMatchObject({ score: null, points: null, answered: 3 });
    expect(three).toMatchObject({ score: null, points: null, possible: null, answered: 5 });
  });

  test('leaves out what does not apply, and a domain that was not asked', () => {
    expect(score('3', '0', '2', '2', '2', 'so', 'so').domains[1]).toMatchObject({
      points: 6,
      possible: 9,
      answered: 3,
      applicable: 3,
    });
    expect(score('2', '0')).toMatchObject({ points: 5, possible: 6, answered: 2, applicable: 2 });
    expect(score()).toMatchObject({ score: null, answered: 0, applicable: 0 });
  });

  test('lies between 0 and 100, and turning every answer round turns the score round', () => {
    const scale = fc.constantFrom(0, 1, 2, 3);
    const seven = fc.array(scale, { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(seven, (values) => {
        const told = score(...values.map(String)).score ?? -1;
        const turned = score(...values.map((value) => String(3 - value))).score ?? -1;
        expect(told).toBeGreaterThanOrEqual(0);
        expect(told + turned).toBeCloseTo(100, 9);
      }),
    );
  });
});
