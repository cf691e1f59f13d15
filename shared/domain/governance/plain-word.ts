import { foldSpelling } from '../text/spelling.ts';

/** Whether a word on a list or in a promise means an office, a post, an organ or an institution, and no person. */
export type PlainWordTest = (written: string) => boolean;

/**
 * Prepares the test from every word that is known to name no person; spelling aside. Words joined by "et", a comma, `;`,
 * `/`, `+` or `&` are plain when each is. What is not known is taken for a name: to seal a word too many costs nothing
 * that a reader sees.
 *
 * | known | written | plain |
 * | --- | --- | --- |
 * | `trésorier général` | `Tresorier general` | yes |
 * | `DTC`, `gérant` | `DTC et gérant` | yes |
 * | `DTC` | `DTC et Awa Danaya` | no |
 * | anything | empty, or signs alone | no |
 */
export function createPlainWordTest(known: Iterable<string>): PlainWordTest {
  const words = new Set([...known].map(foldSpelling).filter((word) => word !== ''));
  const isKnown = (text: string): boolean => words.has(foldSpelling(text));
  return (written) => isKnown(written) || written.split(JOINTS).every(isKnown);
}

const JOINTS = /[,;/+&]|\s+et\s+/iu;
