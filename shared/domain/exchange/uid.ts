/** A name that a DHIS2 server gives to what it holds: eleven letters and digits, a letter first. */
export type Uid = string;

/** The option combination of an element that is not broken down, on every server that did not choose another. */
export const DEFAULT_COMBO: Uid = 'HllvX50cXC0';

/**
 * Whether a text is an identifier of DHIS2, to the letter: case counts, and a space around it is a mistake of copying.
 *
 * | text | is one |
 * | --- | --- |
 * | `fbfJHSPpUQD` | yes |
 * | `1bfJHSPpUQD`, `fbfJHSPpUQ`, ` fbfJHSPpUQD`, `fbf-HSPpUQD` | no |
 */
export function isUid(text: string): text is Uid {
  return /^[A-Za-z][A-Za-z0-9]{10}$/.test(text);
}
