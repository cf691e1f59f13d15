/**
 * What the physical count found more (+) or less (−) than the book; `null` while either is not recorded. The count never
 * takes the place of the book by itself: a person writes an adjustment, with its reason.
 *
 * @example countVariance(97, 100) === -3
 */
export function countVariance(counted: number | null, book: number | null): number | null {
  return counted === null || book === null ? null : counted - book;
}
