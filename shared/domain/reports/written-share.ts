import { formatPercent } from '../numbers/format-number.ts';
import type { Translate } from '../text/translate.ts';
import type { CountOf } from './meeting-data.ts';

/** Below this many cases a percentage is noise: the count alone is written, and no verdict is given. */
export const SMALLEST_PERCENTAGE = 10;

/** `count` in percent of `of`, or `null` when there is nothing to divide by. */
export function percentOf({ count, of }: CountOf): number | null {
  return of === 0 ? null : (count / of) * 100;
}

/** "18 sur 29", as it is said aloud. */
export function writeCount({ count, of }: CountOf, translate: Translate): string {
  return translate('meeting:share.count', { part: count, of });
}

/**
 * A share as the page gives it: the count under ten cases, else the percentage; the caller puts the count beside it.
 *
 * | count of | text |
 * | --- | --- |
 * | 18 of 29 | `62 %` |
 * | 5 of 8 | `5 sur 8` |
 * | 0 of 0 | `—` |
 */
export function writeShare(share: CountOf, translate: Translate): string {
  const percent = percentOf(share);
  if (percent === null) return '—';
  return share.of < SMALLEST_PERCENTAGE ? writeCount(share, translate) : formatPercent(percent);
}

/** The bounds of the interval: "entre 44 et 77 %"; under ten cases or without one, that there are too few answers. */
export function writeInterval({ of, interval }: CountOf, translate: Translate): string {
  if (interval === null || of < SMALLEST_PERCENTAGE) return translate('meeting:share.tooFew');
  const [low, high] = interval;
  return translate('meeting:share.interval', {
    low: String(Math.round(low * 100)),
    high: formatPercent(high * 100),
  });
}
