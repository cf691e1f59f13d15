import { describe, expect, it } from 'vitest';
import { compileXlsform } from '../../../shared/domain/instruments/xlsform/compile-xlsform.ts';
import { parseMarkdownForm } from '../../../shared/domain/instruments/xlsform/markdown-form.ts';
import { readFeedback } from '../../../shared/domain/visits/feedback.ts';

const FORM = `
## survey
| type | name | label | weight | critical |
| select_one constat | eau | Eau | 3 | yes |
| select_one constat | savon | Savon | 1 | yes |
| select_one constat | prix | Prix | 1 | |
| select_one constat | bancs | Bancs | 2 | |
| select_one constat | panneau | Panneau | 3 | |
## choices
| list_name | name | label | score |
| constat | oui | Oui | 1 |
| constat | partiel | En partie | 0.5 |
| constat | non | Non | 0 |
| constat | na | Sans objet | na |
`;

function compileForm() {
  const compiled = compileXlsform(parseMarkdownForm(FORM), { fallbackFormId: 'visite' });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  return compiled.form;
}

const form = compileForm();

function visit(answers: Readonly<Record<string, string>>) {
  const given = Object.entries(answers).map(([name, value]) => ({ path: `/${name}`, value }));
  return { formId: form.formId, version: form.version, instanceId: 'v', answers: given };
}

function namesOf(answers: Readonly<Record<string, string>>) {
  const { critical, toMend, good } = readFeedback(form, visit(answers), null);
  const names = (items: typeof good) => items.map(({ name }) => name);
  return { critical: names(critical), toMend: names(toMend), good: names(good) };
}

describe('what a visit tells the team', () => {
  it.each([
    [
      'a critical item at 0 cannot wait',
      { eau: 'non' },
      { critical: ['eau'], toMend: [], good: [] },
    ],
    [
      'a critical item in part is to mend',
      { eau: 'partiel' },
      { critical: [], toMend: ['eau'], good: [] },
    ],
    ['another item at 0 is to mend', { prix: 'non' }, { critical: [], toMend: ['prix'], good: [] }],
    [
      'an item with all its points is well',
      { prix: 'oui' },
      { critical: [], toMend: [], good: ['prix'] },
    ],
    [
      'what does not apply is not spoken of',
      { prix: 'na' },
      { critical: [], toMend: [], good: [] },
    ],
    [
      'what was not answered is not spoken of',
      { prix: '' },
      { critical: [], toMend: [], good: [] },
    ],
  ] as const)('%s', (_, answers, expected) => {
    expect(namesOf(answers)).toEqual(expected);
  });

  it('begins with what lost most points, and with what is critical among what is well', () => {
    const lost = namesOf({ prix: 'non', bancs: 'non', panneau: 'partiel' });
    expect(lost.toMend).toEqual(['bancs', 'panneau', 'prix']);
    const well = namesOf({ prix: 'oui', panneau: 'oui', savon: 'oui', eau: 'oui' });
    expect(well.good).toEqual(['eau', 'savon', 'panneau', 'prix']);
  });

  it('compares with the visit before on the items that both answered', () => {
    const before = visit({ prix: 'non', bancs: 'oui' });
    const now = visit({ prix: 'oui', panneau: 'non' });
    const { change } = readFeedback(form, now, { form, visit: before });
    expect(change).toEqual({ earlier: 0, later: 100, items: 1, of: 2 });
    expect(readFeedback(form, visit({ prix: 'oui' }), null).change).toBeNull();
  });
});
