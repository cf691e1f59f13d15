import type { Facts } from '../problems/problem.ts';

/** The languages of screens and printed pages; French is the source, Bambara (`bm`) is under review. */
export type Language = 'fr' | 'en' | 'bm';

/**
 * Gives the sentence of a key in the language that was chosen. Keys are `<file>:<path>`, such as
 * `meeting:promises.heading`; `count` among the facts chooses the plural. A key without a text is an error.
 */
export type Translate = (key: string, facts?: Facts) => string;
