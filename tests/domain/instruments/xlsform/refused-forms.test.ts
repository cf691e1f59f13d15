import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../../main/platform/translator.ts';
import { compileXlsform } from '../../../../shared/domain/instruments/xlsform/compile-xlsform.ts';
import { parseMarkdownForm } from '../../../../shared/domain/instruments/xlsform/markdown-form.ts';
import type { Problem } from '../../../../shared/domain/problems/problem.ts';
import { compile } from './markdown-compiling.ts';
import { placeText, survey } from './survey-rows.ts';

type Refusal = readonly [code: string, place: string, form: string];

const list = '| choices |\n| | list_name | name | label |\n| | l | oui | Oui |';
const formula = 'type | name | label | calculation';

const refusals: readonly Refusal[] = [
  ['survey-missing', '', '| settings |\n| | form_id |\n| | f |'],
  ['type-column-missing', 'survey 2', survey('name | label', 'a | A')],
  ['type-missing', 'survey 3 type', survey('type | name | label', ' | a | A')],
  ['type-unknown', 'survey 3 Type', survey('Type | name | label', 'nombre | a | A')],
  ['type-unknown', 'survey 3 type', survey('type | name | label', 'select_one l autre | a | A')],
  ['type-unsupported', 'survey 3 type', survey('type | name', 'osm | a')],
  ['data-file-missing', 'survey 3 type', survey('type | name', 'select_one_from_file x.csv | a')],
  ['group-not-closed', 'survey 3 type', survey('type | name', 'begin loop over l | a')],
  ['name-missing', 'survey 3 name', survey('type | name | label', 'text | | A')],
  ['name-missing', 'survey 3 name', survey('type | label', 'text | A')],
  ['name-invalid', 'survey 3 name', survey('type | name | label', 'text | mon nom | A')],
  ['name-invalid', 'survey 3 name', survey('type | name | label', 'text | 1er | A')],
  ['name-invalid', 'survey 3 name', survey('type | name | label', 'text | a:b | A')],
  ['name-reserved', 'survey 3 name', survey('type | name | label', 'text | meta | A')],
  ['name-reserved', 'survey 3 name', survey('type | name | label', 'text | keneya_row | A')],
  ['name-twice', 'survey 4 name', survey('type | name | label', 'text | a | A', 'text | a | B')],
  [
    'name-twice',
    'survey 4 name',
    survey('type | name | label', 'text | nom | A', 'text | Nom | B'),
  ],
  [
    'group-not-open',
    'survey 4 type',
    survey('type | name | label', 'text | a | A', 'end group | |'),
  ],
  [
    'group-not-closed',
    'survey 3 type',
    survey('type | name | label', 'begin group | g | G', 'text | a | A'),
  ],
  [
    'group-mismatch',
    'survey 5 type',
    survey('type | name | label', 'begin group | g | G', 'text | a | A', 'end repeat | |'),
  ],
  ['list-not-named', 'survey 3 type', survey('type | name | label', 'select_one | a | A')],
  [
    'list-unknown',
    'survey 3 type',
    `${survey('type | name | label', 'select_one m | a | A')}\n${list}`,
  ],
  [
    'list-empty',
    'survey 3 type',
    `${survey('type | name | label', 'select_one m | a | A')}\n${list}\n| | m | | Rien |`,
  ],
  [
    'list-name-missing',
    'choices 6 list_name',
    `${survey('type | name', 'start | s')}\n${list}\n| | | non | Non |`.replace(
      '| | l | oui | Oui |\n',
      '',
    ),
  ],
  [
    'choice-name-missing',
    'choices 7 name',
    `${survey('type | name', 'start | s')}\n${list}\n| | l | | Non |`,
  ],
  [
    'choice-twice',
    'choices 7 name',
    `${survey('type | name', 'start | s')}\n${list}\n| | l | oui | Yes |`,
  ],
  [
    'list-name-invalid',
    'choices 7 list_name',
    `${survey('type | name', 'start | s')}\n${list}\n| | a l'eau | x | X |`,
  ],
  [
    'choice-name-spaces',
    'choices 7 name',
    `${survey('type | name | label', 'select_multiple l | a | A')}\n${list}\n| | l | un peu | Un peu |`,
  ],
  [
    'choices-not-in-repeat',
    'survey 4 type',
    survey('type | name | label', 'text | a | A', `select_one \${a} | b | B`),
  ],
  [
    'reference-unknown',
    'survey 3 label',
    survey('type | name | label', `text | a | Bonjour \${b}`),
  ],
  [
    'reference-unknown',
    'survey 3 relevant',
    survey('type | name | label | relevant', `text | a | A | \${A} = 1`),
  ],
  [
    'reference-unknown',
    'survey 3 constraint_message',
    survey('type | name | label | constraint_message', `text | a | A | \${z}`),
  ],
  [
    'reference-unknown',
    'survey 3 default',
    survey('type | name | label | default', `text | a | A | \${z}`),
  ],
  [
    'reference-unknown',
    'survey 3 repeat_count',
    survey(
      'type | name | label | repeat_count',
      `begin repeat | r | R | \${z}`,
      'text | a | A |',
      'end repeat | | |',
    ),
  ],
  [
    'reference-unknown',
    'survey 3 choice_filter',
    `${survey('type | name | label | choice_filter', `select_one l | a | A | x = \${z}`)}\n${list}`,
  ],
  [
    'reference-unknown',
    'settings 6 instance_name',
    `${survey('type | name', 'start | s')}\n| settings |\n| | instance_name |\n| | \${z} |`,
  ],
  [
    'reference-ambiguous',
    'survey 9 relevant',
    survey(
      'type | name | label | relevant',
      'begin group | g | G |',
      'text | a | A |',
      'end group | | |',
      'begin group | h | H |',
      'text | a | A |',
      'end group | | |',
      `text | b | B | \${a} = 1`,
    ),
  ],
  [
    'last-saved-unsupported',
    'survey 3 default',
    survey('type | name | label | default', `text | a | A | \${last-saved#a}`),
  ],
  [
    'reference-in-quotes',
    'survey 4 relevant',
    survey('type | name | label | relevant', 'text | a | A |', `text | b | B | '\${a}' = 'oui'`),
  ],
  [
    'expression-unbalanced',
    'survey 3 calculation',
    survey(formula, 'calculate | c | | round(1.5, 0'),
  ],
  ['expression-unbalanced', 'survey 3 calculation', survey(formula, 'calculate | c | | (1 + 2]')],
  [
    'expression-unreadable',
    'survey 3 calculation',
    survey(formula, "calculate | c | | concat('a, 'b')"),
  ],
  ['expression-unreadable', 'survey 3 calculation', survey(formula, 'calculate | c | | 1 && 2')],
  ['expression-incomplete', 'survey 3 calculation', survey(formula, 'calculate | c | | 1 == 2')],
  ['expression-incomplete', 'survey 3 calculation', survey(formula, 'calculate | c | | 1 +')],
  ['expression-incomplete', 'survey 3 calculation', survey(formula, 'calculate | c | | 1 2')],
  ['function-unknown', 'survey 3 calculation', survey(formula, 'calculate | c | | SI(1, 2, 3)')],
  ['calculation-missing', 'survey 3 calculation', survey(formula, 'calculate | a | |')],
  [
    'circular',
    'survey 3 calculation',
    survey(formula, `calculate | a | | \${b} + 1`, `calculate | b | | \${a} + 1`),
  ],
  ['circular', 'survey 3 calculation', survey(formula, `calculate | a | | \${a} + 1`)],
  [
    'circular',
    'survey 3 relevant',
    survey(
      'type | name | label | relevant',
      `begin group | g | G | \${a} = 'x'`,
      'text | a | A |',
      'end group | | |',
    ),
  ],
  [
    'trigger-unusable',
    'survey 4 trigger',
    survey('type | name | label | trigger', 'today | a | |', `text | b | B | \${a}`),
  ],
  [
    'trigger-unusable',
    'survey 3 trigger',
    survey('type | name | label | trigger', 'text | b | B | a'),
  ],
  [
    'parameter-unreadable',
    'survey 3 parameters',
    survey('type | name | label | parameters', 'range | a | A | start'),
  ],
  [
    'range-not-number',
    'survey 3 parameters',
    survey('type | name | label | parameters', 'range | a | A | start=un'),
  ],
  [
    'range-impossible',
    'survey 3 parameters',
    survey('type | name | label | parameters', 'range | a | A | start=5 end=1'),
  ],
  [
    'range-impossible',
    'survey 3 parameters',
    survey('type | name | label | parameters', 'range | a | A | step=0'),
  ],
  [
    'attribute-invalid',
    'survey 2 bind::foo:bar',
    survey('type | name | label | bind::foo:bar', 'text | a | A | x'),
  ],
  [
    'attribute-invalid',
    'survey 2 body::ref',
    survey('type | name | label | body::ref', 'text | a | A | x'),
  ],
  ['column-twice', 'survey 2 Caption', survey('type | name | label | Caption', 'text | a | A | B')],
  [
    'default-language-unknown',
    'settings 6 default_language',
    `${survey('type | name | label::Français (fr)', 'text | a | A')}\n| settings |\n| | default_language |\n| | English (en) |`,
  ],
  [
    'scoring-unknown',
    'settings 6 scoring',
    `${survey('type | name', 'start | s')}\n| settings |\n| | scoring |\n| | étoiles |`,
  ],
  [
    'band-unreadable',
    'settings 6 bands',
    `${survey('type | name', 'start | s')}\n| settings |\n| | bands |\n| | rouge:0;vert |`,
  ],
  [
    'band-unreadable',
    'settings 6 bands',
    `${survey('type | name', 'start | s')}\n| settings |\n| | bands |\n| | rouge:120 |`,
  ],
  [
    'bands-order',
    'settings 6 bands',
    `${survey('type | name', 'start | s')}\n| settings |\n| | bands |\n| | vert:75;rouge:0 |`,
  ],
  [
    'band-unknown',
    'settings 6 critical_band',
    `${survey('type | name', 'start | s')}\n| settings |\n| | bands | critical_band |\n| | rouge:0;vert:75 | orange |`,
  ],
  [
    'band-unknown',
    'settings 6 amounts',
    `${survey('type | name', 'start | s')}\n| settings |\n| | bands | amounts |\n| | rouge:0;vert:75 | jaune:1000 |`,
  ],
  [
    'amount-unreadable',
    'settings 6 amounts',
    `${survey('type | name', 'start | s')}\n| settings |\n| | bands | amounts |\n| | rouge:0;vert:75 | vert:beaucoup |`,
  ],
  [
    'band-unreadable',
    'settings 6 bands',
    `${survey('type | name', 'start | s')}\n| settings |\n| | bands |\n| | A:>beaucoup |`,
  ],
  [
    'namespaces-unreadable',
    'settings 6 namespaces',
    `${survey('type | name', 'start | s')}\n| settings |\n| | namespaces |\n| | esri |`,
  ],
  [
    'weight-unreadable',
    'survey 3 weight',
    survey('type | name | label | weight', 'text | a | A | lourd'),
  ],
  [
    'weight-unreadable',
    'survey 3 numerator',
    survey('type | name | label | numerator', 'text | a | A | -1'),
  ],
  [
    'flag-unreadable',
    'survey 3 critical',
    survey('type | name | label | critical', 'text | a | A | peut-être'),
  ],
  [
    'flag-unreadable',
    'survey 3 reverse',
    survey('type | name | label | reverse', 'text | a | A | ?'),
  ],
  ['word-unknown', 'survey 3 area', survey('type | name | label | area', 'text | a | A | santé')],
  [
    'word-unknown',
    'survey 3 referentiel',
    survey('type | name | label | referentiel', 'text | a | A | autre'),
  ],
  [
    'score-unreadable',
    'choices 6 score',
    `${survey('type | name', 'start | s')}\n| choices |\n| | list_name | name | score |\n| | l | oui | un |`,
  ],
  [
    'score-unreadable',
    'choices 6 score',
    `${survey('type | name', 'start | s')}\n| choices |\n| | list_name | name | score |\n| | l | oui | -1 |`,
  ],
];

function problemsOf(markdown: string): readonly Problem[] {
  const result = compile(markdown);
  return result.ok ? [] : result.problems;
}

describe('a form that cannot be used', () => {
  it.each(refusals)('is refused with %s at %s', (code, place, form) => {
    const found = problemsOf(form).map((problem) => `${problem.code} ${placeText(problem)}`.trim());
    expect(found).toContain(`instruments.${code} ${place}`.trim());
  });

  it.each(['fr', 'en', 'bm'] as const)('says what is wrong and what to do, in %s', (language) => {
    const translate = createTranslator(language);
    for (const [, , form] of refusals) {
      for (const { code, facts } of problemsOf(form)) {
        const key = code.replace('instruments.', 'instruments:problems.');
        for (const part of ['reason', 'remedy']) {
          expect(translate(`${key}.${part}`, facts)).not.toContain('{{');
        }
      }
    }
  });

  it('is refused with all its problems at once, in the order of the file', () => {
    const form = survey(formula, 'nombre | a | A |', 'text | | B |', 'calculate | c | | 1 +');
    const found = problemsOf(`${form}\n| settings |\n| | bands |\n| | x |`);
    expect(found.map((problem) => `${problem.row} ${problem.code}`)).toEqual([
      '3 instruments.type-unknown',
      '4 instruments.name-missing',
      '5 instruments.expression-incomplete',
      '8 instruments.band-unreadable',
    ]);
  });

  it('is refused without an id anywhere, and takes the name of the file for one', () => {
    const sheets = parseMarkdownForm(survey('type | name', 'start | s'));
    const bare = compileXlsform(sheets);
    expect(bare.ok ? [] : bare.problems.map((p) => p.code)).toEqual([
      'instruments.form-id-missing',
    ]);
    const named = compileXlsform(sheets, { fallbackFormId: 'visite' });
    expect(named.ok && named.form.formId).toBe('visite');
  });
});
