import { describe, expect, it } from 'vitest';
import { compileXlsform } from '../../../shared/domain/instruments/xlsform/compile-xlsform.ts';
import { parseMarkdownForm } from '../../../shared/domain/instruments/xlsform/markdown-form.ts';
import { listLowAnswers } from '../../../shared/domain/surveys/low-answers.ts';

const FORM = `
## survey
| type | name | label | reverse |
| select_one often | accord | Vous a-t-on demandé votre accord ? | |
| select_one often | cris | Quelqu'un a-t-il crié sur vous ? | yes |
| text | mot | Que faut-il changer ? | |
## choices
| list_name | name | label | score |
| often | jamais | Jamais | 0 |
| often | parfois | Quelquefois | 1 |
| often | souvent | Souvent | 2 |
| often | toujours | Toujours | 3 |
| often | nsp | Ne sait pas | na |
## settings
| form_title | form_id | version | scoring |
| Sortie | sortie | 1 | experience |
`;

function lowOf(accord: string, cris: string): readonly string[] {
  const compiled = compileXlsform(parseMarkdownForm(FORM), { fallbackFormId: 'x' });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const answers = [
    { path: '/accord', value: accord },
    { path: '/cris', value: cris },
    { path: '/mot', value: 'Réduire l’attente' },
  ];
  return listLowAnswers(compiled.form, answers).map(({ path }) => path);
}

describe('an answer that tells of something that went wrong', () => {
  it.each([
    ['jamais', 'jamais', ['/accord']],
    ['parfois', 'parfois', ['/accord']],
    ['souvent', 'souvent', ['/cris']],
    ['toujours', 'toujours', ['/cris']],
    ['toujours', 'jamais', []],
    ['nsp', '', []],
  ])('is found where consent was asked "%s" and shouting was heard "%s"', (accord, cris, low) => {
    expect(lowOf(accord, cris)).toEqual(low);
  });
});
