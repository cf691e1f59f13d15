import { tokenizeXPath, type XPathToken } from '../xlsform/xpath-tokens.ts';

/**
 * When something is asked, where that can be said in words. `other` is any rule beyond these: only which answers it looks
 * at is known.
 */
export type Condition =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | {
      readonly kind: 'answer';
      readonly path: string;
      readonly test: AnswerTest;
      readonly value: string;
    }
  | { readonly kind: 'other'; readonly paths: readonly string[] };

/** How an answer is tested: equal, not equal, among several that are ticked, or against a number. */
export type AnswerTest = '=' | '!=' | 'has' | 'hasNot' | '<' | '<=' | '>' | '>=';

const OPPOSITE: Readonly<Record<AnswerTest, AnswerTest>> = {
  '=': '!=',
  '!=': '=',
  has: 'hasNot',
  hasNot: 'has',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};

/** What is read to its end, or given up. */
class ConditionReader {
  readonly #tokens: readonly XPathToken[];
  readonly #from: string;
  #at = 0;

  constructor(tokens: readonly XPathToken[], from: string) {
    this.#tokens = tokens;
    this.#from = from;
  }

  /** The whole condition, or null where a part of it is beyond us. */
  read(): Condition | null {
    const found = this.#joined('or', () => this.#joined('and', () => this.#part()));
    return this.#at === this.#tokens.length ? found : null;
  }

  #joined(kind: 'and' | 'or', next: () => Condition | null): Condition | null {
    const first = next();
    if (first === null) return null;
    const parts = [first];
    while (this.#takes(kind)) {
      const part = next();
      if (part === null) return null;
      parts.push(part);
    }
    return parts.length === 1 ? first : { kind, parts };
  }

  #part(): Condition | null {
    if (this.#takes('(')) return this.#enclosed();
    if (this.#sees('not') && this.#sees('(', 1)) {
      this.#at += 2;
      return negate(this.#enclosed());
    }
    if (this.#sees('selected') && this.#sees('(', 1)) {
      this.#at += 2;
      const path = this.#path();
      const value = this.#takes(',') ? this.#value() : null;
      if (path === null || value === null || !this.#takes(')')) return null;
      return { kind: 'answer', path, test: 'has', value };
    }
    return this.#comparison();
  }

  #enclosed(): Condition | null {
    const inner = this.#joined('or', () => this.#joined('and', () => this.#part()));
    return this.#takes(')') ? inner : null;
  }

  #comparison(): Condition | null {
    const path = this.#path();
    const test = this.#tokens[this.#at]?.text ?? '';
    if (path === null || !isComparison(test)) return null;
    this.#at += 1;
    const isNumber = this.#tokens[this.#at]?.kind === 'number';
    const value = this.#value();
    // Only equality is meant of words.
    if (value === null || (!isNumber && test !== '=' && test !== '!=')) return null;
    return { kind: 'answer', path, test, value };
  }

  #value(): string | null {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'literal' && token?.kind !== 'number') return null;
    this.#at += 1;
    return token.kind === 'literal' ? token.text.slice(1, -1) : token.text;
  }

  #path(): string | null {
    const start = this.#at;
    while (isPathPiece(this.#tokens[this.#at], this.#tokens[this.#at - 1], this.#at === start)) {
      this.#at += 1;
    }
    const text = this.#tokens
      .slice(start, this.#at)
      .map((token) => token.text)
      .join('');
    return text === '' ? null : resolvePath(text, this.#from);
  }

  #sees(text: string, ahead = 0): boolean {
    const token = this.#tokens[this.#at + ahead];
    return token?.text === text && token.kind !== 'literal';
  }

  #takes(text: string): boolean {
    if (!this.#sees(text)) return false;
    this.#at += 1;
    return true;
  }
}

function isComparison(text: string): text is '=' | '!=' | '<' | '<=' | '>' | '>=' {
  return ['=', '!=', '<', '<=', '>', '>='].includes(text);
}

/** Names follow slashes and slashes names: `and` after a whole path is no part of it. */
function isPathPiece(
  token: XPathToken | undefined,
  before: XPathToken | undefined,
  isFirst: boolean,
): boolean {
  if (token === undefined) return false;
  const isSlash = token.text === '/';
  const isStep = token.kind === 'name' || token.text === '..' || token.text === '.';
  if (isFirst) return isSlash || isStep;
  return isSlash ? before?.text !== '/' : isStep && before?.text === '/';
}

/** `/data/lot/prix`, or `../prix` seen from `/lot/valeur`: both are `/lot/prix`. */
function resolvePath(text: string, from: string): string {
  if (text.startsWith('/')) return text.slice(text.indexOf('/', 1));
  const steps = from.split('/');
  for (const step of text.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function negate(condition: Condition | null): Condition | null {
  if (condition === null || condition.kind === 'other') return null;
  if (condition.kind === 'answer') return { ...condition, test: OPPOSITE[condition.test] };
  const parts = condition.parts.map(negate);
  const kind = condition.kind === 'and' ? 'or' : 'and';
  return parts.every((part) => part !== null) ? { kind, parts } : null;
}

/** Every answer that an expression looks at, without repeats. */
export function listPaths(expression: string, from: string): readonly string[] {
  const found = expression.match(/(?:\/data|\.\.)(?:\/(?:\.\.|[\p{L}_][\p{L}\p{N}_.-]*))+/gu) ?? [];
  return [...new Set(found.map((path) => resolvePath(path, from)))];
}

/**
 * Reads the condition of an element as our compiler writes it into an XForm. `from` is the path of the element.
 *
 * | expression | condition |
 * | --- | --- |
 * | `/data/gel = 'oui'` | `gel` is `oui` |
 * | `selected(/data/soins, 'cpn') and /data/age >= 5` | both |
 * | `not(/data/gel = 'oui')` | `gel` is not `oui` |
 * | `count(/data/lot) > 2` | `other`, looking at `lot` |
 */
export function readCondition(expression: string, from: string): Condition | null {
  if (expression.trim() === '') return null;
  const tokens = tokenizeXPath(expression).filter(({ kind }) => kind !== 'space');
  const read = new ConditionReader(tokens, from).read();
  return read ?? { kind: 'other', paths: listPaths(expression, from) };
}

/**
 * Whether a condition can still come true once one answer is known: `false` where it cannot whatever else is answered,
 * `true` where it holds already, `null` where other answers decide.
 */
export function judge(condition: Condition, path: string, value: string): boolean | null {
  switch (condition.kind) {
    case 'other':
      return null;
    case 'and':
    case 'or': {
      const deciding = condition.kind === 'or';
      const parts = condition.parts.map((part) => judge(part, path, value));
      if (parts.includes(deciding)) return deciding;
      return parts.includes(null) ? null : !deciding;
    }
    case 'answer':
      return condition.path === path ? judgeAnswer(condition, value) : null;
  }
}

function judgeAnswer(
  { test, value: wanted }: { test: AnswerTest; value: string },
  value: string,
): boolean {
  switch (test) {
    case '=':
      return value === wanted;
    case '!=':
      return value !== wanted;
    case 'has':
      return value.split(' ').includes(wanted);
    case 'hasNot':
      return !value.split(' ').includes(wanted);
    case '<':
      return Number(value) < Number(wanted);
    case '<=':
      return Number(value) <= Number(wanted);
    case '>':
      return Number(value) > Number(wanted);
    case '>=':
      return Number(value) >= Number(wanted);
  }
}
