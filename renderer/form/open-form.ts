import type {
  AnyNode,
  FormLanguage,
  LoadFormResult,
  RepeatRangeNode,
  RootNode,
} from '@getodk/xforms-engine';
import type {
  FormDefinition,
  FormNode,
  FormQuestion,
} from '../../shared/domain/instruments/form-definition.ts';
import { isNotePath, plainPath } from '../../shared/domain/instruments/paths.ts';
import type { Answer } from '../../shared/domain/instruments/submission.ts';
import { isControl, isLeaf, type LeafNode, listRelevantLeaves, pathOf } from './form-nodes.ts';
import { writeInstance } from './instance-xml.ts';
import { takeForm } from './prepared-forms.ts';
import { createReactiveState, type ReactiveState } from './reactive-state.ts';
import { type HeldChange, removeRow } from './repeat-rows.ts';

/** What a form is opened from. */
export interface FormToOpen {
  readonly xform: string;
  readonly definition: FormDefinition;
  /** `uuid:…`, the number that the filled form will have. */
  readonly instanceId: string;
  /** What was answered before; empty for a new one. */
  readonly answers: readonly Answer[];
}

/** A form that could not be opened: the engine refuses it. */
export class FormRefused extends Error {}

/**
 * A form that is being filled: the engine computes what is asked, this holds every value ever given, also at places
 * that are not asked at present, and tells what is to be kept.
 */
export class OpenForm {
  readonly definition: FormDefinition;
  readonly root: RootNode;
  /** Answers that went in and did not come out: the form does not take them any more. */
  readonly lost: readonly Answer[];
  readonly #state: ReactiveState;
  readonly #rows: Map<string, string>;
  readonly #questions: ReadonlyMap<string, FormQuestion>;
  readonly #keep: (changes: readonly HeldChange[]) => void;

  constructor(
    { definition, answers }: FormToOpen,
    root: RootNode,
    state: ReactiveState,
    keep: (changes: readonly HeldChange[]) => void,
  ) {
    this.definition = definition;
    this.root = root;
    this.#state = state;
    this.#keep = keep;
    this.#rows = new Map(answers.map(({ path, value }) => [path, value]));
    this.#questions = new Map(listQuestions(definition.children).map((each) => [each.path, each]));
    this.lost = findLost(root, this.#rows);
    this.sync();
  }

  /** Grows with each change anywhere in the form. */
  version(): number {
    return this.#state.version();
  }

  /** Calls the listener at each change anywhere in the form; gives how to stop. */
  subscribe(listener: () => void): () => void {
    return this.#state.subscribe(listener);
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

  readonly #known = new WeakMap<AnyNode, ReturnType<ReactiveState['sourcesOf']>>();

  #sources(node: AnyNode): ReturnType<ReactiveState['sourcesOf']> {
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

  /** What the form's author wrote about the question, weights and proofs included; null for what the engine adds. */
  questionOf(node: AnyNode): FormQuestion | null {
    return this.#questions.get(plainPath(pathOf(node))) ?? null;
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
    const changes = listRelevantLeaves(this.root).flatMap((node) => {
      const value = node.currentState.instanceValue;
      const path = pathOf(node);
      return value === (this.#rows.get(path) ?? '') ? [] : [{ path, value }];
    });
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

function listQuestions(nodes: readonly FormNode[]): readonly FormQuestion[] {
  return nodes.flatMap((node) =>
    node.kind === 'question' ? [node] : listQuestions(node.children),
  );
}

function findLost(root: RootNode, rows: ReadonlyMap<string, string>): readonly Answer[] {
  const all = new Map<string, LeafNode>();
  const walk = (node: AnyNode): void => {
    if (isLeaf(node)) all.set(pathOf(node), node);
    for (const child of (node.currentState.children ?? []) as readonly AnyNode[]) walk(child);
  };
  walk(root);
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
  const loaded: LoadFormResult = await takeForm(form.xform);
  if (loaded.status === 'failure') throw new FormRefused(loaded.error.message);
  const state = createReactiveState();
  const config = { stateFactory: state.stateFactory };
  if (form.answers.length === 0) {
    return new OpenForm(form, loaded.createInstance(config).root, state, keep);
  }
  const rows = new Map(form.answers.map(({ path, value }) => [path, value]));
  const xml = writeInstance({ ...form, rows });
  const data = new FormData();
  data.set('xml_submission_file', new File([xml], 'xml_submission_file', { type: 'text/xml' }));
  const restored = await loaded.restoreInstance({ data: [data as never] }, config);
  return new OpenForm(form, restored.root, state, keep);
}
