// The engine finds the browser's globals there when it is loaded.
import '../../domain/instruments/odk-engine.ts';
import type { MarkdownNode } from '@getodk/xforms-engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listBelow } from '../../../renderer/form/form-nodes.ts';
import { openForm } from '../../../renderer/form/open-form.ts';
import { isPlainText } from '../../../renderer/form/plain-text.ts';
import { compileXlsform } from '../../../shared/domain/instruments/xlsform/compile-xlsform.ts';

/** What the engine makes of texts of a form. */
async function readMarkup(texts: readonly string[]): Promise<readonly (readonly MarkdownNode[])[]> {
  const cells = texts.map((text, index) => ['note', `n${index}`, text]);
  const rows = [['type', 'name', 'label'], ...cells];
  const survey = {
    name: 'survey',
    rows: rows.map((row, index) => ({ number: index + 1, cells: row })),
  };
  const compiled = compileXlsform([survey], { fallbackFormId: 'essai' });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const { form: definition, xform } = compiled;
  const source = { xform, definition, instanceId: 'uuid:1', answers: [] };
  const form = await openForm(source, () => undefined);
  return listBelow(form.root).map((node) => [...(node.currentState.label?.formatted ?? [])]);
}

function wordsOf([only, ...others]: readonly MarkdownNode[]): string | null {
  return only?.role === 'child' && others.length === 0 ? only.value : null;
}

const PIECES = [
  'a',
  'É',
  'ɛ',
  '1',
  ' ',
  '.',
  ',',
  ':',
  '/',
  'www',
  '?',
  "'",
  '’',
  '«',
  '(',
  ')',
  '%',
  '°',
];
const MARKS = ['*', '_', '#', '<', '>', '[', '\\', '`', '&', '-', '+', '!', '|', '\n'];

describe('a text of a form without markup', () => {
  it('is the same words to the engine, and nothing else', async () => {
    const piece = fc.constantFrom(...PIECES);
    const text = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''));
    const plain = text.map((each) => each.trim()).filter(isPlainText);
    const texts = fc.sample(plain, { numRuns: 300, seed: 7 });
    const read = await readMarkup(texts);
    expect(read.slice(0, texts.length).map(wordsOf)).toEqual(texts);
  });

  it.each(MARKS)('is none that holds %j', (mark) => {
    expect(isPlainText(`Lavez ${mark} les mains`)).toBe(false);
  });

  it.each(['1. Lavez', '- Lavez', ' Lavez', 'Voir http://x.ml', 'Voir WWW.x.ml', ''])(
    'is not %j, which the engine may read as more',
    (text) => {
      expect(isPlainText(text)).toBe(false);
    },
  );
});
