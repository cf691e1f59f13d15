import { formatNumber } from '../numbers/format-number.ts';
import type { Translate } from '../text/translate.ts';

/** Above this a number in words is harder to read aloud than its figures. */
const LARGEST_WORD = 20;

/** A count of promises as it is read aloud: in words up to twenty (`1` → `une`, `5` → `cinq`), in figures above. */
export function speakNumber(count: number, translate: Translate): string {
  const hasWord = Number.isInteger(count) && count >= 0 && count <= LARGEST_WORD;
  return hasWord ? translate(`papers:numbers.${count}`) : formatNumber(count);
}
