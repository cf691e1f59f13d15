import { describe, expect, it } from 'vitest';
import type { CellRefusal } from '../../shared/domain/months/read-cell.ts';
import { SHEETS, type SheetName } from '../../shared/domain/months/sheet.ts';
import { SHEET_COLUMNS } from '../../shared/domain/months/sheet-columns.ts';
import { readLanguage } from './locale-files.ts';

const REFUSALS: Readonly<Record<CellRefusal, true>> = {
  'not-a-number': true,
  'not-whole': true,
  negative: true,
  'too-large': true,
  'not-a-month': true,
  'too-long': true,
  merged: true,
  computed: true,
};

/** What each sheet can ask a reason for; the rules of the report have their own words. */
const WARNINGS: Readonly<Record<SheetName, readonly string[]>> = {
  services: ['outlier', 'unusual', 'rate-above-100', 'rate-negative', 'agreement'],
  stock: [
    'closing-differs',
    'more-out-than-held',
    'negative',
    'opening-differs',
    'days-beyond-month',
    'lost-reason',
    'adjusted-reason',
    'lots-differ',
    'count-differs',
    'out-without-days',
    'days-without-use',
    'expired',
    'short-life',
  ],
  staff: ['above-norm', 'present-above-filled'],
  money: ['opening-differs', 'negative-balance', 'no-opening-balance'],
};

describe.each(['fr', 'en'])('the month, in %s', (language) => {
  const texts = readLanguage(language);
  const without = (keys: readonly string[]) => keys.filter((key) => !texts.has(key));

  it.each(SHEETS)('has a heading for every column of %s, and words for what it asks', (sheet) => {
    expect(
      without([
        ...SHEET_COLUMNS[sheet].map(({ code }) => `months:columns.${sheet}.${code}`),
        ...WARNINGS[sheet].map((code) => `months:warnings.${sheet}.${code}`),
      ]),
    ).toEqual([]);
  });

  it('says at the cell why a text is not a value', () => {
    expect(without(Object.keys(REFUSALS).map((code) => `months:refused.${code}`))).toEqual([]);
  });
});
