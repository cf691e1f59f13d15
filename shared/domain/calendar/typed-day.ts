import { parseWrittenDay, parseWrittenMonth } from '../imports/written-date.ts';
import type { Day } from './day.ts';
import type { Month } from './month.ts';

const SHORT_YEAR = /^(.*\D)(\d{2})$/;

/**
 * A day as a hand types it into a field, where nobody else has to read it: also without strokes or with spaces.
 * `null` when it is not one, or not yet.
 *
 * | typed | day |
 * | --- | --- |
 * | `22/11/2026`, `22 11 2026`, `22112026`, `2026-11-22` | 2026-11-22 |
 * | `22/11`, `22/11/20`, `31/02/2026`, `11/22/2026` | null |
 */
export function parseTypedDay(typed: string): Day | null {
  return parseWrittenDay(separate(typed).replace(/^(\d{2})(\d{2})(\d{4})$/, '$1/$2/$3'));
}

/**
 * A day as a hand leaves it: with the year cut short, which before the end of the typing could be the half of another.
 * `50` to `99` are of the last century.
 *
 * @example parseLeftDay('22/11/26') === '2026-11-22'; parseLeftDay('221126') === '2026-11-22'
 */
export function parseLeftDay(typed: string): Day | null {
  const text = separate(typed).replace(/^(\d{2})(\d{2})(\d{2})$/, '$1/$2/$3');
  return parseTypedDay(typed) ?? parseWrittenDay(withWholeYear(text));
}

/**
 * A month as a hand types it into a field; `null` when it is not one, or not yet.
 *
 * @example parseTypedMonth('11 2026') === '2026-11'; parseTypedMonth('112026') === '2026-11'
 */
export function parseTypedMonth(typed: string): Month | null {
  return parseWrittenMonth(separate(typed).replace(/^(\d{2})(\d{4})$/, '$1/$2'));
}

/**
 * A month as a hand leaves it, with the year cut short; see {@link parseLeftDay}.
 *
 * @example parseLeftMonth('11/26') === '2026-11'
 */
export function parseLeftMonth(typed: string): Month | null {
  return parseTypedMonth(typed) ?? parseWrittenMonth(withWholeYear(separate(typed)));
}

/**
 * An hour as a hand types it, from 00:00 to 23:59; `null` when it is not one.
 *
 * @example parseTypedTime('8h5') === '08:05'; parseTypedTime('0830') === '08:30'; parseTypedTime('8 h') === '08:00'
 */
export function parseTypedTime(typed: string): string | null {
  const text = typed.trim().replace(/^(\d{2})(\d{2})$/, '$1:$2');
  const [, hours = '', minutes = ''] = /^(\d{1,2})\s*[h:.]\s*(\d{0,2})$/i.exec(text) ?? [];
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`;
}

/** Figures apart by spaces stand for figures apart by strokes. */
function separate(typed: string): string {
  return typed.trim().replace(/(?<=\d)\s+(?=\d)/g, '/');
}

function withWholeYear(text: string): string {
  const [, before = '', year = ''] = SHORT_YEAR.exec(text) ?? [];
  return year === '' ? text : `${before}${Number(year) < 50 ? '20' : '19'}${year}`;
}
