import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormDefinition } from '../../../shared/domain/instruments/form-definition.ts';
import { compileXlsform } from '../../../shared/domain/instruments/xlsform/compile-xlsform.ts';
import { parseMarkdownForm } from '../../../shared/domain/instruments/xlsform/markdown-form.ts';
import { readFilledCard } from '../../../shared/domain/scorecards/filled-card.ts';
import { LONGEST_REASON } from '../../../shared/domain/scorecards/score-card.ts';

const ITEMS = ['attente', 'respect', 'prix'] as const;

function form(items: readonly string[], version = '1'): FormDefinition {
  const asked = items.flatMap((name) => [
    `| select_one note | csu_${name} | Le ${name} |`,
    `| text | csu_raison_${name} | Pourquoi ? |`,
  ]);
  const text = [
    ...['## survey', '| type | name | label |', '| select_one groupe | csu_groupe | Qui |'],
    ...['| integer | csu_femmes | Femmes |', '| integer | csu_hommes | Hommes |', ...asked],
    ...['## choices', '| list_name | name | label | score |', '| groupe | jeunes | Jeunes | |'],
    ...['| note | n0 | Mal | 0 |', '| note | n100 | Bien | 100 |', '| note | nsp | ? | |'],
    ...['## settings', '| form_title | form_id | version |', `| Carte | carte | ${version} |`, ''],
  ];
  const compiled = compileXlsform(parseMarkdownForm(text.join('\n')));
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  return compiled.form;
}

const CARD = form(ITEMS);

function read(given: Readonly<Record<string, string>>, round = CARD) {
  const answers = Object.entries(given).map(([name, value]) => ({ path: `/csu_${name}`, value }));
  return readFilledCard(CARD, round, answers, 'fr');
}

describe('what a filled card gives to a round', () => {
  it('is every mark and reason, where both are of one version', () => {
    const mark = fc.constantFrom('n0', 'n100');
    const said = fc.record({ mark, reason: fc.constantFrom('', 'On attend', 'Ça va') });
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...ITEMS), said), (marks) => {
        const answers = Object.entries(marks).flatMap(([name, { mark: chosen, reason }]) => [
          [name, chosen],
          [`raison_${name}`, reason],
        ]);
        const held = Object.entries(marks).map(([name, each]) => [name, { ...each, votes: null }]);
        const filled = read(Object.fromEntries(answers));
        expect(filled).toMatchObject({ marks: Object.fromEntries(held), left: [] });
        expect(Object.keys(filled.marks)).toHaveLength(held.length);
      }),
    );
  });

  it.each([
    ['8', '4', 12],
    ['8', '0', 8],
    ['0', '0', null],
    ['8', '', null],
    ['8', '-1', null],
    ['8', 'deux', null],
    ['9999', '2', null],
  ])('counts %s women and %s men as %s', (femmes, hommes, participants) => {
    expect(read({ femmes, hommes }).participants).toBe(participants);
  });

  it('has the name of the kind of group, where one was chosen that the form knows', () => {
    expect(read({ groupe: 'jeunes' }).group).toBe('Jeunes');
    expect(read({ groupe: 'anciens' }).group).toBeNull();
    expect(read({}).group).toBeNull();
  });

  it('leaves, by name, an item that the round has not, and a mark that scores nothing', () => {
    const round = form(['attente', 'respect'], '2');
    const filled = read({ attente: 'n0', respect: 'nsp', prix: 'n100' }, round);
    expect(filled.marks).toEqual({ attente: { mark: 'n0', votes: null, reason: '' } });
    expect(filled.left).toEqual(['Le respect', 'Le prix']);
  });

  it('takes a reason without a mark, and of a long one what a round holds', () => {
    const long = 'a'.repeat(LONGEST_REASON + 1);
    const { marks, left } = read({
      raison_attente: 'On attend',
      respect: 'n0',
      raison_respect: long,
    });
    expect(marks['attente']).toEqual({ mark: null, votes: null, reason: 'On attend' });
    expect(marks['respect']?.reason).toHaveLength(LONGEST_REASON);
    expect(left).toEqual(['Le respect']);
  });
});
