import type { ReportDocument } from './document.ts';

/** An apostrophe between two letters, as keyboards give it. */
const TYPED_APOSTROPHE = /(?<=\p{L})'(?=\p{L})/gu;

/**
 * The document with one apostrophe throughout: names, promises and forms are typed with `'`, the texts of the page are
 * set with `’`, and a page that mixes both looks careless. Nothing else of what people wrote is touched.
 */
export function typesetDocument(document: ReportDocument): ReportDocument {
  // Texts become other texts and nothing else changes, so the shape stays.
  return typeset(document) as ReportDocument;
}

function typeset(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(TYPED_APOSTROPHE, '’');
  if (Array.isArray(value)) return value.map(typeset);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, typeset(entry)]));
}
