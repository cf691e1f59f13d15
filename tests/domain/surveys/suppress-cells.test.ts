import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ResultCell, suppressCells } from '../../../shared/domain/surveys/suppress-cells.ts';

/** A cell of so many answers, of which so many are the best one. */
const cell = (answers: number, points = Math.ceil(answers / 2)): ResultCell => ({
  answers,
  points,
  possible: answers,
});

function hiddenOf(answers: readonly number[], minimum = 5): readonly number[] {
  const { hidden } = suppressCells(
    answers.map((each) => cell(each)),
    minimum,
  );
  return answers.filter((_, at) => hidden[at]);
}

describe('small cells', () => {
  it.each([
    ['nobody is no small number', [12, 20, 0], []],
    ['the smallest of the others goes too, else the total gives it away', [3, 12, 20], [3, 12]],
    ['two small ones of seven together cover each other', [3, 4, 20], [3, 4]],
    ['two of one each would be known, and a third goes', [1, 1, 9, 20], [1, 1, 9]],
    ['two of one size may be known by their sum, and a third goes', [5, 4, 4], [5, 4, 4]],
    ['of two alike neither is told by where it stands', [3, 12, 12, 20], [3, 12, 12]],
    ['a single group is hidden by itself', [3], [3]],
  ])('%s', (_, answers, hidden) => {
    expect(hiddenOf(answers)).toEqual(hidden);
  });

  it('hide their total where all together are too few', () => {
    expect(suppressCells([cell(2), cell(1)], 5)).toEqual({
      hidden: [true, true],
      isTotalHidden: true,
    });
    expect(suppressCells([cell(2), cell(4)], 5).isTotalHidden).toBe(false);
    expect(suppressCells([], 5).isTotalHidden).toBe(false);
  });

  it('take another with them where all of them answered alike', () => {
    const cells = [cell(3, 0), cell(4, 0), cell(9, 4)];
    expect(suppressCells(cells, 5).hidden).toEqual([true, true, true]);
  });
});

/** Every row of so many groups whose answers come to so many at the most. */
function* everyRow(groups: number, most: number): Generator<readonly ResultCell[]> {
  if (groups === 0) {
    yield [];
    return;
  }
  for (let answers = 0; answers <= most; answers += 1) {
    for (let points = 0; points <= answers; points += 1) {
      for (const rest of everyRow(groups - 1, most - answers))
        yield [cell(answers, points), ...rest];
    }
  }
}

/** What somebody sees who looks at a row: each shown cell, and the total. */
function look(row: readonly ResultCell[], hidden: readonly boolean[]): string {
  const shown = row.map((each, at) => (hidden[at] ? '?' : `${each.points} of ${each.answers}`));
  const sum = (name: keyof ResultCell) => row.reduce((total, each) => total + each[name], 0);
  return [...shown, `${sum('points')} of ${sum('answers')}`].join(' | ');
}

/** Of rows that look alike to somebody who knows the rule, those in which a hidden cell can only be one thing. */
function findGivenAway(groups: number, most: number, minimum: number): readonly string[] {
  const possible = new Map<string, readonly Set<number>[]>();
  for (const row of everyRow(groups, most)) {
    const { hidden, isTotalHidden } = suppressCells(row, minimum);
    // Without a total there is nothing to subtract from.
    if (isTotalHidden || !hidden.includes(true)) continue;
    const seen = look(row, hidden);
    const sizes = possible.get(seen) ?? row.map(() => new Set<number>());
    for (const [at, { answers }] of row.entries()) if (hidden[at]) sizes[at]?.add(answers);
    possible.set(seen, sizes);
  }
  expect(possible.size).toBeGreaterThan(100);
  return [...possible].flatMap(([seen, sizes]) =>
    sizes.some(({ size }) => size === 1) ? [seen] : [],
  );
}

describe('no set of shown figures lets a hidden cell be computed, even by who knows the rule', () => {
  it.each([
    [2, 20, 5],
    [2, 20, 6],
    [3, 16, 5],
    [3, 16, 6],
    [4, 11, 5],
  ])(
    'of %i groups with up to %i answers, where fewer than %i are hidden',
    (groups, most, minimum) => {
      expect(findGivenAway(groups, most, minimum)).toEqual([]);
    },
  );
});

const rows = fc.array(
  fc.nat(40).chain((answers) => fc.nat(answers).map((points) => cell(answers, points))),
  { minLength: 1, maxLength: 8 },
);

it('hides every small cell, and of those hidden at least two that are not alike and rest on enough together', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 5, max: 20 }), (row, minimum) => {
      const { hidden } = suppressCells(row, minimum);
      for (const [at, { answers }] of row.entries())
        expect(hidden[at] || answers === 0 || answers >= minimum).toBe(true);
      const unknown = row.filter((_, at) => hidden[at]);
      const isAll = row.every(({ answers }, at) => answers === 0 || hidden[at]);
      if (unknown.length === 0 || isAll) return;
      const answers = unknown.reduce((sum, each) => sum + each.answers, 0);
      const points = unknown.reduce((sum, each) => sum + each.points, 0);
      expect(answers).toBeGreaterThanOrEqual(minimum);
      expect(new Set(unknown.map((each) => each.answers)).size).toBeGreaterThan(1);
      expect(points > 0 && points < answers).toBe(true);
    }),
  );
});
