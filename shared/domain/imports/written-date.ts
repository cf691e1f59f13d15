import { type Day, isDay } from '../calendar/day.ts';
import { isMonth, type Month } from '../calendar/month.ts';
import { foldSpelling } from '../text/spelling.ts';

/**
 * A day as people and spreadsheets write it; `null` when it is not one.
 *
 * | text | day |
 * | --- | --- |
 * | `2026-01-15`, `2026-01-15T00:00:00.000Z`, `2026-01-15 08:30` | 2026-01-15 |
 * | `15/01/2026`, `5/1/2026`, `15-01-2026` | 2026-01-15, 2026-01-05, 2026-01-15 |
 * | `2026-02-30`, `01/2026`, `15/01/26` | null |
 */
export function parseWrittenDay(text: string): Day | null {
  const written = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ][\d:.,Z+-]*)?$/.exec(written);
  if (iso) return dayOf(iso[1], iso[2], iso[3]);
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written);
  return french ? dayOf(french[3], french[2], french[1]) : null;
}

/**
 * A month as people and spreadsheets write it; a whole day stands for its month. `null` when it is not one. A spreadsheet
 * that is given `2026-10` and saved as CSV leaves `oct-26` there.
 *
 * | text | month |
 * | --- | --- |
 * | `2026-01`, `2026-1`, `01/2026`, `1/2026`, `2026/01` | 2026-01 |
 * | `2026-01-01`, `01/01/2026` | 2026-01 |
 * | `oct-26`, `févr.-26`, `Oct-26`, `août 2026` | 2026-10, 2026-02, 2026-10, 2026-08 |
 * | `2026-13`, `2026`, `janvier`, `jui-26`, `01/26` | null |
 */
export function parseWrittenMonth(text: string): Month | null {
  const written = text.trim();
  const yearFirst = /^(\d{4})[-/.](\d{1,2})$/.exec(written);
  if (yearFirst) return monthFrom(yearFirst[1], yearFirst[2]);
  const monthFirst = /^(\d{1,2})[-/.](\d{4})$/.exec(written);
  if (monthFirst) return monthFrom(monthFirst[2], monthFirst[1]);
  const named = /^(\p{L}{3,})\.?[-\s](\d{2}|\d{4})$/u.exec(written.normalize('NFC'));
  if (named) return monthFrom(named[2]?.padStart(4, '20'), monthNumber(named[1]));
  const day = parseWrittenDay(written);
  return day === null ? null : monthFrom(day.slice(0, 4), day.slice(5, 7));
}

const MONTH_NAMES = [
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
  'january february march april may june july august september october november december',
].map((names) => names.split(' '));

/** `10` for `oct`, `Octobre` or `october`; nothing where the letters begin no month, or two. */
function monthNumber(word = ''): string {
  return String(findMonthNumber(foldSpelling(word)) ?? '');
}

/**
 * The month, 1 to 12, whose French or English name begins with these letters, as `foldSpelling` gives them; `null` where
 * they are fewer than three, begin none, or two.
 *
 * @example findMonthNumber('fevr') === 2; findMonthNumber('jui') === null
 */
export function findMonthNumber(start: string): number | null {
  if (start.length < 3) return null;
  const meant = MONTH_NAMES.flatMap((names) =>
    names.flatMap((name, index) => (name.startsWith(start) ? [index + 1] : [])),
  );
  const [number, ...others] = new Set(meant);
  return number === undefined || others.length > 0 ? null : number;
}

function dayOf(year = '', month = '', day = ''): Day | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) && isPlausibleYear(year) ? text : null;
}

function monthFrom(year = '', month = ''): Month | null {
  const text = `${year}-${month.padStart(2, '0')}`;
  return isMonth(text) && isPlausibleYear(year) ? text : null;
}

/** A year that a centre's papers can speak of; others are slips of the finger or damaged cells. */
export function isPlausibleYear(year: string): boolean {
  return /^(?:19[5-9]|20\d)\d$/.test(year);
}
