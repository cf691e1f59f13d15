import { describe, expect, it } from 'vitest';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import {
  countMonthsReceived,
  lastMonthDue,
} from '../../../shared/domain/headquarters/months-expected.ts';

it.each([
  ['2026-11-05', '2026-09'],
  ['2026-11-06', '2026-10'],
  ['2027-01-05', '2026-11'],
  ['2027-01-06', '2026-12'],
  ['2028-02-29', '2028-01'],
] as const)('on %s the last month due is %s', (today, month) => {
  expect(lastMonthDue(today)).toBe(month);
});

describe('the months of a centre', () => {
  const count = (first: Month | null, ...sent: readonly Month[]) =>
    countMonthsReceived('2026-10', first, new Set(sent));

  it('are expected from the first that it sent', () => {
    expect(count('2026-08', '2026-08', '2026-10')).toEqual({
      ...{ expected: 3, received: 2 },
      missing: ['2026-09'],
    });
  });

  it('are all expected of one that never sent any', () => {
    expect(count(null)).toMatchObject({ expected: 12, received: 0 });
  });

  it('are those of the last year alone', () => {
    expect(count('2019-01')).toMatchObject({ expected: 12, missing: { length: 12 } });
    expect(count('2026-11')).toEqual({ expected: 0, received: 0, missing: [] });
  });
});
