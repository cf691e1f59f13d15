import type {
  AnyControlNode,
  AnyNode,
  GroupNode,
  RepeatInstanceNode,
  RepeatRangeNode,
} from '@getodk/xforms-engine';
import { childrenOf, isAsked, isControl, isRange } from './form-nodes.ts';
import type { PageEntry, Progress } from './form-pages.ts';
import type { ReactiveState } from './reactive-state.ts';

/** What of a node stands on a page. */
export interface Stretch extends Progress {
  readonly entries: readonly PageEntry[];
}

const NOTHING: Stretch = { entries: [], asked: 0, answered: 0, hasViolation: false };

/** What the form calls a place; `''` without a name. */
export function labelOf(node: AnyNode): string {
  return node.currentState.label?.asString ?? '';
}

/** Stretches that follow one another, as one. */
export function joinStretches(parts: readonly Stretch[]): Stretch {
  return {
    entries: parts.flatMap(({ entries }) => entries),
    asked: parts.reduce((sum, { asked }) => sum + asked, 0),
    answered: parts.reduce((sum, { answered }) => sum + answered, 0),
    hasViolation: parts.some(({ hasViolation }) => hasViolation),
  };
}

/** Whether two lists hold the same objects. */
export function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function isSameEntry(a: PageEntry, b: PageEntry): boolean {
  return a.kind === 'row' && b.kind === 'row' ? a.index === b.index : a.kind === b.kind;
}

/** The stretch of each node, read anew only when something in it has changed; what is as before is the same object. */
export class Stretches {
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
    if (range.nodeType !== 'repeat-range:uncontrolled') return joinStretches(rows);
    const add = this.#keep(range, { kind: 'add', key: range.nodeId, range });
    return joinStretches([...rows, { ...NOTHING, entries: [add] }]);
  }

  #inside(node: GroupNode | RepeatInstanceNode): Stretch {
    return joinStretches(childrenOf(node).map((child) => this.of(child)));
  }

  #keep(node: AnyNode, entry: PageEntry): PageEntry {
    const known = this.#entries.get(node);
    if (known && isSameEntry(known, entry)) return known;
    this.#entries.set(node, entry);
    return entry;
  }
}
