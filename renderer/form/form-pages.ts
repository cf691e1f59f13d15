import type {
  AnyControlNode,
  AnyNode,
  GroupNode,
  RepeatInstanceNode,
  RepeatRangeNode,
  RootNode,
} from '@getodk/xforms-engine';
import { childrenOf, isAsked, isControl, isRange, pathOf } from './form-nodes.ts';
import type { OpenForm } from './open-form.ts';
import type { ReactiveState } from './reactive-state.ts';

/** What stands under one another on a page: a question, the title of a group or of a row, the end of a repeat. */
export type PageEntry =
  | { readonly kind: 'question'; readonly key: string; readonly node: AnyControlNode }
  | { readonly kind: 'group'; readonly key: string; readonly node: GroupNode }
  | {
      readonly kind: 'row';
      readonly key: string;
      readonly node: RepeatInstanceNode;
      readonly range: RepeatRangeNode;
      readonly index: number;
    }
  | { readonly kind: 'add'; readonly key: string; readonly range: RepeatRangeNode };

/** Where a page stands in the form, whatever was answered. */
export interface PageLayout {
  readonly key: string;
  /** As the form says it; `''` for questions outside groups. */
  readonly title: string;
  readonly entries: readonly PageEntry[];
}

/** What was answered of some questions. */
interface Progress {
  /** How many questions are asked, and how many of them have an answer. */
  readonly asked: number;
  readonly answered: number;
  /** Whether a question that must be answered is not, or an answer is refused. */
  readonly hasViolation: boolean;
}

/** A stretch of the form: a top-level group or repeat, or the questions between two of them. */
export interface FormPage extends PageLayout, Progress {}

/** What of a node stands on a page. */
interface Stretch extends Progress {
  readonly entries: readonly PageEntry[];
}

const NOTHING: Stretch = { entries: [], asked: 0, answered: 0, hasViolation: false };

function labelOf(node: AnyNode): string {
  return node.currentState.label?.asString ?? '';
}

function join(parts: readonly Stretch[]): Stretch {
  return {
    entries: parts.flatMap(({ entries }) => entries),
    asked: parts.reduce((sum, { asked }) => sum + asked, 0),
    answered: parts.reduce((sum, { answered }) => sum + answered, 0),
    hasViolation: parts.some(({ hasViolation }) => hasViolation),
  };
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function isSameEntry(a: PageEntry, b: PageEntry): boolean {
  return a.kind === 'row' && b.kind === 'row' ? a.index === b.index : a.kind === b.kind;
}

function isSameLayout(a: PageLayout, b: PageLayout): boolean {
  return a.key === b.key && a.title === b.title && a.entries === b.entries;
}

function isSamePage(a: FormPage, b: FormPage): boolean {
  const isAsFar = a.asked === b.asked && a.answered === b.answered;
  return isAsFar && a.hasViolation === b.hasViolation && isSameLayout(a, b);
}

/** The stretch of each node, read anew only when something in it has changed; what is as before is the same object. */
class Stretches {
  readonly #derive: ReactiveState['derive'];
  readonly #read = new WeakMap<AnyNode, () => Stretch>();
  readonly #entries = new WeakMap<AnyNode, PageEntry>();

  constructor(derive: ReactiveState['derive']) {
    this.#derive = derive;
  }

  of(node: AnyNode): Stretch {
    const known = this.#read.get(node);
    if (known) return known();
    let before = NOTHING;
    const read = this.#derive(() => {
      const now = this.#find(node);
      before = isSameList(before.entries, now.entries) ? { ...now, entries: before.entries } : now;
      return before;
    });
    this.#read.set(node, read);
    return read();
  }

  #find(node: AnyNode): Stretch {
    if (!node.currentState.relevant) return NOTHING;
    if (isControl(node)) return this.#findQuestion(node);
    if (isRange(node)) return this.#findRepeat(node);
    if (node.nodeType === 'repeat-instance') return this.#inside(node);
    return node.nodeType === 'group' ? this.#findGroup(node) : NOTHING;
  }

  #findQuestion(node: AnyControlNode): Stretch {
    const isCounted = isAsked(node);
    return {
      entries: [this.#keep(node, { kind: 'question', key: node.nodeId, node })],
      asked: isCounted ? 1 : 0,
      answered: isCounted && node.currentState.instanceValue !== '' ? 1 : 0,
      hasViolation: node.validationState.violation !== null,
    };
  }

  /** A top-level group gives the page its title and needs none of its own. */
  #findGroup(node: GroupNode): Stretch {
    const inner = this.#inside(node);
    const isTop = node.parent.nodeType === 'root';
    if (isTop || inner.entries.length === 0 || labelOf(node) === '') return inner;
    const title = this.#keep(node, { kind: 'group', key: node.nodeId, node });
    return { ...inner, entries: [title, ...inner.entries] };
  }

  #findRepeat(range: RepeatRangeNode): Stretch {
    const rows = range.currentState.children.flatMap((node, index): Stretch[] => {
      const head = this.#keep(node, { kind: 'row', key: node.nodeId, node, range, index });
      return [{ ...NOTHING, entries: [head] }, this.of(node)];
    });
    if (range.nodeType !== 'repeat-range:uncontrolled') return join(rows);
    const add = this.#keep(range, { kind: 'add', key: range.nodeId, range });
    return join([...rows, { ...NOTHING, entries: [add] }]);
  }

  #inside(node: GroupNode | RepeatInstanceNode): Stretch {
    return join(childrenOf(node).map((child) => this.of(child)));
  }

  #keep(node: AnyNode, entry: PageEntry): PageEntry {
    const known = this.#entries.get(node);
    if (known && isSameEntry(known, entry)) return known;
    this.#entries.set(node, entry);
    return entry;
  }
}

/** The pages as the form stands; a page that is as it was stays the same object, and so does the list of them. */
export function derivePages(
  root: RootNode,
  derive: ReactiveState['derive'],
): () => readonly FormPage[] {
  const stretches = new Stretches(derive);
  let before: readonly FormPage[] = [];
  return derive(() => {
    const now = joinPages(root, stretches).map((page, index) => keepPage(page, before[index]));
    if (!isSameList(before, now)) before = now;
    return before;
  });
}

function joinPages(root: RootNode, stretches: Stretches): readonly FormPage[] {
  const runs: { title: string; parts: Stretch[]; isLoose: boolean }[] = [];
  for (const node of root.currentState.children) {
    const stretch = stretches.of(node);
    if (stretch.entries.length === 0) continue;
    const isLoose = isControl(node);
    const last = runs.at(-1);
    if (isLoose && last?.isLoose) last.parts.push(stretch);
    else runs.push({ title: isLoose ? '' : labelOf(node), parts: [stretch], isLoose });
  }
  return runs.map(({ title, parts }, index) => {
    const [only] = parts;
    const stretch = only && parts.length === 1 ? only : join(parts);
    return { ...stretch, title, key: stretch.entries[0]?.key ?? `${index}` };
  });
}

function keepPage(page: FormPage, before: FormPage | undefined): FormPage {
  if (!before) return page;
  const isSame = isSameList(before.entries, page.entries);
  const kept = isSame ? { ...page, entries: before.entries } : page;
  return isSamePage(before, kept) ? before : kept;
}

/** Where the pages stand: the same list until a question, a title or a page comes or goes. */
export function deriveLayout(
  pages: () => readonly FormPage[],
  derive: ReactiveState['derive'],
): () => readonly PageLayout[] {
  let before: readonly PageLayout[] = [];
  return derive(() => {
    const now = pages();
    const isSame = now.every((page, index) => {
      const held = before[index];
      return held !== undefined && isSameLayout(held, page);
    });
    if (!isSame || now.length !== before.length) before = now;
    return before;
  });
}

/** The pages of a form as it stands, with what is asked at present and nothing else. */
export function listPages(form: OpenForm): readonly FormPage[] {
  return form.pages();
}

/** A question that is missing or refused, for the summary. */
export interface OpenQuestion {
  readonly key: string;
  readonly label: string;
  readonly page: string;
  readonly condition: 'required' | 'constraint';
}

/** What stands in the way of a complete form: required questions without an answer, answers that are refused. */
export function listOpenQuestions(pages: readonly PageLayout[]): readonly OpenQuestion[] {
  return pages.flatMap(({ title, entries }) =>
    entries.flatMap((entry): OpenQuestion[] => {
      if (entry.kind !== 'question') return [];
      const { violation } = entry.node.validationState;
      if (!violation) return [];
      const { condition } = violation;
      return [{ key: entry.key, label: labelOf(entry.node), page: title, condition }];
    }),
  );
}

/** The question at a path, or null. */
export function findEntry(pages: readonly PageLayout[], path: string): PageEntry | null {
  const entries = pages.flatMap((page) => page.entries);
  return entries.find((entry) => entry.kind === 'question' && pathOf(entry.node) === path) ?? null;
}
