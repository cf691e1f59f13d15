import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../main/platform/translator.ts';
import { checkSubmission } from '../../../shared/domain/instruments/check-submission.ts';
import { defineForm, fillIn } from './small-forms.ts';

const form = defineForm(`
| survey |
| | type | name | label |
| | integer | n | N |
| | decimal | d | D |
| | range | r | R |
| | text | t | T |
| | select_one l | un | Un |
| | select_multiple l or_other | des | Des |
| | begin repeat | lot | Lot |
| | text | nom | Nom |
| | end repeat | | |
| choices |
| | list_name | name | label |
| | l | a | A |
| | l | b | B |`);

describe('a submission beside its form', () => {
  it.each([
    ['/n', '12'],
    ['/n', '-3'],
    ['/n', ''],
    ['/d', '3.5'],
    ['/d', '1.0E-4'],
    ['/r', '7'],
    ['/t', 'ce que je veux'],
    ['/un', 'a'],
    ['/des', 'a b other'],
    ['/des_other', 'autre chose'],
    ['/lot[3]/nom', 'SRO'],
    ['/lot[3]/keneya_row', '2f1c'],
    ['/lot', ''],
    ['/formhub/uuid', 'abc'],
  ])('accepts %s = "%s"', (path, value) => {
    expect(checkSubmission(form, fillIn({ [path]: value }))).toEqual([]);
  });

  it.each([
    ['/inconnu', 'x', 'answer-unknown-question'],
    ['/inconnu', '', 'answer-unknown-question'],
    ['/lot', 'x', 'answer-unknown-question'],
    ['/un', 'c', 'answer-unknown-choice'],
    ['/un', 'a b', 'answer-unknown-choice'],
    ['/des', 'a c', 'answer-unknown-choice'],
    ['/n', 'abc', 'answer-not-number'],
    ['/n', '3.5', 'answer-not-number'],
    ['/d', '3,5', 'answer-not-number'],
    ['/r', 'x', 'answer-not-number'],
  ])('reports %s = "%s" as %s', (path, value, code) => {
    const problems = checkSubmission(form, fillIn({ [path]: value }));
    expect(problems.map((problem) => problem.code)).toEqual([`instruments.${code}`]);
    const translate = createTranslator('fr');
    for (const { facts } of problems) {
      expect(translate(`instruments:problems.${code}.reason`, facts)).toContain(path);
      expect(translate(`instruments:problems.${code}.remedy`, facts)).not.toBe('');
    }
  });

  it.each([
    [100, 100, null],
    [101, 101, 1],
    [5_000, 101, 4_900],
  ])('with %i wrong answers has %i lines', (wrong, lines, untold) => {
    const answers = Array.from({ length: wrong }, (_, index) => [`/inconnu${index}`, 'x']);
    const problems = checkSubmission(form, fillIn(Object.fromEntries(answers)));
    expect(problems).toHaveLength(lines);
    const rest = problems.find(({ code }) => code === 'instruments.more-answers');
    expect(rest?.facts ?? null).toEqual(untold === null ? null : { count: untold });
    for (const language of ['fr', 'en'] as const) {
      const translate = createTranslator(language);
      const facts = { count: untold ?? 1 };
      for (const part of ['reason', 'remedy']) {
        expect(translate(`instruments:problems.more-answers.${part}`, facts)).not.toContain('{{');
      }
    }
  });

  it('quotes no more than the beginning of an endless answer', () => {
    const problems = checkSubmission(form, fillIn({ '/des': `a ${'c'.repeat(1_000_000)}` }));
    expect(JSON.stringify(problems).length).toBeLessThan(500);
  });
});
