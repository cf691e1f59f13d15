import { expect, it } from 'vitest';
import { MonthCensus } from '../../../shared/domain/imports/odd-months.ts';

const OCTOBER = '2026-10';
const SEPTEMBER = '2026-09';

it('a line of another month than its file is odd', () => {
  const census = new MonthCensus();
  for (let row = 2; row < 22; row += 1) census.note('a.csv', row === 7 ? SEPTEMBER : OCTOBER, row);
  expect(census.findOdd()).toEqual([{ file: 'a.csv', row: 7, month: SEPTEMBER, others: OCTOBER }]);
});

it('a file of many months has no odd one', () => {
  const census = new MonthCensus();
  for (let row = 2; row < 26; row += 1) {
    census.note('a.csv', `2026-${String(1 + (row % 12)).padStart(2, '0')}` as '2026-01', row);
  }
  census.note('b.csv', OCTOBER, 2);
  expect(census.findOdd()).toEqual([]);
});

it('a file of another month than all others is odd at its first line', () => {
  const census = new MonthCensus();
  census.note('a.csv', OCTOBER, 2);
  census.note('b.csv', OCTOBER, 4);
  census.note('c.csv', SEPTEMBER, 3);
  census.note('c.csv', SEPTEMBER, 4);
  expect(census.findOdd()).toEqual([{ file: 'c.csv', row: 3, month: SEPTEMBER, others: OCTOBER }]);
});

it('of two files of two months nobody knows which is odd', () => {
  const census = new MonthCensus();
  census.note('a.csv', OCTOBER, 2);
  census.note('b.csv', SEPTEMBER, 2);
  expect(census.findOdd()).toEqual([]);
});
