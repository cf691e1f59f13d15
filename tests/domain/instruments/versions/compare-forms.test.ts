import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareForms } from '../../../../shared/domain/instruments/versions/compare-forms.ts';
import {
  countChanges,
  type FormChange,
} from '../../../../shared/domain/instruments/versions/form-change.ts';
import { findMoved } from '../../../../shared/domain/instruments/versions/moved-places.ts';
import { LIBRARY } from '../../../instruments/library-forms.ts';
import { anyVersions, defineVersion } from './any-versions.ts';

const HEAD =
  '| type | name | label::Français (fr) | label::English (en) | relevant | weight | critical | proof | appearance |';
const CHOICES = ['| constat | oui | Oui | 1 |', '| constat | non | Non | 0 |'];

interface Given {
  readonly survey?: readonly string[];
  readonly choices?: readonly string[];
  readonly settings?: string;
}

const SURVEY = [
  '| begin group | eau | Eau | Water | | | | | |',
  '| select_one constat | savon | Du savon | Soap | | 1 | | vu | |',
  '| integer | robinets | Robinets | Taps | | | | | |',
  '| end group | | | | | | | | |',
  '| begin group | soins | Soins | Care | | | | | |',
  '| select_one constat | gants | Des gants | Gloves | | 2 | | | |',
  '| end group | | | | | | | | |',
];

function version({
  survey = SURVEY,
  choices = CHOICES,
  settings = '| Essai | essai | 1 | points | |',
}: Given) {
  return defineVersion(`
## survey
${HEAD}
${survey.join('\n')}
## choices
| list_name | name | label::Français (fr) | score |
${choices.join('\n')}
## settings
| form_title | form_id | version | scoring | bands |
${settings}
`);
}

// A reference of the form's own, which is no placeholder here.
const SOAP = `\${savon} = 'oui'`;

const plain = version({});

/** The changes of the usual form once a line was written otherwise. */
function changeLine(from: string, to: string): readonly FormChange[] {
  const survey = SURVEY.map((line) => (line.includes(from) ? line.replace(from, to) : line));
  return compareForms(plain, version({ survey }));
}

const tell = ({ kind, subject, code, what, before, after }: FormChange) =>
  [kind, subject, code, what, before, after] as const;

describe('two versions of a form', () => {
  it.each([
    [
      'Du savon',
      'Du savon liquide',
      ['reworded', 'question', 'savon', 'label', 'Du savon', 'Du savon liquide'],
    ],
    [
      '| Robinets | Taps | |',
      `| Robinets | Taps | ${SOAP} |`,
      ['rule', 'question', 'robinets', 'relevant', null, SOAP],
    ],
    ['| Gloves | | 2 |', '| Gloves | | 3 |', ['scoring', 'question', 'gants', 'weight', 2, 3]],
    ['| 2 | |', '| 2 | yes |', ['scoring', 'question', 'gants', 'critical', false, true]],
    ['| vu |', '| daté |', ['scoring', 'question', 'savon', 'proof', 'vu', 'daté']],
    ['integer', 'decimal', ['answer', 'question', 'robinets', 'type', 'integer', 'decimal']],
    [
      'Taps | | | | | |',
      'Taps | | | | | w1 |',
      ['layout', 'question', 'robinets', 'appearance', null, 'w1'],
    ],
    ['| Eau |', '| Eau potable |', ['reworded', 'group', 'eau', 'label', 'Eau', 'Eau potable']],
  ] as const)('say what became of a line: %s → %s', (from, to, change) => {
    expect(changeLine(from, to).map(tell)).toEqual([change]);
  });

  it('name the language of a text', () => {
    const [change, ...others] = changeLine('Soap', 'Some soap');
    expect(change).toMatchObject({ language: 'English (en)', before: 'Soap', after: 'Some soap' });
    expect(others).toEqual([]);
  });

  it('tell a question that went to another group from one that was removed and one that was added', () => {
    const savon = SURVEY[1] ?? '';
    const survey = [
      ...SURVEY.slice(0, 1),
      ...SURVEY.slice(2, 6),
      savon,
      '| end group | | | | | | | | |',
    ];
    const changes = compareForms(plain, version({ survey }));
    expect(changes.map(tell)).toEqual([['moved', 'question', 'savon', 'group', '/eau', '/soins']]);
  });

  it('tell a group that was moved once, not each of its questions', () => {
    const survey = [...SURVEY.slice(4), ...SURVEY.slice(0, 4)];
    expect(compareForms(plain, version({ survey })).map(({ kind }) => kind)).toEqual(['moved']);
  });

  it('do not take two questions of one name in several groups for the same', () => {
    const note = (group: string) => [
      `| begin group | ${group} | ${group} | ${group} | | | | | |`,
      '| text | avis | Avis | Remark | | | | | |',
      '| end group | | | | | | | | |',
    ];
    const before = version({ survey: [...SURVEY, ...note('un'), ...note('deux')] });
    const after = version({ survey: [...SURVEY, ...note('un'), ...note('trois')] });
    const changes = compareForms(before, after).map(({ kind, path }) => [kind, path]);
    expect(changes).toEqual([
      ['added', '/trois'],
      ['added', '/trois/avis'],
      ['removed', '/deux'],
      ['removed', '/deux/avis'],
    ]);
  });

  it('tell a list that questions share once, choice by choice', () => {
    const choices = [
      '| constat | non | Non, jamais | 0 |',
      '| constat | oui | Oui | 2 |',
      '| constat | so | Sans objet | na |',
    ];
    const changes = compareForms(plain, version({ choices }));
    expect(
      changes.map((each) => [each.kind, each.code, each.choice, each.what, each.after]),
    ).toEqual([
      ['reworded', 'constat', 'non', 'choice', 'Non, jamais'],
      ['scoring', 'constat', 'oui', 'score', 2],
      ['answer', 'constat', 'so', 'choice', 'Sans objet'],
      ['layout', 'constat', null, 'choices', 'non oui so'],
    ]);
  });

  it('tell how the whole is scored', () => {
    const after = version({ settings: '| Essai | essai | 2 | sara | rouge:0;vert:75 |' });
    expect(compareForms(plain, after).map(tell)).toEqual([
      ['scoring', 'form', '', 'method', 'points', 'sara'],
      ['scoring', 'form', '', 'bands', null, 'rouge:0;vert:75'],
    ]);
  });

  it('count by kind, every kind named', () => {
    expect(countChanges(changeLine('integer', 'decimal'))).toEqual({
      ...{ added: 0, removed: 0, moved: 0, reworded: 0 },
      ...{ answer: 1, rule: 0, scoring: 0, layout: 0 },
    });
  });
});

describe('any two versions', () => {
  it('have no difference from themselves', () => {
    for (const { form, sheets } of LIBRARY) {
      expect(compareForms({ form, sheets }, { form, sheets }), form.formId).toEqual([]);
    }
    fc.assert(
      fc.property(anyVersions({ min: 1, max: 1 }), ([one]) => {
        if (one) expect(compareForms(one, one)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('turned round, swap what was added and removed, and every value', () => {
    const told = (changes: readonly FormChange[], isTurned: boolean) =>
      changes
        // Of several moves that come to the same order, each direction may name another.
        .filter(({ what }) => what !== 'order')
        .map(({ kind, code, what, choice, before, after }) => {
          const swapped = kind === 'added' ? 'removed' : kind === 'removed' ? 'added' : kind;
          return JSON.stringify(
            isTurned
              ? [swapped, code, what, choice, after, before]
              : [kind, code, what, choice, before, after],
          );
        })
        .toSorted();
    fc.assert(
      fc.property(anyVersions({ min: 2, max: 2 }), ([one, other]) => {
        if (!one || !other) return;
        expect(told(compareForms(other, one), true)).toEqual(told(compareForms(one, other), false));
      }),
      { numRuns: 100 },
    );
  });
});

describe('what was moved in a list', () => {
  it('is as little as the rest allows, and the rest stands in its old order', () => {
    expect([...findMoved([0, 2, 3, 1])]).toEqual([3]);
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(20), { maxLength: 8 }), (places) => {
        const moved = findMoved(places);
        const kept = places.filter((_, position) => !moved.has(position));
        expect(kept).toEqual(kept.toSorted((a, b) => a - b));
        expect(moved.size).toBeLessThanOrEqual(Math.max(0, places.length - 1));
      }),
    );
  });
});
