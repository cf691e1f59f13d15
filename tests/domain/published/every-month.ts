import { addDays, type Day, daysBetween } from '../../../shared/domain/calendar/day.ts';
import {
  addMonths,
  daysInMonth,
  type Month,
  monthsBetween,
} from '../../../shared/domain/calendar/month.ts';
import { isPrompt } from '../../../shared/domain/quality/completeness.ts';
import { absencesByCadre } from '../../../shared/domain/staffing/absence.ts';
import {
  adjustedConsumption,
  averageConsumption,
  CONSUMPTION_METHODS,
  consumptionMonths,
} from '../../../shared/domain/stock/consumption.ts';
import { nextStockoutOn } from '../../../shared/domain/stock/next-stockout.ts';
import { stockoutDaysIn } from '../../../shared/domain/stock/stockout-spell.ts';
import { stockEntry } from '../stock/stock-entries.ts';
import type { Answer, MethodCase } from './method-case.ts';

// What is expected is counted on fingers: no date of the machine takes part.

const PAIRS = [2023, 2024, 2027, 2028];
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const CMM_MONTHS = 6;

/** Months from January of the year 0. */
type Position = number;

const MONTHS: readonly Position[] = PAIRS.flatMap((year) => LENGTHS.map((_, at) => year * 12 + at));

function lengthOf(position: Position): number {
  const isLeap = [2024, 2028].includes(Math.floor(position / 12));
  return isLeap && position % 12 === 1 ? 29 : (LENGTHS[position % 12] ?? 0);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function nameOf(position: Position): Month {
  return `${Math.floor(position / 12)}-${two((position % 12) + 1)}` as Month;
}

function dayOf(position: Position, day: number): Day {
  return `${nameOf(position)}-${two(day)}` as Day;
}

function calendar(position: Position): Answer {
  const month = nameOf(position);
  const last = dayOf(position, lengthOf(position));
  return [
    daysInMonth(month),
    addMonths(month, 1),
    addMonths(month, -1),
    addMonths(month, 12),
    addDays(last, 1),
    addDays(dayOf(position, 1), -1),
    daysBetween(dayOf(position, 1), dayOf(position + 1, 1)),
    ...MONTHS.map((other) => monthsBetween(nameOf(other), month)),
  ];
}

function countedCalendar(position: Position): Answer {
  return [
    lengthOf(position),
    nameOf(position + 1),
    nameOf(position - 1),
    nameOf(position + 12),
    dayOf(position + 1, 1),
    dayOf(position - 1, lengthOf(position - 1)),
    lengthOf(position),
    ...MONTHS.map((other) => position - other),
  ];
}

function daysOut(position: Position): Answer {
  const month = nameOf(position);
  const over = { from: dayOf(position, 20), to: dayOf(position + 1, 10) };
  const around = { from: dayOf(position - 1, 3), to: dayOf(position + 1, 1) };
  const lasting = { from: dayOf(position, 28), to: null };
  return [
    stockoutDaysIn(month, [over]),
    stockoutDaysIn(nameOf(position + 1), [over]),
    stockoutDaysIn(month, [around]),
    stockoutDaysIn(nameOf(position - 1), [around]),
    stockoutDaysIn(month, [lasting]),
    stockoutDaysIn(nameOf(position - 2), [around, lasting]),
    nextStockoutOn(100, 100, month),
  ];
}

function countedDaysOut(position: Position): Answer {
  const length = lengthOf(position);
  // 30.5 days: thirty whole ones, the next is without.
  const beyond = 31 - lengthOf(position + 1);
  const nextOut = beyond > 0 ? dayOf(position + 2, beyond) : dayOf(position + 1, 31);
  return [length - 19, 10, length, lengthOf(position - 1) - 2, length - 27, 0, nextOut];
}

/** Six months, the last one out of stock for as many days as a form can hold. */
function consumption(position: Position): Answer {
  const entries = [0, 1, 2, 3, 4, 5, 6].map((back) =>
    stockEntry(nameOf(position - back), {
      used: back === 6 ? 9999 : 60,
      stockoutDays: back === 0 ? 31 : 5,
    }),
  );
  const months = consumptionMonths(entries, nameOf(position));
  return [
    ...CONSUMPTION_METHODS.map((method) => averageConsumption(months, method).value),
    adjustedConsumption(60, lengthOf(position), 1),
  ];
}

function countedConsumption(position: Position): Answer {
  const length = lengthOf(position);
  const possible = [0, 1, 2, 3, 4, 5].reduce((sum, back) => sum + lengthOf(position - back), 0);
  const out = 25 + length;
  // 60 × 30 ÷ 25 = 72 in each of five months; a month of 28 days out leaves 2 of 30, of 29 one, of more none.
  const last = length === 28 ? 900 : length === 29 ? 1800 : 60;
  return [
    360 / (CMM_MONTHS - out / 30.5),
    (360 / (possible - out)) * 30.5,
    Math.ceil((5 * 72 + last) / CMM_MONTHS),
    last,
  ];
}

function reporting(position: Position): Answer {
  const month = nameOf(position);
  const post = { id: 'p', cadre: 'a', payer: '', sinceOn: dayOf(position, 3), untilOn: null };
  const away = { post: 'p', startOn: dayOf(position, 27), endOn: null, reason: 'leave' } as const;
  return [
    isPrompt(month, dayOf(position, lengthOf(position))),
    isPrompt(month, dayOf(position + 1, 5)),
    isPrompt(month, dayOf(position + 1, 6)),
    isPrompt(month, dayOf(position + 2, 1)),
    ...absencesByCadre([post], [away], month).flatMap((counted) => [
      counted.absentDays,
      counted.scheduledDays,
    ]),
  ];
}

function countedReporting(position: Position): Answer {
  return [true, true, false, false, lengthOf(position) - 26, lengthOf(position) - 2];
}

const SUBJECTS = [
  ['days and months', calendar, countedCalendar],
  ['days out of stock', daysOut, countedDaysOut],
  ['consumption of the six months that end there', consumption, countedConsumption],
  ['promptness and absences', reporting, countedReporting],
] as const;

/** Every month of two pairs of years, the second of each with a 29 February. */
export const MONTH_CASES: readonly MethodCase[] = MONTHS.flatMap((position) =>
  SUBJECTS.map(([subject, compute, count]) => ({
    source: 'by hand',
    given: `${nameOf(position)}: ${subject}`,
    compute: () => compute(position),
    expected: count(position),
  })),
);
