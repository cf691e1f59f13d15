import type { DemoCalendar } from './demo-calendar.ts';
import type { MoneyLine } from './demo-money.ts';

/** What was voted for a heading in a year. */
export interface DemoVote {
  readonly year: number;
  /** As the books name it. */
  readonly box: string;
  readonly heading: string;
  readonly direction: 'receipt' | 'spending';
  readonly amount: number;
}

/** What nobody voted, and what was voted and never bought. */
const UNPLANNED: readonly string[] = ['solde initial', 'réparation du robinet'];
const EQUIPMENT = {
  box: 'tarification',
  heading: 'équipement',
  direction: 'spending',
  amount: 250_000,
} as const;

/** Votes are round sums. */
const ROUND = 25_000;

function yearlyMean(lines: readonly MoneyLine[], months: number): number {
  const sum = lines.reduce((total, [, , , , amount]) => total + amount, 0);
  return (sum * 12) / months;
}

/** The budget of each year that the story touches: a little more hoped for than earned, a little less than spent. */
export function writeBudget(
  { months }: DemoCalendar,
  money: readonly MoneyLine[],
): readonly DemoVote[] {
  const planned = money.filter(([, , heading]) => !UNPLANNED.includes(heading));
  const headings = Map.groupBy(planned, (line) => line.slice(1, 4).join('|'));
  const years = [...new Set(months.map((month) => Number(month.slice(0, 4))))];
  return years.flatMap((year) => [
    ...[...headings.values()].flatMap((lines): readonly DemoVote[] => {
      const [first] = lines;
      if (!first) return [];
      const [, box, heading, word] = first;
      const direction = word === 'recette' ? 'receipt' : 'spending';
      const factor = direction === 'receipt' ? 1.06 : 0.97;
      const amount = Math.round((yearlyMean(lines, months.length) * factor) / ROUND) * ROUND;
      return [{ year, box, heading, direction, amount }];
    }),
    { year, ...EQUIPMENT },
  ]);
}

/** What the books leave in each box at the end of the last month. */
export function closingBalances(money: readonly MoneyLine[]): ReadonlyMap<string, number> {
  const boxes = Map.groupBy(money, ([, box]) => box);
  return new Map(
    [...boxes].map(([box, lines]) => [
      box,
      lines.reduce((sum, [, , , word, amount]) => sum + (word === 'recette' ? amount : -amount), 0),
    ]),
  );
}
