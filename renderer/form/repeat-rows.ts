/** A change of what is held: the value at a path, or `null` where nothing is held any more. */
export interface HeldChange {
  readonly path: string;
  readonly value: string | null;
}

/**
 * What changes when a row of a repeat goes: the rows after it move up by one.
 *
 * @example Row 1 of `/lot` goes: `/lot[2]/nom = b` becomes `/lot[1]/nom = b`, and nothing is held at `/lot[2]/nom`
 */
export function removeRow(
  rows: ReadonlyMap<string, string>,
  repeat: string,
  row: number,
): readonly HeldChange[] {
  const moved = new Map<string, string>();
  const gone = new Set<string>();
  for (const [path, value] of rows) {
    const number = rowOf(path, repeat);
    if (number === null || number < row) continue;
    gone.add(path);
    const rest = path.slice(path.indexOf(']', repeat.length) + 1);
    if (number > row) moved.set(`${repeat}[${number - 1}]${rest}`, value);
  }
  return [
    ...[...moved].map(([path, value]) => ({ path, value })),
    ...[...gone].filter((path) => !moved.has(path)).map((path) => ({ path, value: null })),
  ];
}

/** The row of a repeat that a path stands in: `/lot[2]/nom` in `/lot` → 2; null elsewhere. */
function rowOf(path: string, repeat: string): number | null {
  if (!path.startsWith(`${repeat}[`)) return null;
  return Number.parseInt(path.slice(repeat.length + 1), 10);
}
