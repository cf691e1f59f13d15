/** Many rows by one statement cost SQLite half of what they cost one by one; each number of rows is a statement to keep. */
const SIZES = [32, 4, 1] as const;

/** Some rows in groups of few sizes, in their order. */
export function chunkRows<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  const chunks: (readonly Row[])[] = [];
  let done = 0;
  for (const size of SIZES) {
    for (; rows.length - done >= size; done += size) chunks.push(rows.slice(done, done + size));
  }
  return chunks;
}

/** The places of so many rows of values in a statement: `(?, ?), (?, ?)`. */
export function writePlaces(rows: number, columns: number): string {
  const row = `(${Array.from({ length: columns }, () => '?').join(', ')})`;
  return Array.from({ length: rows }, () => row).join(', ');
}
