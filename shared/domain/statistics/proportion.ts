/** The stretch in which the true share lies, 95 times in 100; both ends from 0 to 1. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** How an interval is made; the name is printed beside the figure. */
export type IntervalMethod = 'wilson' | 'wilson-corrected' | 'clopper-pearson';

/** The normal deviate that leaves 2.5 % in each tail. */
const Z = 1.959963984540054;

/**
 * The 95 % interval of a share such as "3 sur 5" (`count` of `total`); `null` when nobody was asked.
 * Wilson unless asked otherwise, because it holds for the few interviews of one centre.
 * Source: Newcombe, Statistics in Medicine 1998;17:857–872, methods 3, 4 and 5.
 *
 * | count / total | wilson | wilson-corrected | clopper-pearson |
 * | --- | --- | --- | --- |
 * | 0 / 20 | 0 – 0.161 | 0 – 0.200 | 0 – 0.168 |
 * | 81 / 263 | 0.255 – 0.366 | 0.253 – 0.368 | 0.253 – 0.368 |
 */
export function proportionInterval(
  count: number,
  total: number,
  method: IntervalMethod = 'wilson',
): Interval | null {
  if (total <= 0) return null;
  if (!Number.isInteger(count) || !Number.isInteger(total) || count < 0 || count > total)
    throw new RangeError(`${count} of ${total} is not a share of persons`);
  const interval = INTERVALS[method](count, total);
  return {
    lower: count === 0 ? 0 : Math.max(0, interval.lower),
    upper: count === total ? 1 : Math.min(1, interval.upper),
  };
}

const INTERVALS = {
  wilson: wilsonInterval,
  'wilson-corrected': correctedWilsonInterval,
  'clopper-pearson': clopperPearsonInterval,
} satisfies Record<IntervalMethod, (count: number, total: number) => Interval>;

function wilsonInterval(count: number, total: number): Interval {
  const share = count / total;
  const centre = 2 * count + Z ** 2;
  const spread = Z * Math.sqrt(Z ** 2 + 4 * count * (1 - share));
  const scale = 2 * (total + Z ** 2);
  return { lower: (centre - spread) / scale, upper: (centre + spread) / scale };
}

function correctedWilsonInterval(count: number, total: number): Interval {
  const share = count / total;
  const scale = 2 * (total + Z ** 2);
  const bound = (sign: 1 | -1): number => {
    const inner = Z ** 2 + sign * 2 - 1 / total + 4 * share * (total * (1 - share) - sign);
    return (2 * count + Z ** 2 + sign * (1 + Z * Math.sqrt(inner))) / scale;
  };
  return { lower: bound(-1), upper: bound(1) };
}

function clopperPearsonInterval(count: number, total: number): Interval {
  const logWays = logCombinations(total);
  const atLeast = (share: number): number => binomialTail(logWays, count, total, share);
  const atMost = (share: number): number => 1 - binomialTail(logWays, count + 1, total, share);
  return {
    lower: bisect((share) => atLeast(share) > 0.025),
    upper: bisect((share) => atMost(share) < 0.025),
  };
}

/** log of the ways of choosing 0, 1, … `total` of `total`. */
function logCombinations(total: number): readonly number[] {
  const logs = [0];
  let log = 0;
  for (let index = 1; index <= total; index += 1) {
    log += Math.log(total - index + 1) - Math.log(index);
    logs.push(log);
  }
  return logs;
}

/** Chance of `from` or more of `total` where each has the chance `share`. */
function binomialTail(
  logWays: readonly number[],
  from: number,
  total: number,
  share: number,
): number {
  return logWays.reduce(
    (sum, ways, count) =>
      count < from
        ? sum
        : sum + Math.exp(ways + count * Math.log(share) + (total - count) * Math.log1p(-share)),
    0,
  );
}

/** The share from which `isBeyond` holds; halved until no number lies between. */
function bisect(isBeyond: (share: number) => boolean): number {
  let lower = 0;
  let upper = 1;
  for (let step = 0; step < 60; step += 1) {
    const middle = (lower + upper) / 2;
    if (isBeyond(middle)) upper = middle;
    else lower = middle;
  }
  return upper;
}
