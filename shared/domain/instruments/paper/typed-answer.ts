import { isDay } from '../../calendar/day.ts';
import type { PaperLine } from './paper-form.ts';

/** An answer as the form holds it, or why what was typed is none. */
export type TypedAnswer =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly why: 'choice' | 'number' | 'day' };

function readChoices(line: PaperLine, text: string): TypedAnswer {
  const isOne = line.question.type === 'select_one';
  const width = line.choices[0]?.number.length ?? 1;
  const numbers = isOne ? [text] : text.split(/[\s,;+]+/);
  const names = numbers
    .filter((number) => number !== '')
    .map((number) => {
      const padded = number.padStart(width, '0');
      return line.choices.find((choice) => choice.number === padded)?.name;
    });
  const found = names.filter((name) => name !== undefined);
  return found.length === names.length
    ? { ok: true, value: found.join(' ') }
    : { ok: false, why: 'choice' };
}

function readDay(text: string): TypedAnswer {
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[ /.-](\d{1,2})[ /.-](\d{4})$/.exec(text) ?? [];
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(value) ? { ok: true, value } : { ok: false, why: 'day' };
}

/**
 * Reads an answer typed as the paper has it: the numbers of the boxes for choices, a number with a comma, a day in the
 * order of the boxes. Nothing typed is no answer.
 *
 * | line | typed | value |
 * | --- | --- | --- |
 * | oui, non | `2` | `non` |
 * | several of 12 | `1 11` | the names of 01 and 11 |
 * | decimal | `12 500,5` | `12500.5` |
 * | date | `3/11/2026` | `2026-11-03` |
 */
export function readTypedAnswer(line: PaperLine, typed: string): TypedAnswer {
  const text = typed.trim();
  if (text === '') return { ok: true, value: '' };
  if (line.choices.length > 0) return readChoices(line, text);
  switch (line.question.type) {
    case 'date':
      return readDay(text);
    case 'integer':
    case 'decimal':
    case 'range': {
      const value = text.replace(/[\s\u00A0\u202F]/g, '').replace(',', '.');
      const pattern =
        line.question.type === 'integer' ? /^[+-]?\d{1,15}$/ : /^[+-]?\d{1,15}(\.\d+)?$/;
      return pattern.test(value) ? { ok: true, value } : { ok: false, why: 'number' };
    }
    default:
      return { ok: true, value: text };
  }
}
