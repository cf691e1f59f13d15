/** A choices sheet with so many villages, 250 to a region, and the regions. */
export function villages(count: number): string {
  const regions = Math.ceil(count / 250);
  return [
    '| choices |',
    '| | list_name | name | label | region |',
    ...Array.from({ length: regions }, (_, n) => `| | region | r${n + 1} | Région ${n + 1} | |`),
    ...Array.from(
      { length: count },
      (_, n) => `| | village | v${n + 1} | Village ${n + 1} | r${Math.floor(n / 250) + 1} |`,
    ),
  ].join('\n');
}
