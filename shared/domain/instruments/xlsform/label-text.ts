import type { ExpressionContext } from './expressions.ts';
import { referencePath, resolveReference } from './references.ts';
import { element, escapeXml } from './xml-text.ts';

/** A text for people as XML: `${…}` becomes an `<output>` with the path, the rest is escaped. */
export function compileLabelText(text: string, context: ExpressionContext): string {
  const pieces: string[] = [];
  let at = 0;
  for (;;) {
    const start = text.indexOf('${', at);
    const end = start < 0 ? -1 : text.indexOf('}', start);
    if (end < 0) break;
    pieces.push(escapeXml(text.slice(at, start)), outputOf(text.slice(start, end + 1), context));
    at = end + 1;
  }
  return [...pieces, escapeXml(text.slice(at))].join('');
}

function outputOf(reference: string, context: ExpressionContext): string {
  const found = resolveReference(reference, context.index);
  if (found.ok)
    return element('output', { value: referencePath(context.from, found.element, false) });
  context.log.refuse(found.what, context.place, { name: found.name });
  return '';
}
