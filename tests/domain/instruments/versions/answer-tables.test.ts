import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findOwnStyle,
  nameCells,
  readAnswerTables,
} from '../../../../shared/domain/imports/read-answer-tables.ts';
import {
  headingOf,
  layOutAnswers,
} from '../../../../shared/domain/instruments/versions/answer-layout.ts';
import { writeAnswerTables } from '../../../../shared/domain/instruments/versions/answer-tables.ts';
import { neutralText } from '../../../../shared/domain/tables/neutral-text.ts';
import { anyFilledForms } from './any-filled-form.ts';

describe('the tables of filled forms', () => {
  it.each(['path', 'central'] as const)('in the style %s lose nothing of any form', (style) => {
    fc.assert(
      fc.property(anyFilledForms, ({ form, forms }) => {
        const layouts = layOutAnswers([form], style);
        const headings = layouts.map(headingOf);
        for (const heading of headings) expect(new Set(heading).size).toBe(heading.length);
        expect(findOwnStyle(headings[0] ?? [])).toBe(style);
        for (const filled of forms) {
          const [[main] = [], ...rows] = writeAnswerTables(layouts, filled).map((table, at) =>
            table.map((row, index) => {
              const cells = row.map((cell) => (cell === null ? '' : neutralText(cell)));
              return nameCells(headings[at] ?? [], { number: index + 2, cells });
            }),
          );
          if (!main) throw new Error('A filled form has a row');
          const read = readAnswerTables(layouts, [form], main, rows.flat());
          expect(read).toEqual({ ok: true, value: filled, warnings: [] });
        }
      }),
      { numRuns: 200 },
    );
  });
});
