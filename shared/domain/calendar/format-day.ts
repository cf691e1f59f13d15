import type { Translate } from '../text/translate.ts';
import type { Day } from './day.ts';
import type { Month } from './month.ts';

const NO_BREAK_SPACE = '\u00A0';

function monthNumber(text: Day | Month): number {
  return Number(text.slice(5, 7));
}

/** A day in full, as it is read aloud: `12 novembre 2026`, and `1er` for the first in French. */
export function formatDay(day: Day, translate: Translate): string {
  const number = Number(day.slice(8, 10));
  return [
    number === 1 ? translate('reports:calendar.first') : String(number),
    translate(`reports:calendar.months.${monthNumber(day)}`),
    day.slice(0, 4),
  ].join(NO_BREAK_SPACE);
}

/** A day in figures alone, as French reads it: `12/11/2026`. */
export function formatShortDay(day: Day): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/** A day for a narrow column: `12/11/2026`; in English `12 Nov 2026`, since figures alone are read two ways there. */
export function formatColumnDay(day: Day, translate: Translate): string {
  const text = translate('reports:calendar.columnDay', {
    day: day.slice(8, 10),
    month: translate(`reports:calendar.columnMonths.${monthNumber(day)}`),
    year: day.slice(0, 4),
  });
  return text.replaceAll(' ', NO_BREAK_SPACE);
}

/** A month without its year, as in "31 en octobre". */
export function formatMonthName(month: Month, translate: Translate): string {
  return translate(`reports:calendar.months.${monthNumber(month)}`);
}

/** A month in full: `octobre 2026`. */
export function formatMonth(month: Month, translate: Translate): string {
  return `${formatMonthName(month, translate)}${NO_BREAK_SPACE}${month.slice(0, 4)}`;
}

/** A month under a chart, with its whole year: `oct. 2026`, as `26` would be read as a day. */
export function formatShortMonth(month: Month, translate: Translate): string {
  const name = translate(`reports:calendar.shortMonths.${monthNumber(month)}`);
  return `${name}${NO_BREAK_SPACE}${month.slice(0, 4)}`;
}
