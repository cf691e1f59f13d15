/** How many signs must be put in, taken out or changed to make one text of the other. */
function editDistance(first: string, second: string): number {
  let row = Array.from({ length: second.length + 1 }, (_, index) => index);
  for (const [down, sign] of [...first].entries()) {
    const next = [down + 1];
    for (const [across, other] of [...second].entries()) {
      const changed = (row[across] ?? 0) + (sign === other ? 0 : 1);
      next.push(Math.min(changed, (row[across + 1] ?? 0) + 1, (next[across] ?? 0) + 1));
    }
    row = next;
  }
  return row[second.length] ?? 0;
}

function numbersOf(text: string): string {
  return (text.match(/\d+/g) ?? []).join(' ');
}

/**
 * How much two names look alike, from 0 to 1, for texts that `foldSpelling` gave: the share of signs that are the same,
 * spaces aside. A strength or a size is never a slip of the pen: with other numbers it is 0.
 *
 * @example measureLikeness('zinc 20', 'zinc 20 mg') > 0.7; measureLikeness('al 6x2', 'al 6x3') === 0
 */
export function measureLikeness(first: string, second: string): number {
  if (numbersOf(first) !== numbersOf(second)) return 0;
  const [short = '', long = ''] = [first, second].map((text) => text.replaceAll(' ', ''));
  return 1 - editDistance(short, long) / Math.max(short.length, long.length, 1);
}
