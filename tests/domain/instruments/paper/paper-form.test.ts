import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../../main/platform/translator.ts';
import { compareEntries } from '../../../../shared/domain/instruments/paper/compare-entries.ts';
import { judge, readCondition } from '../../../../shared/domain/instruments/paper/condition.ts';
import {
  layOutForm,
  lineNumber,
  type PaperForm,
  type PaperLine,
} from '../../../../shared/domain/instruments/paper/paper-form.ts';
import { readTypedAnswer } from '../../../../shared/domain/instruments/paper/typed-answer.ts';
import { compileXlsform } from '../../../../shared/domain/instruments/xlsform/compile-xlsform.ts';
import { parseMarkdownForm } from '../../../../shared/domain/instruments/xlsform/markdown-form.ts';
import { conditionWords } from '../../../../shared/domain/reports/form-paper/condition-words.ts';

const CHOICES = `
## choices
| list_name | name | label |
| on | oui | Oui |
| on | non | Non |
| mois | m1 | Janvier |
| mois | m2 | Février |
| mois | m3 | Mars |
| mois | m4 | Avril |
| mois | m5 | Mai |
| mois | m6 | Juin |
| mois | m7 | Juillet |
| mois | m8 | Août |
| mois | m9 | Septembre |
| mois | m10 | Octobre |
`;

function paper(survey: string): PaperForm {
  const text = `## survey\n| type | name | label | relevant | calculation | appearance |\n${survey}${CHOICES}`;
  const compiled = compileXlsform(parseMarkdownForm(text), { fallbackFormId: 'essai' });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  return layOutForm(compiled.form, compiled.xform);
}

function lineOf(form: PaperForm, number: number): PaperLine {
  const line = form.lines[number - 1];
  if (!line) throw new Error(`No line ${number}`);
  return line;
}

function saidOf(form: PaperForm, number: number): string | null {
  const { condition } = lineOf(form, number);
  const words = { form, formLanguage: 'default', translate: createTranslator('fr') };
  return condition && conditionWords(words, condition);
}

const DOORS = paper(`| start | debut | | | | |
| select_one on | gel | Du gel ? | | | |
| note | avis | Lisez | | | |
| integer | flacons | Combien ? | \${gel} = 'oui' | | |
| text | ou | Où ? | \${gel} = 'oui' | | multiline |
| calculate | double | | | \${flacons} * 2 | |
| select_multiple mois | mois | Quels mois ? | | | |
| text | pourquoi | Pourquoi ? | not(selected(\${mois}, 'm10')) and \${flacons} >= 5 | | |
| text | reste | Le reste | count-selected(\${mois}) > 2 | | |
| text | fin | La fin | \${double} > 4 | | |
| begin_repeat | lot | Lot | | | |
| text | nom | Nom | | | |
| select_one on | bon | Bon ? | | | |
| text | defaut | Défaut | \${bon} = 'non' | | |
| end_repeat | | | | | |
`);

describe('a form laid out for paper', () => {
  it('numbers what a person answers, and nothing else, by its place in the form', () => {
    expect(DOORS.lines.map(({ number, question }) => `${number} ${question.name}`)).toEqual([
      '1 gel',
      '2 flacons',
      '3 ou',
      '4 mois',
      '5 pourquoi',
      '6 reste',
      '7 fin',
      '8 nom',
      '9 bon',
      '10 defaut',
    ]);
    expect([lineNumber(DOORS, '/lot[2]/bon'), lineNumber(DOORS, '/double')]).toEqual(['9.2', '']);
    expect([lineOf(DOORS, 3).isLong, lineOf(DOORS, 5).isLong]).toEqual([true, false]);
  });

  it('gives every box as many digits as the longest list of it needs', () => {
    expect(lineOf(DOORS, 1).choices.map(({ number }) => number)).toEqual(['1', '2']);
    expect(
      lineOf(DOORS, 4)
        .choices.map(({ number }) => number)
        .slice(8),
    ).toEqual(['09', '10']);
  });

  it('says where an answer leads only where that answer alone settles it', () => {
    expect(lineOf(DOORS, 1).jumps).toEqual([{ choices: ['non'], to: 4 }]);
    expect(lineOf(DOORS, 9).jumps).toEqual([]);
  });

  it.each([
    [2, 'Seulement si ligne 1 : Oui'],
    [5, 'Seulement si ligne 4 : Octobre non coché et ligne 2 : 5 au moins'],
    [6, 'Selon la réponse à la ligne 4'],
    [7, 'Selon la réponse à la ligne 2'],
    [10, 'Seulement si ligne 9 : Non'],
  ])('says of line %i when it is asked', (number, said) => {
    expect(saidOf(DOORS, number)).toBe(said);
  });
});

describe('a condition', () => {
  it('that is beyond words names the answers that it looks at', () => {
    expect(readCondition('if( /data/a  = 1, /data/g/b , 2) = 2', '/c')).toEqual({
      kind: 'other',
      paths: ['/a', '/g/b'],
    });
  });

  it('is judged by one answer as by all, wherever that answer settles it', () => {
    const values = fc.constantFrom('oui', 'non', '');
    const tests = fc.constantFrom('=', '!=');
    fc.assert(
      fc.property(
        tests,
        tests,
        fc.constantFrom('and', 'or'),
        values,
        values,
        (a, b, word, x, y) => {
          const read = readCondition(`/data/x ${a} 'oui' ${word} /data/y ${b} 'non'`, '/z');
          const first = (x === 'oui') === (a === '=');
          const second = (y === 'non') === (b === '=');
          const whole = word === 'and' ? first && second : first || second;
          const judged = read && judge(read, '/x', x);
          return judged === null || judged === whole;
        },
      ),
    );
  });
});

describe('two typings of one paper', () => {
  const first = [
    { path: '/gel', value: 'oui' },
    { path: '/flacons', value: '5' },
    { path: '/mois', value: 'm1 m2' },
    { path: '/double', value: '10' },
    { path: '/lot[1]/nom', value: 'A' },
    { path: '/lot[2]/nom', value: 'B' },
    { path: '/gel/@note', value: 'vu' },
  ];

  it('differ by answers, not by spaces, zeros, order or what the form works out', () => {
    const second = [
      { path: '/gel', value: 'oui' },
      { path: '/flacons', value: '5.0' },
      { path: '/mois', value: 'm2 m1' },
      { path: '/double', value: '11' },
      { path: '/lot[1]/nom', value: ' A ' },
      { path: '/lot[2]/nom', value: 'C' },
    ];
    expect(compareEntries(DOORS, first, second)).toEqual({
      fields: 5,
      differences: [{ path: '/lot[2]/nom', first: 'B', second: 'C' }],
    });
  });

  it('tell what only one was asked, row by row in the order of the paper', () => {
    const second = [
      { path: '/gel', value: 'non' },
      { path: '/lot[1]/bon', value: 'oui' },
    ];
    const { differences } = compareEntries(DOORS, first, second);
    expect(differences.map(({ path }) => lineNumber(DOORS, path))).toEqual([
      '1',
      '2',
      '4',
      '8.1',
      '9.1',
      '8.2',
    ]);
    expect(differences[1]).toEqual({ path: '/flacons', first: '5', second: null });
  });

  it('never differ from themselves', () => {
    const answer = fc.record({
      path: fc.constantFrom('/gel', '/flacons', '/ou', '/lot[1]/nom', '/lot[3]/bon'),
      value: fc.string(),
    });
    fc.assert(
      fc.property(fc.array(answer), (answers) => {
        expect(compareEntries(DOORS, answers, answers).differences).toEqual([]);
      }),
    );
  });
});

describe('an answer typed as the paper has it', () => {
  const day = { ...lineOf(DOORS, 3), question: { ...lineOf(DOORS, 3).question, type: 'date' } };
  it.each([
    [lineOf(DOORS, 1), '2', { ok: true, value: 'non' }],
    [lineOf(DOORS, 1), '3', { ok: false, why: 'choice' }],
    [lineOf(DOORS, 4), '1 10', { ok: true, value: 'm1 m10' }],
    [lineOf(DOORS, 2), '1 250', { ok: true, value: '1250' }],
    [lineOf(DOORS, 2), '12,5', { ok: false, why: 'number' }],
    [day, '3/11/2026', { ok: true, value: '2026-11-03' }],
    [day, '31/02/2026', { ok: false, why: 'day' }],
    [lineOf(DOORS, 3), ' au nord ', { ok: true, value: 'au nord' }],
  ])('is read or refused: %#', (line, typed, read) => {
    expect(readTypedAnswer(line, typed)).toEqual(read);
  });
});
