import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../../main/platform/translator.ts';
import { compareScores } from '../../../../shared/domain/instruments/score-points.ts';
import {
  bringToVersion,
  findSameItems,
} from '../../../../shared/domain/instruments/versions/same-items.ts';
import { readFeedback } from '../../../../shared/domain/visits/feedback.ts';
import { writeFeedback } from '../../../../shared/domain/visits/write-feedback.ts';
import { fillIn } from '../small-forms.ts';
import { defineVersion } from './any-versions.ts';

interface Given {
  readonly number: number;
  readonly survey: readonly string[];
  readonly choices?: string;
}

function define({ number, survey, choices = '' }: Given) {
  return defineVersion(`
## survey
| type | name | label | weight | reverse |
${survey.join('\n')}
## choices
| list_name | name | label | score |
| constat | oui | Oui | 1 |
| constat | non | Non | 0 |
${choices}
## settings
| form_title | form_id | version |
| Essai | essai | ${number} |
`).form;
}

const item = (name: string, rest = '1 |'): string =>
  `| select_one constat | ${name} | ${name} | ${rest} |`;
const group = (name: string, ...lines: readonly string[]): readonly string[] => [
  `| begin group | ${name} | ${name} | | |`,
  ...lines,
  '| end group | | | | |',
];

const first = define({ number: 1, survey: group('eau', item('savon'), item('seau')) });

describe('an item of two versions', () => {
  it.each([
    ['is the same with other words', '| select_one constat | savon | Du savon | 1 | |', 2],
    ['is the same with another weight', item('savon', '5 |'), 2],
    ['is another where its scale is turned round', item('savon', '1 | yes'), 1],
    ['is another where its type changed', '| text | savon | Du savon | | |', 1],
    ['is another under a new code', item('savon_liquide'), 1],
  ])('%s', (_, line, count) => {
    const later = define({ number: 2, survey: group('eau', line, item('seau')) });
    expect(findSameItems(first, later).size).toBe(count);
  });

  it('is the same in another group, and another once its choices are', () => {
    const moved = define({ number: 2, survey: [...group('eau', item('seau')), item('savon')] });
    expect([...findSameItems(first, moved)]).toEqual([
      ['/eau/seau', '/eau/seau'],
      ['/savon', '/eau/savon'],
    ]);
    const choices = '| constat | so | Sans objet | na |';
    const wider = define({ number: 2, survey: group('eau', item('savon'), item('seau')), choices });
    expect(findSameItems(first, wider).size).toBe(0);
  });
});

describe('three versions of a form', () => {
  const second = define({
    number: 2,
    survey: [...group('eau', item('savon'), item('gants')), item('seau')],
  });
  const third = define({
    number: 3,
    survey: [...group('eau', item('gants'), item('savon', '4 |')), item('affiche')],
  });
  const visits = [
    {
      form: first,
      visit: { ...fillIn({ '/eau/savon': 'oui', '/eau/seau': 'non' }), version: '1' },
    },
    {
      form: second,
      visit: {
        ...fillIn({ '/eau/savon': 'non', '/eau/gants': 'oui', '/seau': 'oui' }),
        version: '2',
      },
    },
    {
      form: third,
      visit: {
        ...fillIn({ '/eau/gants': 'oui', '/eau/savon': 'oui', '/affiche': 'non' }),
        version: '3',
      },
    },
  ] as const;

  it.each([
    [0, 1, { earlier: 50, later: 50, items: 2, of: 3 }],
    [1, 2, { earlier: 20, later: 100, items: 2, of: 3 }],
    [0, 2, { earlier: 100, later: 100, items: 1, of: 3 }],
  ] as const)('compare visits %d and %d on what both have', (a, b, expected) => {
    const [before, { form, visit }] = [visits[a], visits[b]];
    const moved = bringToVersion(before.form, form, before.visit);
    expect(compareScores(form, moved, visit)).toEqual(expected);
  });

  it('tell the team on how many points', () => {
    const [, before, { form, visit }] = visits;
    const feedback = readFeedback(form, visit, before);
    expect(writeFeedback(feedback, 0, createTranslator('fr'))[1]).toBe(
      "Comparé sur 2 des 3 points : c'est mieux qu'avant.",
    );
  });

  it('do not compare where nothing is the same', () => {
    const other = define({ number: 4, survey: [item('autre')] });
    const visit = { ...fillIn({ '/autre': 'oui' }), version: '4' };
    const feedback = readFeedback(other, visit, visits[2]);
    expect(writeFeedback(feedback, 0, createTranslator('fr'))[1]).toBe(
      "Aucun point n'est le même qu'à la visite d'avant : les deux ne se comparent pas.",
    );
  });

  it('keep the rows of a repeat that moved', () => {
    const rows = (name: string, ...lines: readonly string[]) => [
      `| begin repeat | ${name} | ${name} | | |`,
      ...lines,
      '| end repeat | | | | |',
    ];
    const before = define({ number: 1, survey: rows('lots', item('froid')) });
    const after = define({ number: 2, survey: group('vaccins', ...rows('lots', item('froid'))) });
    const visit = { ...fillIn({ '/lots[1]/froid': 'oui', '/lots[2]/froid': 'non' }), version: '1' };
    expect(bringToVersion(before, after, visit).answers).toEqual([
      { path: '/vaccins/lots[1]/froid', value: 'oui' },
      { path: '/vaccins/lots[2]/froid', value: 'non' },
    ]);
  });
});
