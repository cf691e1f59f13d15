const LONGEST = 60;

/** A value of a file as a message quotes it: on one line, and cut where a cell holds a whole page. */
export function quoted(value: string): string {
  const line = value.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
