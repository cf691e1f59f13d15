/**
 * Which entries of a list were moved, where the list is given as the earlier places in the later order: the fewest that
 * have to be taken out for the rest to stand in the earlier order. Returns positions in the later order.
 *
 * @example [0, 2, 3, 1] → position 3: the last was moved, the others stand as they stood
 */
export function findMoved(earlierPlaces: readonly number[]): ReadonlySet<number> {
  // The last position of the best rising row of each length, and what stands before each position in its row.
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [position, place] of earlierPlaces.entries()) {
    const length = ends.findIndex((end) => (earlierPlaces[end] ?? 0) >= place);
    const at = length < 0 ? ends.length : length;
    previous[position] = ends[at - 1] ?? -1;
    ends[at] = position;
  }
  const moved = new Set(earlierPlaces.keys());
  for (let position = ends.at(-1) ?? -1; position >= 0; position = previous[position] ?? -1) {
    moved.delete(position);
  }
  return moved;
}
