import type {
  AnyControlNode,
  GroupNode,
  RepeatInstanceNode,
  RepeatRangeNode,
  RootNode,
} from '@getodk/xforms-engine';
import { isControl, pathOf } from './form-nodes.ts';
import { isSameList, joinStretches, labelOf, type Stretch, Stretches } from './form-stretches.ts';
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
export interface Progress {
  /** How many questions are asked, and how many of them have an answer. */
  readonly asked: number;
  readonly answered: number;
  /** Whether a question that must be answered is not, or an answer is refused. */
  readonly hasViolation: boolean;
}

/** A stretch of the form: a top-level group or repeat, or the questions between two of them. */
export interface FormPage extends PageLayout, Progress {}

function isSameLayout(a: PageLayout, b: PageLayout): boolean {
  return a.key === b.key && a.title === b.title && a.entries === b.entries;
}

function isSamePage(a: FormPage, b: FormPage): boolean {
  const isAsFar = a.asked === b.asked && a.answered === b.answered;
  return isAsFar && a.hasViolation === b.hasViolation && isSameLayout(a, b);
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
    const stretch = only && parts.length === 1 ? only : joinStretches(parts);
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
