/**
 * The sheets a document is printed on: A4; Letter, which printers bought in America want; A3 for the wall. Pages are
 * laid out for A4 and fitted to the others whole, so that no line moves.
 */
export const SHEET_SIZES = ['a4', 'letter', 'a3'] as const;

/** One of those sheets. */
export type SheetSize = (typeof SHEET_SIZES)[number];
