/** Ways of choosing `chosen` of `total`, exactly: `combinations(5, 2) === 10n`. Zero outside 0…total. */
export function combinations(total: number, chosen: number): bigint {
  if (chosen < 0 || chosen > total) return 0n;
  let ways = 1n;
  for (let index = 1; index <= chosen; index += 1)
    ways = (ways * BigInt(total - chosen + index)) / BigInt(index);
  return ways;
}

/**
 * The fewest heads in `tosses` of a fair coin that are not rarer than `percent` %: the quantile qbinom(percent/100,
 * tosses, ½), in whole numbers, so that no rounding moves a limit.
 *
 * @example fairCoinQuantile(5, 29) === 10
 */
export function fairCoinQuantile(percent: number, tosses: number): number {
  const needed = BigInt(percent) * 2n ** BigInt(tosses);
  let heads = 0;
  let ways = 1n;
  let below = ways;
  while (100n * below < needed) {
    ways = (ways * BigInt(tosses - heads)) / BigInt(heads + 1);
    heads += 1;
    below += ways;
  }
  return heads;
}
