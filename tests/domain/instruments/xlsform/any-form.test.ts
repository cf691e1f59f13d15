import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { compileXlsform } from '../../../../shared/domain/instruments/xlsform/compile-xlsform.ts';
import { tokenizeXPath } from '../../../../shared/domain/instruments/xlsform/xpath-tokens.ts';

const { window } = new JSDOM('<!doctype html>', { url: 'http://localhost/' });

const word = fc.oneof(
  fc.constantFrom(
    'text',
    'integer',
    'begin group',
    'end group',
    'begin repeat',
    'end repeat',
    'select_one l',
    'select_multiple l or_other',
    'calculate',
    'note',
    'range',
    'a',
    'b',
    'l',
    `\${a}`,
    `\${b} + 1`,
    `concat(\${a}, "é")`,
    'start=1 end=3',
    'yes',
    '<&>',
    "l'eau",
    'âge',
    'today()',
    '1',
    '',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const headings = [
  'type',
  'name',
  'label',
  'label::fr',
  'hint',
  'relevant',
  'calculation',
  'default',
  'parameters',
  'constraint',
  'constraint_message',
  'choice_filter',
  'repeat_count',
  'trigger',
  'required',
  'Libre',
  'bind::odk:x',
  'media::image',
];
const sheet = (name: string, columns: readonly string[]) =>
  fc
    .array(fc.array(word, { minLength: columns.length, maxLength: columns.length }), {
      maxLength: 8,
    })
    .map((rows) => ({
      name,
      rows: [columns, ...rows].map((cells, index) => ({ number: index + 1, cells: [...cells] })),
    }));

describe('any form at all', () => {
  it('is compiled to well-formed XML or refused with places, and never breaks the compiler', () => {
    const columns = fc
      .subarray(headings, { minLength: 3 })
      .map((some) => ['type', 'name', ...some.filter((h) => h !== 'type' && h !== 'name')]);
    const forms = columns.chain((some) =>
      fc.tuple(
        sheet('survey', some),
        sheet('choices', ['list_name', 'name', 'label', 'plus']),
        fc.boolean(),
      ),
    );
    let compiled = 0;
    fc.assert(
      fc.property(forms, ([survey, choices, isBare]) => {
        const result = compileXlsform(isBare ? [survey] : [survey, choices], {
          fallbackFormId: 'f',
        });
        if (!result.ok) {
          expect(result.problems.every((problem) => problem.sheet !== undefined)).toBe(true);
          return;
        }
        compiled += 1;
        const document = new window.DOMParser().parseFromString(result.xform, 'application/xml');
        expect(document.querySelector('parsererror')?.textContent).toBeUndefined();
      }),
      { numRuns: 400 },
    );
    expect(compiled).toBeGreaterThan(0);
  });

  it('is compiled well-formed whatever the texts of a sound form are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (label, choice) => {
        const result = compileXlsform(
          [
            {
              name: 'survey',
              rows: [
                { number: 1, cells: ['type', 'name', 'label', 'hint'] },
                { number: 2, cells: ['select_one l', 'a', label, choice] },
              ],
            },
            {
              name: 'choices',
              rows: [
                { number: 1, cells: ['list_name', 'name', 'label'] },
                { number: 2, cells: ['l', `x${choice}`, label] },
              ],
            },
          ],
          { fallbackFormId: `f${label}` },
        );
        if (!result.ok) return;
        const document = new window.DOMParser().parseFromString(result.xform, 'application/xml');
        expect(document.querySelector('parsererror')?.textContent).toBeUndefined();
      }),
    );
  });

  it('has expressions whose pieces, joined, are the text again but for curved quotes', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(
          tokenizeXPath(text)
            .map((token) => token.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
