import { describe, expect, it } from 'vitest';
import { countGivenAnswers } from '../../../shared/domain/instruments/given-answers.ts';
import { compileXlsform } from '../../../shared/domain/instruments/xlsform/compile-xlsform.ts';
import { parseMarkdownForm } from '../../../shared/domain/instruments/xlsform/markdown-form.ts';

const FORM = `
| survey |              |         |         |             |
|        | type         | name    | label   | calculation |
|        | start        | debut   |         |             |
|        | note         | accueil | Bonjour |             |
|        | integer      | femmes  | Femmes  |             |
|        | calculate    | double  |         | \${femmes} * 2 |
|        | begin_repeat | lot     | Lot     |             |
|        | text         | nom     | Nom     |             |
|        | end_repeat   |         |         |             |
`;

describe('the answers that a person gave', () => {
  it('are counted row by row, without what the form notes by itself or what was emptied', () => {
    const compiled = compileXlsform(parseMarkdownForm(FORM), { fallbackFormId: 'essai' });
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
    const answers = [
      { path: '/debut', value: '2026-11-12T08:00:00Z' },
      { path: '/accueil', value: 'x' },
      { path: '/femmes', value: '12' },
      { path: '/double', value: '24' },
      { path: '/lot[1]/nom', value: 'A12' },
      { path: '/lot[2]/nom', value: '' },
      { path: '/femmes/@note', value: 'deux jours de registre' },
    ];
    expect(countGivenAnswers(compiled.form, answers)).toBe(2);
  });
});
