const DELIMITERS = [';', ',', '\t'] as const;

/** How often each delimiter stands outside quotes on a line. */
type LineCounts = ReadonlyMap<string, number>;

/** More lines than any title takes. */
const LINES_LOOKED_AT = 40;

/**
 * The sign between the cells: what Excel's own `sep=;` line says, else the most frequent one outside quotes on the first
 * line that is not empty. Where the line behind it has none of that sign, it is a title, "Stock, octobre", and the first
 * two lines of equally many signs decide. A heading of one column has none, and any will do.
 */
export function detectDelimiter(head: string): string {
  const declared = /^sep=([;,\t])(?:\r|\n|$)/i.exec(head)?.[1];
  if (declared !== undefined) return declared;
  const [first = new Map(), second] = countDelimiters(head);
  const usual = mostFrequent(first);
  const isTitle = second !== undefined && (second.get(usual) ?? 0) === 0;
  return isTitle ? (findTableDelimiter(head) ?? usual) : usual;
}

/** The sign that two lines, one behind the other, hold equally often; `null` where no two lines look like a table. */
export function findTableDelimiter(head: string): string | null {
  const lines = countDelimiters(head);
  for (const [index, counts] of lines.entries()) {
    const sign = mostFrequent(counts);
    const count = counts.get(sign) ?? 0;
    if (count > 0 && lines[index + 1]?.get(sign) === count) return sign;
  }
  return null;
}

/** The first lines that are not empty. */
function countDelimiters(head: string): readonly LineCounts[] {
  const lines: Map<string, number>[] = [];
  let line: Map<string, number> | null = null;
  let isQuoted = false;
  for (const sign of head.trimStart()) {
    if (sign === '"') isQuoted = !isQuoted;
    const isBreak = sign === '\n' || sign === '\r';
    if (isBreak && !isQuoted) {
      if (lines.length === LINES_LOOKED_AT) break;
      line = null;
      continue;
    }
    if (line === null) {
      line = new Map(DELIMITERS.map((each) => [each, 0]));
      lines.push(line);
    }
    const count = isQuoted ? undefined : line.get(sign);
    if (count !== undefined) line.set(sign, count + 1);
  }
  return lines;
}

function mostFrequent(counts: LineCounts): string {
  return DELIMITERS.reduce((best, sign) =>
    (counts.get(sign) ?? 0) > (counts.get(best) ?? 0) ? sign : best,
  );
}

/** Whether a record is Excel's `sep=;` line, which the delimiter cuts in two. */
export function isDelimiterLine(line: number, cells: readonly string[]): boolean {
  return line === 1 && cells.length === 2 && /^sep=$/i.test(cells[0] ?? '') && cells[1] === '';
}
