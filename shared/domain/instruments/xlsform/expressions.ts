import { expandChoiceNames } from './choice-names.ts';
import type { FormElement } from './form-element.ts';
import type { Place, ProblemLog } from './problem-log.ts';
import { quotesAnswers } from './quoted-answers.ts';
import { type ElementIndex, referencePath, resolveReference } from './references.ts';
import { findExpressionFault } from './xpath-grammar.ts';
import { tokenizeXPath, type XPathToken } from './xpath-tokens.ts';

/** Where an expression stands and what it may refer to. */
export interface ExpressionContext {
  readonly from: FormElement | null;
  readonly place: Place;
  readonly index: ElementIndex;
  readonly log: ProblemLog;
  /** The whole expression is a filter over other nodes. */
  readonly isFilter?: boolean;
}

/** An expression as the XForm wants it: references become paths, curved quotes straight ones; faults are logged. */
export function compileExpression(text: string, context: ExpressionContext): string {
  const tokens = tokenizeXPath(text);
  const fault = findExpressionFault(tokens);
  if (fault) {
    const { what, found, ...counts } = fault;
    const facts = { found: shorten(found), expression: shorten(text), ...counts };
    context.log.refuse(what, context.place, facts);
    return text;
  }
  const calls: Call[] = [];
  let before: XPathToken | undefined;
  const pieces = expandChoiceNames(tokens, context.index).map((token) => {
    followCalls(token, before, calls);
    if (token.kind !== 'space') before = token;
    return compileToken(token, calls, context);
  });
  return pieces.join('');
}

/** Enough of a formula to recognise it in a sentence. */
function shorten(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

/**
 * Whether a default is an expression to compute once, or the text itself.
 *
 * | default | question | computed |
 * | --- | --- | --- |
 * | `${a}`, `today()`, `today() - 1` | any | yes |
 * | `2 + 3` | integer, decimal, range, calculate | yes |
 * | `2 + 3`, `a-b`, `2026-01-31`, `Dr (chef)` | text, date, … | no |
 * | `-3` | any | no |
 */
export function isDynamicDefault(text: string, type: string): boolean {
  if (/^-?[\d.]+$/.test(text)) return false;
  const tokens = tokenizeXPath(text);
  if (tokens.some((token) => token.kind === 'reference')) return true;
  const fault = findExpressionFault(tokens);
  if (fault !== null && fault.what !== 'function-values') return false;
  if (['integer', 'decimal', 'range', 'calculate'].includes(type)) {
    return tokens.some((token) => token.kind === 'sign' || token.kind === 'literal');
  }
  return tokens.some((token, at) => token.kind === 'name' && tokens[at + 1]?.text === '(');
}

/** The names that an expression refers to in its own row, leaving out other rows of a repeat (predicates, `indexed-repeat`). */
export function listReferences(text: string): readonly string[] {
  const tokens = tokenizeXPath(text).filter((token) => token.kind !== 'space');
  const calls: Call[] = [];
  return tokens.flatMap((token, at) => {
    followCalls(token, tokens[at - 1], calls);
    if (token.kind !== 'reference') return [];
    const isOtherRow = tokens[at + 1]?.text === '[' || isIndexedRepeatPath(calls);
    return isOtherRow ? [] : [token.text.slice(2, -1).trim()];
  });
}

/** The choice lists that an expression looks into: `instance('villages')/root/item[…]`, `pulldata('villages', …)`. */
export function listNamedLists(text: string): readonly string[] {
  if (!/instance|pulldata/.test(text)) return [];
  const tokens = tokenizeXPath(text).filter((token) => token.kind !== 'space');
  return tokens.flatMap((token, at) => {
    const isLook = token.kind === 'name' && ['instance', 'pulldata'].includes(token.text);
    const [open, list] = tokens.slice(at + 1, at + 3);
    return isLook && open?.text === '(' && list?.kind === 'literal' ? [list.text.slice(1, -1)] : [];
  });
}

/** An open bracket: the function before it, `[` for a predicate, and which argument is being read. */
interface Call {
  readonly name: string;
  argument: number;
}

function compileToken(
  token: XPathToken,
  calls: readonly Call[],
  context: ExpressionContext,
): string {
  if (token.kind === 'literal') return compileLiteral(token.text, calls, context);
  if (token.kind !== 'reference') return token.text;
  const isFiltering = context.isFilter === true || calls.some((call) => call.name === '[');
  const from = isIndexedRepeatPath(calls) ? null : context.from;
  return compileReference(token.text, { ...context, from }, isFiltering);
}

function followCalls(token: XPathToken, before: XPathToken | undefined, calls: Call[]): void {
  if (token.kind !== 'sign') return;
  const caller = before?.kind === 'name' ? before.text : '';
  const call = calls.at(-1);
  if (token.text === '(') calls.push({ name: caller, argument: 0 });
  if (token.text === '[') calls.push({ name: '[', argument: 0 });
  if (token.text === ')' || token.text === ']') calls.pop();
  if (token.text === ',' && call) call.argument += 1;
}

/** `indexed-repeat(${item}, ${repeat}, 2)` wants whole paths for the item and the repeats, not for the numbers. */
function isIndexedRepeatPath(calls: readonly Call[]): boolean {
  const call = calls.at(-1);
  return call?.name === 'indexed-repeat' && (call.argument === 0 || call.argument % 2 === 1);
}

function compileReference(text: string, context: ExpressionContext, isFiltering: boolean): string {
  const found = resolveReference(text, context.index);
  if (found.ok) return referencePath(context.from, found.element, isFiltering);
  context.log.refuse(found.what, context.place, { name: found.name });
  return text;
}

/** A reference inside quotes is only the text of a path; `jr:choice-name(…, '${x}')` is the one that wants it. */
function compileLiteral(text: string, calls: readonly Call[], context: ExpressionContext): string {
  if (!quotesAnswers(text)) return text;
  const call = calls.at(-1);
  const inside = text.slice(1, -1).trim();
  const isWhole = inside.startsWith('${') && inside.indexOf('}') === inside.length - 1;
  if (call?.name === 'jr:choice-name' && call.argument === 1 && isWhole) {
    const quote = text[0] ?? "'";
    return `${quote}${compileReference(inside, context, false)}${quote}`;
  }
  context.log.refuse('reference-in-quotes', context.place, { found: shorten(text) });
  return text;
}
