import { findArgumentFault } from './xpath-arguments.ts';
import { xpathFunctions } from './xpath-functions.ts';
import type { XPathToken } from './xpath-tokens.ts';

/** What is wrong with an expression: the name of the problem and the piece to quote. */
export interface ExpressionFault {
  readonly what:
    | 'expression-unreadable'
    | 'expression-unbalanced'
    | 'expression-incomplete'
    | 'function-unknown'
    | 'function-values';
  readonly found: string;
  /** How many values a function is given and how many it takes. */
  readonly given?: number;
  readonly expected?: string;
}

/**
 * Finds what would stop a phone from computing an expression, before a form reaches one: unpaired brackets, a value
 * missing beside a sign or a sign missing between values (`==`, `${a} ${b}`), a function that does not exist,
 * a wrong number of values in its brackets. It does not judge paths. `null` when nothing is wrong.
 */
export function findExpressionFault(tokens: readonly XPathToken[]): ExpressionFault | null {
  const solid = tokens.filter((token) => token.kind !== 'space');
  const unreadable = solid.find((token) => token.kind === 'unreadable');
  if (unreadable) return { what: 'expression-unreadable', found: unreadable.text };
  const open: string[] = [];
  let isValueBefore = false;
  for (const [index, token] of solid.entries()) {
    const fault =
      bracketFault(token, open) ??
      functionFault(token, solid[index + 1]) ??
      orderFault(token, solid[index - 1], solid[index + 1], isValueBefore);
    if (fault) return fault;
    isValueBefore = endsValue(token, isValueBefore);
  }
  const unclosed = open.at(-1);
  if (unclosed !== undefined) return { what: 'expression-unbalanced', found: unclosed };
  if (!isValueBefore) return { what: 'expression-incomplete', found: solid.at(-1)?.text ?? '' };
  return argumentFault(solid);
}

function argumentFault(solid: readonly XPathToken[]): ExpressionFault | null {
  const fault = findArgumentFault(solid);
  if (fault === null) return null;
  const { name, given, expected } = fault;
  return { what: 'function-values', found: name, given, expected };
}

/** Whether a name is used as a sign (`and`, `or`, `div`, `mod`): so it is between two values. */
function isWordSign(token: XPathToken, isValueBefore: boolean): boolean {
  return isValueBefore && token.kind === 'name' && ['and', 'or', 'div', 'mod'].includes(token.text);
}

function bracketFault(token: XPathToken, open: string[]): ExpressionFault | null {
  if (token.kind !== 'sign') return null;
  if (token.text === '(' || token.text === '[') open.push(token.text);
  if (token.text !== ')' && token.text !== ']') return null;
  const opener = open.pop();
  const isPair = opener === (token.text === ')' ? '(' : '[');
  return isPair ? null : { what: 'expression-unbalanced', found: token.text };
}

function functionFault(token: XPathToken, next: XPathToken | undefined): ExpressionFault | null {
  const isCall = token.kind === 'name' && next?.text === '(' && next.kind === 'sign';
  const isWord = ['and', 'or', 'div', 'mod'].includes(token.text);
  if (!isCall || isWord || xpathFunctions.has(token.text)) return null;
  return { what: 'function-unknown', found: token.text };
}

function orderFault(
  token: XPathToken,
  before: XPathToken | undefined,
  next: XPathToken | undefined,
  isValueBefore: boolean,
): ExpressionFault | null {
  const fault: ExpressionFault = { what: 'expression-incomplete', found: token.text };
  if (startsValue(token, isValueBefore)) return isValueBefore ? fault : null;
  if (token.kind !== 'sign') return null;
  switch (token.text) {
    case '(':
      return isValueBefore && before?.kind !== 'name' ? fault : null;
    case ')':
      return isValueBefore || before?.text === '(' ? null : fault;
    case '-':
    case '@':
      return null;
    case '/':
    case '//':
      return next === undefined && !isValueBefore && token.text === '//' ? fault : null;
    default:
      return isValueBefore ? null : fault;
  }
}

/** Whether a value begins here: a text, number, name, reference, `.`, `..`, or `*` as a wildcard. */
function startsValue(token: XPathToken, isValueBefore: boolean): boolean {
  if (token.kind === 'sign') {
    return token.text === '.' || token.text === '..' || (token.text === '*' && !isValueBefore);
  }
  return !isWordSign(token, isValueBefore);
}

function endsValue(token: XPathToken, isValueBefore: boolean): boolean {
  return startsValue(token, isValueBefore) || token.text === ')' || token.text === ']';
}
