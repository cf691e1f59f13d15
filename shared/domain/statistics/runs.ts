/** Points in a row on one side of the centre line; `positions` skip the missing points and those on the line. */
export interface Run {
  readonly side: 'above' | 'below';
  readonly positions: readonly number[];
}

/**
 * The runs of a line of months around its centre, oldest first. Missing points (`null`) and points on the centre
 * neither break nor extend a run.
 */
export function runsAround(centre: number, values: readonly (number | null)[]): readonly Run[] {
  const runs: { side: Run['side']; positions: number[] }[] = [];
  values.forEach((value, position) => {
    if (value === null || value === centre) return;
    const side = value > centre ? 'above' : 'below';
    const last = runs.at(-1);
    if (last?.side === side) last.positions.push(position);
    else runs.push({ side, positions: [position] });
  });
  return runs;
}

/**
 * The positions of every steady rise or fall of at least `length` months. The first point counts, equal neighbours
 * count once, missing points are passed over; a turning point ends one stretch and begins the next.
 *
 * @example trends([1, 2, 2, 3, 4, 5], 5) // [[0, 1, 2, 3, 4, 5]]
 */
export function trends(
  values: readonly (number | null)[],
  length: number,
): readonly (readonly number[])[] {
  const stretches: Level[][] = [];
  for (const level of levels(values)) {
    const stretch = stretches.at(-1);
    const [before, last] = stretch?.slice(-2) ?? [];
    if (stretch === undefined || before === undefined) stretches.push([level]);
    else if (last === undefined || (last.value - before.value) * (level.value - last.value) > 0)
      stretch.push(level);
    else stretches.push([last, level]);
  }
  return stretches
    .filter((stretch) => stretch.length >= length)
    .map((stretch) => stretch.flatMap((level) => level.positions));
}

interface Level {
  readonly value: number;
  readonly positions: readonly number[];
}

/** Equal neighbours as one level. */
function levels(values: readonly (number | null)[]): readonly Level[] {
  const found: { value: number; positions: number[] }[] = [];
  values.forEach((value, position) => {
    if (value === null) return;
    const last = found.at(-1);
    if (last?.value === value) last.positions.push(position);
    else found.push({ value, positions: [position] });
  });
  return found;
}
