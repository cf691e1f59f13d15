import { expect, it } from 'vitest';
import { MergedRows } from '../../../shared/domain/imports/merged-rows.ts';
import { rowOf } from './table-fixture.ts';

const range = (top: number, left: number, bottom: number, right: number) => ({
  top,
  left,
  bottom,
  right,
});

it('a group that was merged down the first column stands in every row of it', () => {
  const rows = new MergedRows([range(2, 0, 4, 0), range(6, 0, 7, 0)]);
  const read = [';a', 'zinc;b', ';c', ';d', ';e', 'sro;f', ';g', ';h'].map((cells, index) =>
    rows.read(rowOf(cells, index + 1)),
  );
  expect(read.map(({ cells }) => cells.join(';'))).toEqual([
    ';a',
    'zinc;b',
    'zinc;c',
    'zinc;d',
    ';e',
    'sro;f',
    'sro;g',
    ';h',
  ]);
  expect(read.map(({ down }) => down.length)).toEqual([0, 1, 1, 1, 0, 1, 1, 0]);
});

it('a range reaches beyond the cells of a short row, and over rows that hold nothing', () => {
  const rows = new MergedRows([range(1, 2, 9, 2)]);
  rows.read(rowOf('a;b;octobre', 1));
  expect(rows.read(rowOf('c', 7)).cells).toEqual(['c', '', 'octobre']);
  expect(rows.read(rowOf('d', 10)).cells).toEqual(['d']);
});

it('a range that begins in an empty row has no value', () => {
  const rows = new MergedRows([range(1, 0, 3, 0)]);
  expect(rows.read(rowOf(';b', 2)).cells).toEqual(['', 'b']);
});

it('cells merged over columns are told of and their value is left where it stands', () => {
  const rows = new MergedRows([range(1, 0, 1, 3)]);
  const title = rows.read(rowOf('Rapport;;;', 1));
  expect(title.across).toEqual([range(1, 0, 1, 3)]);
  expect(title.cells).toEqual(['Rapport', '', '', '']);
});
