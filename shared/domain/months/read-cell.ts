import { isMonth, type Month } from '../calendar/month.ts';
import { parseNumber } from '../numbers/parse-number.ts';
import { foldSpelling } from '../text/spelling.ts';
import { MERGED_SIGN } from './merged-block.ts';
import type { CellKind, CellValue } from './sheet.ts';

/** Why what was typed is not a value; said at the cell, where the typed text stays: `months:refused.<code>`. */
export type CellRefusal =
  | 'not-a-number'
  | 'not-whole'
  | 'negative'
  | 'too-large'
  | 'not-a-month'
  | 'too-long'
  | 'merged'
  | 'computed';

/** What a person typed, understood or not. */
export type CellReading =
  | { readonly ok: true; readonly value: CellValue }
  | { readonly ok: false; readonly code: CellRefusal };

/** No centre of health counts more of anything. */
const LARGEST = 1e12;
const LONGEST_TEXT = 500;

const MONTH_NAMES = [
  ['janvier', 'january', 'janv', 'jan'],
  ['fevrier', 'february', 'fevr', 'feb'],
  ['mars', 'march', 'mar'],
  ['avril', 'april', 'avr', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'july', 'juil', 'jul'],
  ['aout', 'august', 'aug'],
  ['septembre', 'september', 'sept', 'sep'],
  ['octobre', 'october', 'oct'],
  ['novembre', 'november', 'nov'],
  ['decembre', 'december', 'dec'],
] as const;

/**
 * Reads what was typed or pasted into a cell; only an empty text and a lone dash mean "nothing recorded".
 *
 * | kind | text | reading |
 * | --- | --- | --- |
 * | `count` | `1 234` | 1234 |
 * | `count` | `2,5` | refused: `not-whole` |
 * | `quantity` | `2,5` | 2.5 |
 * | `quantity` | `-3` | refused: `negative` |
 * | `difference` | `-3` | −3 |
 * | `amount` | `15 000 FCFA` | 15000 |
 * | `month` | `03/2027`, `mars 2027` | `2027-03` |
 * | any | `↖ 100` | refused: `merged` |
 * | any | ` `, `-`, `—` | null |
 */
export function readCell(kind: CellKind, text: string): CellReading {
  const trimmed = text.trim();
  if (trimmed === '' || /^[-–—]$/.test(trimmed)) return { ok: true, value: null };
  if (trimmed.startsWith(MERGED_SIGN)) return refuse('merged');
  switch (kind) {
    case 'text':
      return trimmed.length > LONGEST_TEXT ? refuse('too-long') : { ok: true, value: trimmed };
    case 'month':
      return readMonth(trimmed);
    case 'share':
    case 'status':
      return refuse('computed');
    default:
      return readNumber(kind, trimmed);
  }
}

function refuse(code: CellRefusal): CellReading {
  return { ok: false, code };
}

function readNumber(kind: CellKind, text: string): CellReading {
  const bare = kind === 'amount' ? text.replace(/\s*f?\s*cfa$/i, '') : text;
  const value = parseNumber(bare);
  if (value === null) return refuse('not-a-number');
  if (Math.abs(value) > LARGEST) return refuse('too-large');
  if (value < 0 && kind !== 'difference') return refuse('negative');
  const hasParts = kind === 'quantity' || kind === 'difference';
  if (!hasParts && !Number.isInteger(value)) return refuse('not-whole');
  return { ok: true, value };
}

function readMonth(text: string): CellReading {
  if (isMonth(text)) return { ok: true, value: text };
  const [, month, year] = /^(\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text) ?? [];
  if (month !== undefined && year !== undefined) return monthReading(year, Number(month));
  const [, name, named] = /^([a-z]+) (\d{4}|\d{2})$/.exec(foldSpelling(text)) ?? [];
  const position = MONTH_NAMES.findIndex((names) => names.some((each) => each === name));
  return named === undefined ? refuse('not-a-month') : monthReading(named, position + 1);
}

function monthReading(year: string, month: number): CellReading {
  const full = year.length === 2 ? `20${year}` : year;
  const text = `${full}-${String(month).padStart(2, '0')}`;
  return isMonth(text) ? { ok: true, value: text satisfies Month } : refuse('not-a-month');
}
