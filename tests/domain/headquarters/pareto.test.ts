import { expect, it } from 'vitest';
import { paretoOf } from '../../../shared/domain/headquarters/pareto.ts';

const table = (...counts: readonly number[]) =>
  paretoOf(counts.map((count, index) => ({ key: String(index), count })));

it('marks the first set that reaches 80 %, with the line that crosses it', () => {
  expect(table(1, 6, 3)).toEqual([
    { key: '1', count: 6, cumulative: 60, vital: true },
    { key: '2', count: 3, cumulative: 90, vital: true },
    { key: '0', count: 1, cumulative: 100, vital: false },
  ]);
});

it('stops where exactly 80 % are reached', () => {
  expect(table(8, 2).map(({ vital }) => vital)).toEqual([true, false]);
});

it('keeps ties as they are given, and leaves out what never happened', () => {
  expect(table(2, 0, 2).map(({ key }) => key)).toEqual(['0', '2']);
  expect(table()).toEqual([]);
});
