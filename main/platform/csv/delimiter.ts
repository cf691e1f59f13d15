const DELIMITERS = [';', ',', '\t'] as const;

/**
 * The sign between the cells, found on the first line that is not empty: the most frequent outside quotes, or what
 * Excel's own `sep=;` line says. A heading of one column has none, and any will do.
 */
export function detectDelimiter(head: string): string {
  const declared = /^sep=([;,\t])(?:\r|\n|$)/i.exec(head)?.[1];
  if (declared !== undefined) return declared;
  const counts = new Map<string, number>(DELIMITERS.map((sign) => [sign, 0]));
  let isQuoted = false;
  for (const sign of head.trimStart()) {
    if (sign === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (sign === '\n' || sign === '\r') break;
    const count = counts.get(sign);
    if (count !== undefined) counts.set(sign, count + 1);
  }
  return DELIMITERS.reduce((best, sign) =>
    (counts.get(sign) ?? 0) > (counts.get(best) ?? 0) ? sign : best,
  );
}

/** Whether a record is Excel's `sep=;` line, which the delimiter cuts in two. */
export function isDelimiterLine(line: number, cells: readonly string[]): boolean {
  return line === 1 && cells.length === 2 && /^sep=$/i.test(cells[0] ?? '') && cells[1] === '';
}
