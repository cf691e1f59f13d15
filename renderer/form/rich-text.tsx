import type { MarkdownNode, TextRange, TextRole } from '@getodk/xforms-engine';
import { memo, type ReactNode } from 'react';
import { isPlainText } from './plain-text.ts';

/** What a form may mark up; anything else is shown as plain text. */
const KNOWN = new Set(['strong', 'em', 'u', 'p', 'ul', 'ol', 'li', 'br', 'h3', 'h4', 'h5', 'h6']);

function draw(node: MarkdownNode): ReactNode {
  if (node.role === 'child') return node.value;
  if (node.role === 'html') return node.unsafeHtml.replace(/<[^>]*>/g, '');
  if (node.role === 'line-break') return <br key={node.id} />;
  const children = node.children.map(draw);
  if (!KNOWN.has(node.elementName)) return <span key={node.id}>{children}</span>;
  // One paragraph is a line of text; the question gives it its place.
  const Element = (node.elementName === 'p' ? 'span' : node.elementName) as 'span';
  return <Element key={node.id}>{children}</Element>;
}

/** A text of the form with its bold and italic words; links and foreign markup are text. */
export const RichText = memo(function RichText({
  text,
}: {
  readonly text: TextRange<TextRole> | null;
}) {
  if (text === null) return null;
  const { asString } = text;
  if (isPlainText(asString)) return asString;
  return text.formatted.map(draw);
});
