import { describe, expect, it } from 'vitest';
import {
  numberRepeatRows,
  readSubmission,
} from '../../../shared/domain/instruments/read-submission.ts';
import type { XmlElement } from '../../../shared/domain/instruments/xml-element.ts';
import { defineForm, fillIn } from './small-forms.ts';

function node(
  name: string,
  content: string | readonly XmlElement[] = '',
  attributes: Readonly<Record<string, string>> = {},
): XmlElement {
  return typeof content === 'string'
    ? { name, attributes, children: [], text: content }
    : { name, attributes, children: content, text: '' };
}

const meta = node('meta', [node('instanceID', 'uuid:42'), node('instanceName', 'Visite')]);
const named = { id: 'essai', version: '7' };

describe('a submission read from XML', () => {
  it('knows its form, version and id, and keeps empty answers', () => {
    const root = node('data', [node('nom', 'Awa'), node('age'), meta], named);
    expect(readSubmission(root)).toEqual({
      ok: true,
      warnings: [],
      value: {
        formId: 'essai',
        version: '7',
        instanceId: 'uuid:42',
        answers: [
          { path: '/nom', value: 'Awa' },
          { path: '/age', value: '' },
        ],
      },
    });
  });

  it('numbers rows that stand side by side, at every depth', () => {
    const child = (name: string) => node('enfant', [node('nom', name)]);
    const root = node(
      'data',
      [
        node('femme', [node('nom', 'A'), child('x'), child('y')]),
        node('femme', [node('nom', 'B')]),
        meta,
      ],
      named,
    );
    const result = readSubmission(root);
    expect(result.ok && result.value.answers.map((answer) => answer.path)).toEqual([
      '/femme[1]/nom',
      '/femme[1]/enfant[1]/nom',
      '/femme[1]/enfant[2]/nom',
      '/femme[2]/nom',
    ]);
  });

  it('leaves out templates of repeats', () => {
    const template = node('lot', [node('nom')], { 'jr:template': '' });
    const root = node('data', [template, node('lot', [node('nom', 'A')]), meta], named);
    const result = readSubmission(root);
    expect(result.ok && result.value.answers).toEqual([{ path: '/lot/nom', value: 'A' }]);
  });

  it('takes attributes with a prefix, and a version that is absent as empty', () => {
    const result = readSubmission(node('data', [meta], { 'orx:id': 'essai' }));
    expect(result).toMatchObject({ ok: true, value: { formId: 'essai', version: '' } });
  });

  it('is refused without the id of its form or its own', () => {
    const result = readSubmission(node('html', [node('body')]));
    expect(result.ok ? [] : result.problems.map((problem) => problem.code)).toEqual([
      'instruments.submission-without-form',
      'instruments.submission-without-id',
    ]);
  });
});

describe('rows of a repeat that holds only one', () => {
  it('are numbered with the help of the form, others staying as they are', () => {
    const form = defineForm(`
| survey |
| | type | name | label |
| | begin repeat | femme | Femme |
| | text | nom | Nom |
| | begin repeat | enfant | Enfant |
| | text | nom | Nom |
| | end repeat | | |
| | end repeat | | |
| | text | mot | Mot |`);
    const read = fillIn({
      '/femme/nom': 'A',
      '/femme[2]/enfant/nom': 'x',
      '/mot': 'm',
      '/autre/x': '',
    });
    expect(numberRepeatRows(form, read).answers.map((answer) => answer.path)).toEqual([
      '/femme[1]/nom',
      '/femme[2]/enfant[1]/nom',
      '/mot',
      '/autre/x',
    ]);
  });
});
