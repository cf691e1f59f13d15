import type { ReportDocument } from '../../../../shared/domain/reports/document.ts';
import { legibleText, UNPRINTABLE } from './legible-text.ts';

/** A document whose every text the fonts can print, and whether any sign had to be replaced. */
export interface LegibleDocument {
  readonly document: ReportDocument;
  readonly replaced: boolean;
}

/** Goes through the whole document, since a name from a telephone can stand in any cell. */
export function legibleDocument(
  document: ReportDocument,
  hasGlyph: (codePoint: number) => boolean,
): LegibleDocument {
  let replaced = false;
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const text = legibleText(value, hasGlyph);
      replaced ||= text !== value && text.includes(UNPRINTABLE) && !value.includes(UNPRINTABLE);
      return text;
    }
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, walk(entry)]));
  };
  // Texts become other texts and nothing else changes, so the shape stays.
  const legible = walk(document) as ReportDocument;
  return { document: legible, replaced };
}
