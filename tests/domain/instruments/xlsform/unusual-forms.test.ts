import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../../main/platform/translator.ts';
import { compileGood } from './markdown-compiling.ts';
import { placeText, survey } from './survey-rows.ts';

const list = '| choices |\n| | list_name | name | label |\n| | l | oui | Oui |';

const NOT_COMPUTED = ['hnqis', 'sara', 'FBR'];

function withScoring(method: string): readonly [place: string, form: string] {
  const settings = `| settings |\n| | scoring |\n| | ${method} |`;
  return ['settings 6 scoring', `${survey('type | name', 'start | s')}\n${settings}`];
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
    ...NOT_COMPUTED.map((method) => ['scored-by-points', ...withScoring(method)] as const),
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

  it.each(['points', 'experience', ''])('is not warned of when its scoring is %j', (method) => {
    expect(compileGood(withScoring(method)[1]).warnings).toEqual([]);
  });

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
