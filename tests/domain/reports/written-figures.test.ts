import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../main/platform/translator.ts';
import {
  formatColumnDay,
  formatDay,
  formatMonth,
  formatShortDay,
  formatShortMonth,
} from '../../../shared/domain/calendar/format-day.ts';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import {
  formatMoney,
  formatNumber,
  formatPercent,
  formatShortNumber,
} from '../../../shared/domain/numbers/format-number.ts';
import { shortenText } from '../../../shared/domain/reports/shorten-text.ts';
import { writeInterval, writeShare } from '../../../shared/domain/reports/written-share.ts';

const fr = createTranslator('fr');
const en = createTranslator('en');

describe('formatNumber', () => {
  it.each([
    [0, 0, '0'],
    [999, 0, '999'],
    [1000, 0, '1\u202F000'],
    [1432000, 0, '1\u202F432\u202F000'],
    [92.74, 1, '92,7'],
    [2.5, 0, '3'],
    [-2.5, 0, '\u22123'],
    [-0.2, 0, '0'],
    [-1234.56, 2, '\u22121\u202F234,56'],
    [100, 1, '100,0'],
  ])('writes %d with %d decimals as %s', (value, decimals, text) => {
    expect(formatNumber(value, decimals)).toBe(text);
  });

  it.each([
    [3, 1, '3'],
    [3.5, 1, '3,5'],
    [100, 2, '100'],
    [0.1, 2, '0,1'],
    [1200, 0, '1\u202F200'],
  ])('drops idle zeros: %d with up to %d decimals is %s', (value, decimals, text) => {
    expect(formatShortNumber(value, decimals)).toBe(text);
  });

  it('sets a thin space before the percent sign and no break before the franc', () => {
    expect([formatPercent(92.74, 1), formatPercent(100, 1), formatMoney(15000)]).toEqual([
      '92,7\u202F%',
      '100\u202F%',
      '15\u202F000\u00A0FCFA',
    ]);
  });
});

describe('days and months', () => {
  it.each([
    ['2026-11-12', '12 novembre 2026', '12 November 2026', '12/11/2026'],
    ['2026-08-01', '1er août 2026', '1 August 2026', '01/08/2026'],
    ['2024-02-29', '29 février 2024', '29 February 2024', '29/02/2024'],
  ] as const)('writes %s in full and short', (day, french, english, short) => {
    const plain = (text: string): string => text.replaceAll('\u00A0', ' ');
    expect([plain(formatDay(day, fr)), plain(formatDay(day, en)), formatShortDay(day)]).toEqual([
      french,
      english,
      short,
    ]);
  });

  it('writes a day in a column so that no reader takes the day for the month', () => {
    expect([formatColumnDay('2026-06-09', fr), formatColumnDay('2026-06-09', en)]).toEqual([
      '09/06/2026',
      '09\u00A0Jun\u00A02026',
    ]);
  });

  it('names all twelve months, in full and short', () => {
    const months = Array.from(
      { length: 12 },
      (_, n) => `2026-${String(n + 1).padStart(2, '0')}` as Month,
    );
    expect(months.map((month) => formatMonth(month, fr).split('\u00A0')[0])).toEqual(
      'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
        ' ',
      ),
    );
    expect(new Set(months.map((month) => formatShortMonth(month, fr))).size).toBe(12);
    expect(formatShortMonth('2026-10', fr)).toBe('oct.\u00A02026');
  });
});

describe('a share', () => {
  it.each([
    [18, 29, [0.4398, 0.7746], '62\u202F%', 'entre 44 et 77\u202F%'],
    [10, 10, [0.7225, 1], '100\u202F%', 'entre 72 et 100\u202F%'],
    [5, 8, [0.3057, 0.8632], '5 sur 8', 'trop peu de réponses'],
    [0, 0, null, '—', 'trop peu de réponses'],
  ] as const)(
    'of %d in %d is written as a percentage only from ten cases',
    (count, of, interval, share, bounds) => {
      expect(writeShare({ count, of, interval }, fr)).toBe(share);
      expect(writeInterval({ count, of, interval }, fr)).toBe(bounds);
    },
  );
});

describe('shortenText', () => {
  it.each([
    ['court', 10, 'court'],
    ['un deux trois quatre', 12, 'un deux…'],
    ['sansaucunespacedutout', 8, 'sansauc…'],
    ['a\n b\t c', 10, 'a b c'],
    ['fini, et puis la suite', 14, 'fini, et puis…'],
    ['dit : « un deux trois quatre »', 20, 'dit : « un deux… »'],
    ['said: “one two three four”', 19, 'said: “one two…”'],
    ['« clos » et la suite qui est longue', 20, '« clos » et la…'],
  ])('makes %j at most %d signs: %j', (text, length, short) => {
    expect(shortenText(text, length)).toBe(short);
    expect(Array.from(shortenText(text, length)).length).toBeLessThanOrEqual(length);
  });
});
