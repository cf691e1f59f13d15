/** A figure of one group among others: how many answers it rests on, and its points among those that were possible. */
export interface ResultCell {
  /** People who answered; 0 where nobody did, which hides nobody. */
  readonly answers: number;
  /** Whatever the figure is made of: those who gave the best answer, or the points of a mark. */
  readonly points: number;
  readonly possible: number;
}

/** Which cells of a row are not shown, in their order, and whether their total is. */
export interface Suppression {
  readonly hidden: readonly boolean[];
  readonly isTotalHidden: boolean;
}

/** So much of a small cell's scale stays open to whoever subtracts what is shown from the total. */
const OPEN_SHARE = 0.25;

const sumOf = (cells: readonly ResultCell[], name: keyof ResultCell): number =>
  cells.reduce((sum, cell) => sum + cell[name], 0);

/** Whether no small one of these can be worked out of their sum, which the total gives away. */
function coverEachOther(cells: readonly ResultCell[], minimum: number): boolean {
  const sizes = new Set(cells.map(({ answers }) => answers));
  // Of cells that are all of one size, the sum may tell the size.
  if (sizes.size < 2 || sumOf(cells, 'answers') < minimum) return false;
  const points = sumOf(cells, 'points');
  const lost = sumOf(cells, 'possible') - points;
  const small = cells.filter(({ answers }) => answers < minimum);
  return small.every(({ possible }) => {
    const most = Math.min(possible, points);
    const least = Math.max(0, possible - lost);
    return most - least >= OPEN_SHARE * possible;
  });
}

/**
 * Which figures of a row of groups are not shown: those that rest on fewer answers than the minimum, and as many more,
 * the smallest first, as it takes so that none of them can be found by taking the others from the total. Where all are
 * hidden, only the total speaks, if it rests on enough answers itself.
 *
 * | answers of the groups, minimum 5 | hidden |
 * | --- | --- |
 * | 12, 20, 0 | none: nobody is no small number |
 * | 3, 12, 20 | 3 and 12, since the total less 12 and 20 is the 3 |
 * | 3, 4, 20 | 3 and 4: together they are seven |
 * | 1, 1, 9, 20 | 1, 1 and 9: two alone would each be 1 |
 * | 3, 12, 12, 20 | 3, 12 and 12: which of two alike was taken would tell |
 * | 2, 1 | both, and the total |
 */
export function suppressCells(cells: readonly ResultCell[], minimum: number): Suppression {
  const asked = cells.filter(({ answers }) => answers > 0);
  const hidden = new Set(asked.filter(({ answers }) => answers < minimum));
  if (hidden.size > 0) {
    const others = asked.filter((cell) => !hidden.has(cell));
    const sizes = [...new Set(others.map(({ answers }) => answers))].toSorted((a, b) => a - b);
    for (const size of sizes) {
      if (coverEachOther([...hidden], minimum)) break;
      // All of a size together, since where a cell stands would tell which of two alike was taken.
      for (const cell of others) if (cell.answers === size) hidden.add(cell);
    }
  }
  return {
    hidden: cells.map((cell) => hidden.has(cell)),
    isTotalHidden: asked.length > 0 && sumOf(asked, 'answers') < minimum,
  };
}
