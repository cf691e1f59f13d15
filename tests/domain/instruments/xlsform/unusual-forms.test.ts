import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../../main/platform/translator.ts';
import { compileGood } from './markdown-compiling.ts';
import { placeText, survey } from './survey-rows.ts';

const list = '| choices |\n| | list_name | name | label |\n| | l | oui | Oui |';

function withScoring(method: string): string {
  const settings = `| settings |\n| | scoring |\n| | ${method} |`;
  return `${survey('type | name', 'start | s')}\n${settings}`;
}

describe('a form with something unusual', () => {
  it.each<readonly [code: string, place: string, form: string]>([
    [
      'languages-mixed',
      'survey label',
      survey('type | name | label | label::English (en)', 'text | a | A | A'),
    ],
    ['label-missing', 'survey 3 label', survey('type | name | label', 'text | a | ')],
    [
      'parameter-unknown',
      'survey 3 parameters',
      survey('type | name | label | parameters', 'text | a | A | x=1'),
    ],
    [
      'factor-above-one',
      'choices 6 score',
      `${survey('type | name | label', 'select_one l | a | A')}
| choices |
| | list_name | name | label | score |
| | l | oui | Oui | 2 |
| settings |
| | scoring |
| | hnqis |`,
    ],
  ])('compiles with the warning %s', (code, place, form) => {
    const { warnings } = compileGood(form);
    expect(warnings.map((w) => `${w.code} ${placeText(w)}`)).toEqual([
      `instruments.${code} ${place}`,
    ]);
    const [reason] = warnings.map((w) =>
      createTranslator('fr')(
        w.code.replace('instruments.', 'instruments:problems.').concat('.reason'),
        w.facts,
      ),
    );
    expect(reason).toBeTruthy();
  });

  it.each(['points', 'hnqis', 'sara', 'FBR', 'experience', ''])(
    'is not warned of when its scoring is %j',
    (method) => {
      expect(compileGood(withScoring(method)).warnings).toEqual([]);
    },
  );

  it('keeps columns it does not know and reports them', () => {
    const form = `${survey('type | name | label | Source', 'select_one l | a | A | SARA 12')}
| choices |
| | list_name | name | label | couleur |
| | l | oui | Oui | vert |
| settings |
| | form_id | sms_keyword |
| | f | x |`;
    const { form: definition, unknownColumns } = compileGood(form);
    expect(unknownColumns).toEqual([
      { sheet: 'survey', column: 'Source' },
      { sheet: 'choices', column: 'couleur' },
      { sheet: 'settings', column: 'sms_keyword' },
    ]);
    expect(definition.children[0]).toMatchObject({ extra: { Source: 'SARA 12' } });
    expect(definition.lists[0]?.choices[0]?.extra).toEqual({ couleur: 'vert' });
  });

  it('allows a choice twice where the settings say so', () => {
    const form = `${survey('type | name | label', 'select_one l | a | A')}\n${list}\n| | l | oui | Yes |`;
    compileGood(`${form}\n| settings |\n| | allow_choice_duplicates |\n| | yes |`);
  });
});
