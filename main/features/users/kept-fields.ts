// By hand: a page waits at the door for these two small files, and the library of schemas that all others are read with
// is most of what would be loaded for them.

/** Fields of an object in a file beside the database; what is wrong with one is thrown. */
export type Fields = Readonly<Record<string, unknown>>;

/** Reads an object of JSON. */
export function readFields(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new SyntaxError('Not an object');
  }
  return value as Fields;
}

/** Reads a text. */
export function readText(value: unknown): string {
  if (typeof value !== 'string') throw new SyntaxError('Not a text');
  return value;
}

/** Reads a whole number between two others. */
export function readWhole(value: unknown, least: number, most: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) {
    return value;
  }
  throw new SyntaxError(`Not a whole number from ${least} to ${most}`);
}
