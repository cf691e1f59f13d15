/** Writes one XML element; `content` is markup already, attributes are plain text, `null` ones are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  content = '',
): string {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string] => entry[1] !== null)
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** Text made safe inside an element or an attribute; characters that XML 1.0 cannot hold are dropped. */
export function escapeXml(text: string): string {
  return plainText.test(text) ? text : [...text].map(escapeCharacter).join('');
}

/**
 * Whether a text can name an element: a letter or `_`, then letters, digits, `_`, `-`, `.`; no colon.
 * Source: NameStartChar and NameChar of https://www.w3.org/TR/xml, as far as XPath readers take them too.
 */
export function isXmlName(text: string): boolean {
  return /^[A-Za-z_\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF][\w.\-\u00B7\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u037D\u037F-\u1FFF]*$/.test(
    text,
  );
}

// Letters, digits and the usual signs, of which most texts wholly consist: nothing to look at one by one.
const plainText = /^[\w .,;:?!()/='’\-\u00A0-\uD7FF]*$/;

const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\r', ''],
  ['\n', '&#10;'],
  ['\t', '&#9;'],
]);

function escapeCharacter(character: string): string {
  const entity = entities.get(character);
  if (entity !== undefined) return entity;
  const code = character.codePointAt(0) ?? 0;
  const isForbidden =
    code < 0x20 || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff;
  return isForbidden ? '' : character;
}
