import type { Month } from '../calendar/month.ts';
import { foldSpelling } from '../text/spelling.ts';
import { findMonthNumber, isPlausibleYear, parseWrittenDay } from './written-date.ts';

/** What a table says once for all its rows, in its titles or its name. */
export interface SaidMonth {
  readonly month: Month | null;
  /** The year where no month is said, or several. */
  readonly year: number | null;
}

const NOTHING: SaidMonth = { month: null, year: null };
const DAY = /\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:T[\d:.]+)?/g;
const NUMBERED_MONTH = /(?<!\d)(?:(\d{1,2})[-/.](\d{4})|(\d{4})[-/.](\d{1,2}))(?!\d)/g;

/**
 * The month that titles speak of. Where they name two months, or two years, none is taken: nobody guesses. A day is
 * when a sheet was filled, unless it is the first of its month, which is how a spreadsheet keeps a month.
 *
 * | titles | said |
 * | --- | --- |
 * | `Rapport de stock`, `Mois : Octobre 2026` | 2026-10 |
 * | `RMA 10/2026, fait le 05/11/2026` | 2026-10 |
 * | `Trimestre octobre - décembre 2026` | no month, the year 2026 |
 * | `Fiche de stock` | nothing |
 */
export function findSaidMonth(titles: readonly string[]): SaidMonth {
  const months = new Set<number>();
  const years = new Set<number>();
  for (const title of titles) noteMonths(title, months, years);
  const [year, ...otherYears] = years;
  if (year === undefined || otherYears.length > 0) return NOTHING;
  const [month, ...otherMonths] = months;
  if (month === undefined || otherMonths.length > 0) return { month: null, year };
  return { month: monthText(year, month), year };
}

/** What is said of a table's month, in the order of trust; `null` where nobody said anything. */
export interface MonthSources {
  /** By a person, of this table. */
  readonly chosen: Month | null;
  readonly titles: readonly string[];
  /** Of the file. */
  readonly name: string;
  /** By a person, of all tables without a month. */
  readonly usual: Month | null;
}

/** The month of a table whose lines have none, and the year of months across that have none. */
export function decideSaidMonth({ chosen, titles, name, usual }: MonthSources): SaidMonth {
  const sayings = [
    fromMonth(chosen),
    findSaidMonth(titles),
    findSaidMonth([name]),
    fromMonth(usual),
  ];
  const month = sayings.find((said) => said.month !== null)?.month ?? null;
  return { month, year: sayings.find((said) => said.year !== null)?.year ?? null };
}

function fromMonth(month: Month | null): SaidMonth {
  return month === null ? NOTHING : { month, year: Number(month.slice(0, 4)) };
}

function noteMonths(title: string, months: Set<number>, years: Set<number>): void {
  const numbered = (year = '', month = ''): string => {
    if (!isPlausibleYear(year) || Number(month) < 1 || Number(month) > 12) return ' ';
    months.add(Number(month));
    years.add(Number(year));
    return ' ';
  };
  const words = title
    .replace(DAY, (written) => {
      const day = parseWrittenDay(written);
      return day?.endsWith('-01') ? numbered(day.slice(0, 4), day.slice(5, 7)) : ' ';
    })
    .replace(NUMBERED_MONTH, (_, m1?: string, y1?: string, y2?: string, m2?: string) =>
      numbered(y1 ?? y2, m1 ?? m2),
    );
  for (const word of foldSpelling(words).split(' ')) {
    if (isPlausibleYear(word)) years.add(Number(word));
    const month = findMonthNumber(word);
    if (month !== null) months.add(month);
  }
}

/** A month from its year and its number. */
export function monthText(year: number, month: number): Month {
  return `${year}-${String(month).padStart(2, '0')}` as Month;
}
