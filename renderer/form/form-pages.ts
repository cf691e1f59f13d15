import type {
  AnyControlNode,
  AnyNode,
  GroupNode,
  RepeatInstanceNode,
  RepeatRangeNode,
} from '@getodk/xforms-engine';
import { childrenOf, isAsked, isControl, isRange, pathOf } from './form-nodes.ts';
import type { OpenForm } from './open-form.ts';

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

/** A stretch of the form: a top-level group or repeat, or the questions between two of them. */
export interface FormPage {
  readonly key: string;
  /** As the form says it; `''` for questions outside groups. */
  readonly title: string;
  readonly entries: readonly PageEntry[];
  /** How many questions are asked, and how many of them have an answer. */
  readonly asked: number;
  readonly answered: number;
  /** Whether a question that must be answered is not, or an answer is refused. */
  readonly hasViolation: boolean;
}

/** The pages of a form as it stands, with what is asked at present and nothing else. */
export function listPages(form: OpenForm): readonly FormPage[] {
  const pages: { title: string; entries: readonly PageEntry[]; isLoose: boolean }[] = [];
  for (const node of form.root.currentState.children) {
    if (!node.currentState.relevant) continue;
    const entries = listEntries(node, true);
    if (entries.length === 0) continue;
    const isLoose = isControl(node);
    const last = pages.at(-1);
    if (isLoose && last?.isLoose) last.entries = [...last.entries, ...entries];
    else pages.push({ title: isLoose ? '' : labelOf(node), entries, isLoose });
  }
  return pages.map(({ title, entries }, index) =>
    countPage(entries[0]?.key ?? `${index}`, title, entries),
  );
}

function labelOf(node: AnyNode): string {
  return node.currentState.label?.asString ?? '';
}

/** What of a node stands on the page; a top-level group gives the page its title and needs none of its own. */
function listEntries(node: AnyNode, isTop: boolean): readonly PageEntry[] {
  if (!node.currentState.relevant) return [];
  if (isControl(node)) return [{ kind: 'question', key: node.nodeId, node }];
  if (isRange(node)) return listRepeat(node);
  if (node.nodeType !== 'group') return [];
  const inner = childrenOf(node).flatMap((child) => listEntries(child, false));
  if (isTop || inner.length === 0 || labelOf(node) === '') return inner;
  return [{ kind: 'group', key: node.nodeId, node }, ...inner];
}

function listRepeat(range: RepeatRangeNode): readonly PageEntry[] {
  const rows = range.currentState.children.flatMap((node, index): PageEntry[] => [
    { kind: 'row', key: node.nodeId, node, range, index },
    ...childrenOf(node).flatMap((child) => listEntries(child, false)),
  ]);
  if (range.nodeType !== 'repeat-range:uncontrolled') return rows;
  return [...rows, { kind: 'add', key: range.nodeId, range }];
}

function countPage(key: string, title: string, entries: readonly PageEntry[]): FormPage {
  const controls = entries.flatMap((entry) => (entry.kind === 'question' ? [entry.node] : []));
  const asked = controls.filter(isAsked);
  return {
    key,
    title,
    entries,
    asked: asked.length,
    answered: asked.filter((node) => node.currentState.instanceValue !== '').length,
    hasViolation: controls.some((node) => node.validationState.violation !== null),
  };
}

/** A question that is missing or refused, for the summary. */
export interface OpenQuestion {
  readonly key: string;
  readonly label: string;
  readonly page: string;
  readonly condition: 'required' | 'constraint';
}

/** What stands in the way of a complete form: required questions without an answer, answers that are refused. */
export function listOpenQuestions(pages: readonly FormPage[]): readonly OpenQuestion[] {
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
export function findEntry(pages: readonly FormPage[], path: string): PageEntry | null {
  const entries = pages.flatMap((page) => page.entries);
  return entries.find((entry) => entry.kind === 'question' && pathOf(entry.node) === path) ?? null;
}
