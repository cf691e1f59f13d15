/** A piece of an expression; joined in order, the pieces give the text back. */
export interface XPathToken {
  readonly kind: 'space' | 'literal' | 'number' | 'name' | 'reference' | 'sign' | 'unreadable';
  readonly text: string;
}

/**
 * Cuts an expression into its pieces in one pass from left to right, `${…}` being a piece of its own. Curved quotes,
 * which spreadsheets put in by themselves, open and close a text as straight ones do and come out straight; inside a
 * text they stay. What cannot stand in an expression is `unreadable`: a stray `&`, a quote without its pair.
 *
 * @example tokenizeXPath("${age} >= 5").map((t) => t.text) // ['${age}', ' ', '>=', ' ', '5']
 */
export function tokenizeXPath(expression: string): readonly XPathToken[] {
  const tokens: XPathToken[] = [];
  let at = 0;
  while (at < expression.length) {
    const { token, length } = nextToken(expression, at);
    tokens.push(token);
    at += length;
  }
  return tokens;
}

interface Step {
  readonly token: XPathToken;
  readonly length: number;
}

function nextToken(expression: string, at: number): Step {
  const character = expression[at] ?? '';
  if (isQuote(character)) return readLiteral(expression, at, character);
  if (expression.startsWith('${', at)) return readReference(expression, at);
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const text = pattern.exec(expression)?.[0];
    if (text !== undefined) return { token: { kind, text }, length: text.length };
  }
  return { token: { kind: 'unreadable', text: character }, length: 1 };
}

// Each pattern is one character class repeated, or a choice of fixed signs: none can backtrack.
const patterns: readonly (readonly [XPathToken['kind'], RegExp])[] = [
  ['space', /\s+/uy],
  ['number', /\d+(?:\.\d*)?|\.\d+/uy],
  ['name', /[\p{L}_][\p{L}\p{N}\p{M}_.-]*(?::[\p{L}_][\p{L}\p{N}\p{M}_.-]*)?/uy],
  ['sign', /\.\.|\/\/|::|<=|>=|!=|[-+*/()[\],.@|=<>]/uy],
];

const closers: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '“': '“”"',
  '”': '“”"',
  '„': '“”"',
  '‘': "‘’'",
  '’': "‘’'",
};

function isQuote(character: string): boolean {
  return Object.hasOwn(closers, character);
}

function readLiteral(expression: string, at: number, opener: string): Step {
  const ends = closers[opener] ?? opener;
  let end = at + 1;
  while (end < expression.length && !ends.includes(expression[end] ?? '')) end += 1;
  if (end >= expression.length) {
    const rest = expression.slice(at);
    return { token: { kind: 'unreadable', text: rest }, length: rest.length };
  }
  const inside = expression.slice(at + 1, end);
  const straight = '"“”„'.includes(opener) ? '"' : "'";
  const quote = inside.includes(straight) ? (straight === '"' ? "'" : '"') : straight;
  return { token: { kind: 'literal', text: `${quote}${inside}${quote}` }, length: end + 1 - at };
}

function readReference(expression: string, at: number): Step {
  const end = expression.indexOf('}', at);
  if (end < 0) return { token: { kind: 'unreadable', text: '${' }, length: 2 };
  const text = expression.slice(at, end + 1);
  return { token: { kind: 'reference', text }, length: text.length };
}
