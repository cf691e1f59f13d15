const THIN_SPACE = '\u202F';

/**
 * A number as it is written in Mali: thin no-break space between thousands, decimal comma, true minus sign; the same in
 * every language of the page. Half a unit rounds away from zero. This is the one place where a figure is rounded.
 *
 * | value, decimals | text |
 * | --- | --- |
 * | 1432000, 0 | `1 432 000` |
 * | 92.74, 1 | `92,7` |
 * | −0.2, 0 | `0` |
 */
export function formatNumber(value: number, decimals = 0): string {
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, THIN_SPACE);
  const text = fraction === undefined ? grouped : `${grouped},${fraction}`;
  return value < 0 && /[1-9]/.test(text) ? `\u2212${text}` : text;
}

/** A number with up to `decimals` decimals and no idle zeros: 3.5 → `3,5`, 3 → `3`. */
export function formatShortNumber(value: number, decimals: number): string {
  const text = formatNumber(value, decimals);
  return text.replace(/(,\d*?)0+$/, '$1').replace(/,$/, '');
}

/** A percentage, given in percent: 92.74 → `92,7 %`, 100 → `100 %`. */
export function formatPercent(percent: number, decimals = 0): string {
  return `${formatShortNumber(percent, decimals)}${THIN_SPACE}%`;
}

/** An amount of francs: 15000 → `15 000 FCFA`. */
export function formatMoney(francs: number): string {
  return `${formatNumber(francs)}\u00A0FCFA`;
}
