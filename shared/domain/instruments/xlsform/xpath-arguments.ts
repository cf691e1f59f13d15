import { type FunctionValues, xpathFunctions } from './xpath-functions.ts';
import type { XPathToken } from './xpath-tokens.ts';

/** A function that is given too few values or too many. */
export interface ArgumentFault {
  readonly name: string;
  readonly given: number;
  /** `2`, `1–2` or `≥ 2`. */
  readonly expected: string;
}

/**
 * Finds the first function to close with a number of values that ODK's engine would stop at. The brackets must pair and
 * the tokens be without spaces. `null` when nothing is wrong.
 *
 * @example findArgumentFault(tokenizeXPath('if(1,2)')) // { name: 'if', given: 2, expected: '3' }
 */
export function findArgumentFault(tokens: readonly XPathToken[]): ArgumentFault | null {
  const open: { name: string; at: number; commas: number }[] = [];
  for (const [at, { kind, text }] of tokens.entries()) {
    if (kind !== 'sign') continue;
    const before = tokens[at - 1];
    const name = text === '(' && before?.kind === 'name' ? before.text : '';
    if (text === '(' || text === '[') open.push({ name, at, commas: 0 });
    const call = open.at(-1);
    if (call && text === ',') call.commas += 1;
    if (!call || (text !== ')' && text !== ']')) continue;
    open.pop();
    const given = call.at === at - 1 ? 0 : call.commas + 1;
    const values = xpathFunctions.get(call.name);
    if (values && (given < values.least || given > values.most)) {
      return { name: call.name, given, expected: describe(values) };
    }
  }
  return null;
}

function describe({ least, most }: FunctionValues): string {
  if (most === Number.POSITIVE_INFINITY) return `≥ ${least}`;
  return least === most ? String(least) : `${least}–${most}`;
}
