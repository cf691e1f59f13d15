import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readItemScores } from '../../../shared/domain/instruments/item-scores.ts';
import { createLiveScore } from '../../../shared/domain/instruments/live-score.ts';
import { scorePoints } from '../../../shared/domain/instruments/score-points.ts';
import { defineForm, fillIn } from './small-forms.ts';

const form = defineForm(`
| survey |
| | type | name | label | weight | critical | bundle |
| | select_one etat | hors | Hors groupe | | | |
| | begin group | eau | Eau | | | |
| | select_one etat | robinet | Robinet | 0.1 | yes | |
| | select_one etat | savon | Savon | 0.7 | | lot |
| | end group | | | | | |
| | begin group | soin | Soin | | | |
| | select_one etat | gants | Gants | 2 | | lot |
| | begin repeat | salle | Salle | | | |
| | select_one etat | propre | Propre | 0.3 | yes | |
| | select_one etat | rangee | Rangée | 1 | | salle |
| | select_one etat | fermee | Fermée | 1 | | salle |
| | end repeat | | | | | |
| | text | remarque | Remarque | | | |
| | end group | | | | | |
| choices |
| | list_name | name | label | score |
| | etat | oui | Oui | 1 |
| | etat | moitie | À moitié | 0.5 |
| | etat | non | Non | 0 |
| | etat | na | Sans objet | na |
| settings |
| | form_id | version | bands |
| | essai | 2 | rouge:0;vert:60 |`);

const ROWS = Array.from({ length: 12 }, (_, row) => `/soin/salle[${row + 1}]`);

/** Every place an answer can stand at, in the order of the form. */
const PATHS = [
  '/hors',
  '/eau/robinet',
  '/eau/savon',
  '/soin/gants',
  ...ROWS.flatMap((row) => ['propre', 'rangee', 'fermee'].map((name) => `${row}/${name}`)),
  '/soin/remarque',
];

const given = fc.record({
  path: fc.constantFrom(...PATHS),
  value: fc.constantFrom('oui', 'moitie', 'non', 'na', '', ' oui ', 'autre', null),
});

describe('the score while a checklist is filled', () => {
  it('is, after each answer, what the whole checklist scores', () => {
    fc.assert(
      fc.property(fc.array(given, { maxLength: 40 }), (changes) => {
        const live = createLiveScore(form);
        const held = new Map<string, string>();
        for (const { path, value } of changes) {
          live.give(path, value);
          if (value === null) held.delete(path);
          else held.set(path, value);
          const inOrder = PATHS.flatMap((each) => {
            const answer = held.get(each);
            return answer === undefined ? [] : [[each, answer] as const];
          });
          const submission = fillIn(Object.fromEntries(inOrder));
          expect(live.items()).toEqual(readItemScores(form, submission));
          expect(live.result('fr')).toEqual(scorePoints(form, submission, 'fr'));
        }
      }),
    );
  });

  it('takes no answer of a question that has no score, and none that the form does not know', () => {
    const live = createLiveScore(form);
    live.give('/soin/remarque', 'oui');
    live.give('/ailleurs', 'oui');
    expect(live.result()).toEqual(scorePoints(form, fillIn({})));
  });

  it('forgets the rows of a repeat, and nothing beside them', () => {
    const live = createLiveScore(form);
    live.give('/hors', 'oui');
    for (const row of ROWS) live.give(`${row}/propre`, 'non');
    live.forgetRows('/soin/salle');
    expect(live.result()).toEqual(scorePoints(form, fillIn({ '/hors': 'oui' })));
  });

  it('keeps the same items until an answer changes one', () => {
    const live = createLiveScore(form);
    live.give('/hors', 'oui');
    expect(live.items()).toBe(live.items());
  });
});
