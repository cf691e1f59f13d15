/** How large a report is printed: as ever, or for those who see badly (body 14.5 points instead of 11). */
export const PAGE_TYPES = ['normal', 'large'] as const;

/** One of the two sizes in which a report is printed. */
export type PageType = (typeof PAGE_TYPES)[number];

/** The size of type on a page by what it is for, in points. */
export type TypeScale = Readonly<Record<keyof typeof NORMAL, number>>;

// The reasons are in the look of the product: 11 for reading, 13 for promises, 16 to read aloud, 22 for figures.
const NORMAL = {
  title: 17,
  heading: 14,
  subheading: 12.5,
  large: 13,
  aloud: 16,
  amount: 16,
  body: 11,
  table: 10,
  label: 10,
  small: 9.5,
  head: 9,
  foot: 9,
  figure: 22,
} as const;

// For eyes that no longer read 11 points at arm's length; tables follow as far as their columns let them.
const LARGE: TypeScale = {
  title: 21,
  heading: 18,
  subheading: 16,
  large: 16.5,
  aloud: 20,
  amount: 21,
  body: 14.5,
  table: 13.5,
  label: 13,
  small: 12.5,
  head: 12,
  foot: 10,
  figure: 28,
};

/** The type of a page in either size: the same on paper and on the screen. */
export const TYPE: Readonly<Record<PageType, TypeScale>> = { normal: NORMAL, large: LARGE };
