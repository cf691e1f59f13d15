import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { formatShortDay } from '../../../shared/domain/calendar/format-day.ts';
import {
  parseLeftDay,
  parseLeftMonth,
  parseTypedDay,
  parseTypedMonth,
  parseTypedTime,
} from '../../../shared/domain/calendar/typed-day.ts';

describe('a day that is typed', () => {
  it.each([
    ['22/11/2026', '2026-11-22'],
    ['22 11 2026', '2026-11-22'],
    ['22112026', '2026-11-22'],
    ['2026-11-22', '2026-11-22'],
    ['22/11', null],
    ['22/11/20', null],
    ['22/11/2', null],
    ['22/11/202', null],
    ['31/02/2026', null],
    ['11/22/2026', null],
    ['', null],
  ])('%j is %s', (typed, day) => {
    expect(parseTypedDay(typed)).toBe(day);
  });

  it('is read back from the way it is shown, whichever day it is', () => {
    const days = fc.date({
      min: new Date('1950-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10) as Day;
        expect(parseTypedDay(formatShortDay(day))).toBe(day);
      }),
    );
  });
});

describe('a month that is typed', () => {
  it.each([
    ['11/2026', '2026-11'],
    ['11 2026', '2026-11'],
    ['112026', '2026-11'],
    ['11/20', null],
    ['2026-11', '2026-11'],
    ['novembre 2026', '2026-11'],
    ['13/2026', null],
    ['11', null],
    ['', null],
  ])('%j is %s', (typed, month) => {
    expect(parseTypedMonth(typed)).toBe(month);
  });
});

describe('what is left with a short year', () => {
  it.each([
    ['221126', '2026-11-22'],
    ['22/11/26', '2026-11-22'],
    [' 1.5.87 ', '1987-05-01'],
    ['1/5/49', '2049-05-01'],
    ['22/11/2026', '2026-11-22'],
    ['31/02/26', null],
    ['22/11', null],
  ])('%j is the day %s', (typed, day) => {
    expect(parseLeftDay(typed)).toBe(day);
  });

  it.each([
    ['11/26', '2026-11'],
    ['11/2026', '2026-11'],
    ['13/26', null],
  ])('%j is the month %s', (typed, month) => {
    expect(parseLeftMonth(typed)).toBe(month);
  });
});

describe('an hour that is typed', () => {
  it.each([
    ['8:30', '08:30'],
    ['8h30', '08:30'],
    ['8 H', '08:00'],
    ['0830', '08:30'],
    ['23.59', '23:59'],
    ['24:00', null],
    ['12:60', null],
    ['8', null],
    ['', null],
  ])('%j is %s', (typed, time) => {
    expect(parseTypedTime(typed)).toBe(time);
  });
});
