import type { AnyNode, FormLanguage, RepeatRangeNode, RootNode } from '@getodk/xforms-engine';
import type {
  FormDefinition,
  FormQuestion,
} from '../../shared/domain/instruments/form-definition.ts';
import { listQuestions } from '../../shared/domain/instruments/form-questions.ts';
import { createLiveScore, type LiveScore } from '../../shared/domain/instruments/live-score.ts';
import { isNotePath, plainPath } from '../../shared/domain/instruments/paths.ts';
import type { Answer } from '../../shared/domain/instruments/submission.ts';
import {
  findLeaf,
  isBelow,
  isControl,
  isLeaf,
  isRange,
  type LeafNode,
  listBelow,
  listRelevantLeaves,
  pathOf,
} from './form-nodes.ts';
import { deriveLayout, derivePages, type FormPage, type PageLayout } from './form-pages.ts';
import { writeInstance } from './instance-xml.ts';
import { type RunningForm, takeBlankForm, takeFilledForm } from './prepared-forms.ts';
import type { ReactiveState, StateSource } from './reactive-state.ts';
import { type HeldChange, removeRow } from './repeat-rows.ts';
import { giveFiles } from './upload-answers.ts';

/** What a form is opened from. */
export interface FormToOpen {
  readonly xform: string;
  readonly definition: FormDefinition;
  /** `uuid:…`, the number that the filled form will have. */
  readonly instanceId: string;
  /** What was answered before; empty for a new one. */
  readonly answers: readonly Answer[];
}

/**
 * A form that is being filled: the engine computes what is asked, this holds every value ever given, also at places
 * that are not asked at present, and tells what is to be kept.
 */
export class OpenForm {
  /** `uuid:…`, under which its draft and its files are held. */
  readonly id: string;
  readonly definition: FormDefinition;
  readonly root: RootNode;
  /** Answers that went in and did not come out: the form does not take them any more. */
  readonly lost: readonly Answer[];
  /** The pages as the form stands; what is as it was stays the same object. */
  readonly pages: () => readonly FormPage[];
  /** Where the pages stand: the same list while only answers change. */
  readonly layout: () => readonly PageLayout[];
  /** The score, kept with the answers that count now. */
  readonly score: LiveScore;
  readonly #state: ReactiveState;
  readonly #rows: Map<string, string>;
  readonly #questions: ReadonlyMap<string, FormQuestion>;
  readonly #keep: (changes: readonly HeldChange[]) => void;
  readonly #listeners = new Set<(leaves: readonly LeafNode[]) => void>();
  /** What the engine has changed since the last {@link sync}: it tells so itself, and nobody has to look. */
  readonly #touched = new Set<LeafNode | RepeatRangeNode>();
  #version = 0;

  constructor(
    { definition, answers, instanceId }: FormToOpen,
    { root, state }: RunningForm,
    keep: (changes: readonly HeldChange[]) => void,
  ) {
    this.id = instanceId;
    this.definition = definition;
    this.root = root;
    this.#state = state;
    this.#keep = keep;
    this.pages = derivePages(root, state.derive);
    this.layout = deriveLayout(this.pages, state.derive);
    this.score = createLiveScore(definition);
    this.#rows = new Map(answers.map(({ path, value }) => [path, value]));
    this.#questions = new Map(listQuestions(definition.children).map((each) => [each.path, each]));
    const leaves = this.#follow(root);
    this.lost = findLost(leaves, this.#rows);
    this.#take(leaves);
  }

  /** Grows with each change anywhere in the form. */
  version(): number {
    return this.#version;
  }

  /** Tells the listener after each answer, and whatever else changes the form, where it changed; gives how to stop. */
  subscribe(listener: (leaves: readonly LeafNode[]) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Calls the listener when the question changes; gives how to stop. */
  watch(node: AnyNode, listener: () => void): () => void {
    const sources = this.#sources(node);
    for (const source of sources) source.listeners.add(listener);
    return () => {
      for (const source of sources) source.listeners.delete(listener);
    };
  }

  /** Grows with each change of the question. */
  versionOf(node: AnyNode): number {
    return this.#sources(node).reduce((sum, source) => sum + source.version, 0);
  }

  readonly #known = new WeakMap<AnyNode, readonly StateSource[]>();

  #sources(node: AnyNode): readonly StateSource[] {
    const known = this.#known.get(node);
    if (known) return known;
    const sources = this.#state.sourcesOf(() => {
      void node.currentState.relevant;
      void node.currentState.children;
      if (isControl(node)) void node.validationState.violation;
    });
    this.#known.set(node, sources);
    return sources;
  }

  readonly #followed = new WeakSet<AnyNode>();

  /** What holds a value below, asked or not, each noted from now on as soon as it changes. */
  #follow(top: AnyNode): readonly LeafNode[] {
    const nodes = listBelow(top);
    for (const node of nodes) {
      if (this.#followed.has(node) || !(isLeaf(node) || isRange(node))) continue;
      this.#followed.add(node);
      const [source] = this.#state.sourcesOf(() => void node.currentState.relevant);
      source?.listeners.add(() => this.#touched.add(node));
    }
    return nodes.filter(isLeaf);
  }

  /** What the form's author wrote about the question, weights and proofs included; null for what the engine adds. */
  questionOf(node: AnyNode): FormQuestion | null {
    return this.questionAt(plainPath(pathOf(node)));
  }

  /** The same by its path without row numbers. */
  questionAt(path: string): FormQuestion | null {
    return this.#questions.get(path) ?? null;
  }

  /** The answer at a path that counts now; `''` where there is none, or the question is not asked. */
  valueAt(path: string): string {
    return findLeaf(this.root, path)?.currentState.instanceValue ?? '';
  }

  /** The answers that count now, in the order of the form: what is not asked is absent, what is unanswered is empty. */
  answers(): readonly Answer[] {
    return listRelevantLeaves(this.root)
      .filter((node) => node.nodeType !== 'note')
      .map((node) => ({ path: pathOf(node), value: node.currentState.instanceValue }));
  }

  /** A remark on a question, kept beside its answer. */
  note(path: string): string {
    return this.#rows.get(path) ?? '';
  }

  writeNote(path: string, text: string): void {
    this.#hold([{ path, value: text }]);
  }

  /** The remarks on the questions that count now. */
  notes(): readonly Answer[] {
    return [...this.#rows]
      .filter(([path, value]) => isNotePath(path) && value !== '')
      .map(([path, value]) => ({ path, value }));
  }

  /** Keeps whatever the last answer changed: itself, and what the form computed from it. */
  sync(): void {
    if (this.#touched.size === 0) return;
    const touched = [...this.#touched];
    this.#touched.clear();
    const repeats = touched.filter(isRange);
    // A row that is gone is no longer below its repeat; those after it have new numbers.
    const outermost = repeats.filter((range) => !isBelow(range, repeats));
    for (const range of outermost) this.score.forgetRows(pathOf(range));
    const apart = touched.filter(isLeaf).filter((leaf) => !isBelow(leaf, outermost));
    const leaves = [...apart, ...outermost.flatMap((range) => this.#follow(range))];
    this.#take(leaves);
    this.#version += 1;
    for (const listener of this.#listeners) listener(leaves);
  }

  /** Holds what some places say now, and scores it. */
  #take(leaves: readonly LeafNode[]): void {
    const changes: HeldChange[] = [];
    for (const leaf of leaves) {
      const { relevant, instanceValue: value } = leaf.currentState;
      const path = pathOf(leaf);
      this.score.give(path, relevant ? value : null);
      if (relevant && value !== (this.#rows.get(path) ?? '')) changes.push({ path, value });
    }
    this.#hold(changes);
  }

  addRow(range: RepeatRangeNode): void {
    if (range.nodeType !== 'repeat-range:uncontrolled') return;
    range.addInstances();
    this.sync();
  }

  removeRow(range: RepeatRangeNode, index: number): void {
    if (range.nodeType !== 'repeat-range:uncontrolled') return;
    this.#hold(removeRow(this.#rows, pathOf(range), index + 1));
    range.removeInstances(index);
    this.sync();
  }

  get languages(): readonly string[] {
    return this.root.languages.map(({ language }) => language);
  }

  speak(language: string): void {
    const found = this.root.languages.find(
      (each): each is FormLanguage => !each.isSyntheticDefault && each.language === language,
    );
    if (found) this.root.setLanguage(found);
    this.sync();
  }

  #hold(changes: readonly HeldChange[]): void {
    if (changes.length === 0) return;
    for (const { path, value } of changes) {
      if (value === null) this.#rows.delete(path);
      else this.#rows.set(path, value);
    }
    this.#keep(changes);
  }
}

function findLost(
  leaves: readonly LeafNode[],
  rows: ReadonlyMap<string, string>,
): readonly Answer[] {
  const all = new Map(leaves.map((leaf) => [pathOf(leaf), leaf]));
  return [...rows].flatMap(([path, value]) => {
    if (value === '' || isNotePath(path)) return [];
    const node = all.get(path);
    const isKept = node && (!isControl(node) || isSame(node, value));
    return isKept ? [] : [{ path, value }];
  });
}

/** What is not asked at present shows no value, and has it again when it is asked. */
function isSame(node: LeafNode, value: string): boolean {
  const { relevant, instanceValue } = node.currentState;
  if (!relevant || instanceValue === value) return true;
  return instanceValue !== '' && Number(instanceValue) === Number(value);
}

/** Opens a form, new or where it was left. `keep` is given every change that is to be kept. */
export async function openForm(
  form: FormToOpen,
  keep: (changes: readonly HeldChange[]) => void,
): Promise<OpenForm> {
  if (form.answers.length === 0) return new OpenForm(form, await takeBlankForm(form.xform), keep);
  const rows = new Map(form.answers.map(({ path, value }) => [path, value]));
  const running = await takeFilledForm(form.xform, writeInstance({ ...form, rows }));
  giveFiles(running.root, rows);
  return new OpenForm(form, running, keep);
}
