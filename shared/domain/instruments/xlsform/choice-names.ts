import { type ElementIndex, resolveReference } from './references.ts';
import type { SearchedList } from './searched-lists.ts';
import { tokenizeXPath, type XPathToken } from './xpath-tokens.ts';

/**
 * Makes `jr:choice-name(…, '${question}')` a look into the list where the question's choices are searched: the engine
 * knows of no choices there.
 *
 * @example jr:choice-name(${v}, '${v}') → string(instance('villages')/root/item[name = ${v}]/label)
 */
export function expandChoiceNames(
  tokens: readonly XPathToken[],
  index: ElementIndex,
): readonly XPathToken[] {
  const start = tokens.findIndex(({ kind, text }) => kind === 'name' && text === 'jr:choice-name');
  if (start < 0) return tokens;
  const end = findEnd(tokens, start);
  const call = tokens.slice(start, end);
  const search = searchOf(call, index);
  const rest = expandChoiceNames(tokens.slice(end), index);
  return [...tokens.slice(0, start), ...(search ? lookUp(call, search) : call), ...rest];
}

/** One past the bracket that closes the call. */
function findEnd(tokens: readonly XPathToken[], start: number): number {
  let depth = 0;
  for (let at = start + 1; at < tokens.length; at += 1) {
    const { kind, text } = tokens[at] ?? { kind: 'space', text: '' };
    if (kind === 'sign' && text === '(') depth += 1;
    if (kind === 'sign' && text === ')') depth -= 1;
    if (kind !== 'space' && depth === 0) return at + 1;
  }
  return tokens.length;
}

/** The list of the question that the second argument names, if it is searched. */
function searchOf(call: readonly XPathToken[], index: ElementIndex): SearchedList | null {
  const question =
    call
      .findLast(({ kind }) => kind === 'literal')
      ?.text.slice(1, -1)
      .trim() ?? '';
  const found = question.startsWith('${') ? resolveReference(question, index) : null;
  return found?.ok ? found.element.search : null;
}

function lookUp(
  call: readonly XPathToken[],
  { name, isTranslated }: SearchedList,
): readonly XPathToken[] {
  const open = call.findIndex(({ text }) => text === '(');
  const comma = call.findLastIndex(({ kind, text }) => kind === 'sign' && text === ',');
  const value = call.slice(open + 1, comma);
  const [before, after] = isTranslated ? ['jr:itext(', '/itextId)'] : ['string(', '/label)'];
  return [
    ...tokenizeXPath(`${before}instance('${name}')/root/item[name = `),
    ...value,
    ...tokenizeXPath(`]${after}`),
  ];
}
