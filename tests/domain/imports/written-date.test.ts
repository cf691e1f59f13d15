import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/domain/calendar/day.ts';
import { addMonths } from '../../../shared/domain/calendar/month.ts';
import { parseWrittenDay, parseWrittenMonth } from '../../../shared/domain/imports/written-date.ts';

describe('parseWrittenMonth', () => {
  it.each([
    ['2026-01', '2026-01'],
    ['2026-1', '2026-01'],
    ['2026/1', '2026-01'],
    ['01/2026', '2026-01'],
    ['1/2026', '2026-01'],
    ['12-2026', '2026-12'],
    ['2026-01-01', '2026-01'],
    ['2026-01-31T00:00:00.000Z', '2026-01'],
    ['31/01/2026', '2026-01'],
    [' 2026-10 ', '2026-10'],
    ['oct-26', '2026-10'],
    ['Oct-26', '2026-10'],
    ['févr.-26', '2026-02'],
    ['fe\u0301vr-26', '2026-02'],
    ['juil.-26', '2026-07'],
    ['Jul-26', '2026-07'],
    ['mai-26', '2026-05'],
    ['May-26', '2026-05'],
    ['août 2026', '2026-08'],
    ['janvier 2026', '2026-01'],
  ])('reads %j as %s', (text, month) => {
    expect(parseWrittenMonth(text)).toBe(month);
  });

  it.each([
    '',
    '2026',
    '2026-00',
    '2026-13',
    '13/2026',
    '01/26',
    'janvier',
    'jui-26',
    'ja-26',
    'oct-126',
    '26-oct',
    'lundi 2026',
    '2026-02-30',
    '0026-01',
    '9999-01',
    '2026-01-',
  ])('does not take %j for a month', (text) => {
    expect(parseWrittenMonth(text)).toBeNull();
  });

  it('reads every month of thirty years, however it is written', () => {
    for (let count = 0; count < 360; count += 1) {
      const month = addMonths('2000-01', count);
      const [year, number] = month.split('-');
      expect(parseWrittenMonth(`${number}/${year}`)).toBe(month);
      expect(parseWrittenMonth(`${year}-${Number(number)}`)).toBe(month);
    }
  });
});

describe('parseWrittenDay', () => {
  it.each([
    ['2026-01-15', '2026-01-15'],
    ['2026-1-5', '2026-01-05'],
    ['2026-01-15T08:00:00.000+00:00', '2026-01-15'],
    ['2026-01-15 08:30', '2026-01-15'],
    ['15/01/2026', '2026-01-15'],
    ['5-1-2026', '2026-01-05'],
    ['29/02/2024', '2024-02-29'],
  ])('reads %j as %s', (text, day) => {
    expect(parseWrittenDay(text)).toBe(day);
  });

  it.each(['', '2026-01', '2026-02-29', '31/04/2026', '15/01/26', 'lundi', '46037', '2026-01-15x'])(
    'does not take %j for a day',
    (text) => {
      expect(parseWrittenDay(text)).toBeNull();
    },
  );

  it('reads back every day it is given', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (count) => {
        const day = addDays('1980-01-01', count);
        const [year, month, number] = day.split('-');
        expect(parseWrittenDay(day)).toBe(day);
        expect(parseWrittenDay(`${number}/${month}/${year}`)).toBe(day);
      }),
    );
  });
});
