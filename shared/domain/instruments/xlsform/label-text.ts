import type { ExpressionContext } from './expressions.ts';
import { referencePath, resolveReference } from './references.ts';
import { element, escapeXml } from './xml-text.ts';

/** A text for people as XML: `${…}` becomes an `<output>` with the path, the rest is escaped. */
export function compileLabelText(text: string, context: ExpressionContext): string {
  return mapPieces(text, escapeXml, (reference) => {
    const path = pathOf(reference, context);
    return path === null ? '' : element('output', { value: path });
  });
}

/** A text of unknown grammar, such as `org.example.read(id=${id})`, with the paths of its references. */
export function replaceReferences(text: string, context: ExpressionContext): string {
  return mapPieces(
    text,
    (plain) => plain,
    (reference) => pathOf(reference, context) ?? '',
  );
}

function mapPieces(
  text: string,
  ofPlain: (plain: string) => string,
  ofReference: (reference: string) => string,
): string {
  const pieces: string[] = [];
  let at = 0;
  for (;;) {
    const start = text.indexOf('${', at);
    const end = start < 0 ? -1 : text.indexOf('}', start);
    if (end < 0) break;
    pieces.push(ofPlain(text.slice(at, start)), ofReference(text.slice(start, end + 1)));
    at = end + 1;
  }
  return [...pieces, ofPlain(text.slice(at))].join('');
}

function pathOf(reference: string, context: ExpressionContext): string | null {
  const found = resolveReference(reference, context.index);
  if (found.ok) return referencePath(context.from, found.element, false);
  context.log.refuse(found.what, context.place, { name: found.name });
  return null;
}
