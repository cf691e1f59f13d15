import type { PageType } from '../../../../shared/domain/reports/page-type.ts';

/** The printed page in millimetres: A4, the same margin all round, the foot inside the lower margin. */
export const PAGE = {
  width: 210,
  height: 297,
  margin: 18,
  left: 18,
  right: 192,
  top: 18,
  bottom: 277,
  inner: 174,
  foot: 284,
} as const;

/** How much larger everything drawn beside the type is, in either size. */
export const DRAWN: Readonly<Record<PageType, number>> = { normal: 1, large: 1.3 };

/** Line height in ems; Andika is tall. */
export const LINE = 1.28;

/** How much air follows a block, millimetres. */
export const GAP = 3.2;

const MILLIMETRES_PER_POINT = 25.4 / 72;

/** The size of type in millimetres. */
export function millimetres(points: number): number {
  return points * MILLIMETRES_PER_POINT;
}

/** The height of so many lines of type, millimetres. */
export function linesHeight(count: number, points: number): number {
  return count * millimetres(points) * LINE;
}
