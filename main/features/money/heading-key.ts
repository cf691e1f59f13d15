import type { MoneyDirection } from '../../../shared/domain/money/money-entry.ts';
import { foldSpelling } from '../../../shared/domain/text/spelling.ts';

/** A line of the accounts by the code of its box, its heading and its direction. */
export interface HeadingLine {
  readonly box: string;
  readonly heading: string;
  readonly direction: MoneyDirection;
}

/** Two spellings of a heading are one line. */
export function headingKey({ box, heading, direction }: HeadingLine): string {
  return `${box}:${foldSpelling(heading)}:${direction}`;
}
