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

/** Type sizes in points; the reasons are in the look of the product: 11 for reading, 13 for promises, 22 for figures. */
export const TYPE = {
  title: 17,
  heading: 14,
  subheading: 12.5,
  large: 13,
  body: 11,
  table: 10,
  small: 9.5,
  head: 9,
  foot: 9,
  figure: 22,
} as const;

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
