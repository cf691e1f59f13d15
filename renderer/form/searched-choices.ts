import type { AnyNode } from '@getodk/xforms-engine';
import type {
  ChoiceCondition,
  FormNode,
  FormQuestion,
  LocalisedText,
} from '../../shared/domain/instruments/form-definition.ts';
import { plainPath } from '../../shared/domain/instruments/paths.ts';
import { placeBeside, readChoiceFilter } from '../../shared/domain/instruments/searched-choices.ts';
import { ASKED_AT_ONCE, type AskChoices, type AskedChoice, ChoiceBook } from './choice-book.ts';
import { isLeaf, type LeafNode, listBelow, pathOf, setText } from './form-nodes.ts';
import type { OpenForm } from './open-form.ts';

/** Why an answer was taken back: the question that it depends on has another answer now. */
export interface TakenBack {
  readonly label: LocalisedText;
  readonly name: string;
  /** What the other question asks. */
  readonly question: LocalisedText;
}

/** A question whose choices are searched, and one that its filter looks at. */
interface Dependence {
  readonly question: FormQuestion;
  readonly on: string;
}

/** An answer that may not fit any more. */
interface Dependent extends Dependence {
  readonly node: LeafNode;
  readonly asked: AskedChoice;
}

/**
 * The answers from long lists in an open form: their words, and what becomes of them when an answer changes on which
 * they depend. As ODK does, one that does not fit any more is taken back; here the person is told why.
 */
export class SearchedChoices {
  readonly book: ChoiceBook;
  readonly #form: OpenForm;
  readonly #ask: AskChoices;
  readonly #dependences: readonly Dependence[];
  readonly #takenBack = new Map<string, TakenBack>();
  readonly #listeners = new Set<() => void>();

  constructor(form: OpenForm, ask: AskChoices) {
    this.#form = form;
    this.#ask = ask;
    this.book = new ChoiceBook(ask);
    this.#dependences = listDependences(form.definition.children);
    if (this.#dependences.length > 0) form.subscribe((leaves) => this.#follow(leaves));
  }

  /** What the choices of a question must hold as the form stands. */
  filterOf(question: FormQuestion, place: string): Readonly<Record<string, string>> {
    const where = question.search ?? { where: [] };
    return readChoiceFilter(where, place, (path) => this.#form.valueAt(path));
  }

  /** The question that must be answered before this one; null where none is missing. */
  missingFor(question: FormQuestion, place: string): FormQuestion | null {
    const missing = question.search?.where.find(
      (condition) =>
        'path' in condition && this.#form.valueAt(placeBeside(place, condition.path)) === '',
    );
    return missing && 'path' in missing ? this.#form.questionAt(missing.path) : null;
  }

  /** Why the answer to a question was taken back; null where it was not, or there is a new one. */
  takenBack(node: AnyNode): TakenBack | null {
    return this.#takenBack.get(node.nodeId) ?? null;
  }

  forgetTakenBack(node: AnyNode): void {
    this.#takenBack.delete(node.nodeId);
    for (const listener of this.#listeners) listener();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  #follow(leaves: readonly LeafNode[]): void {
    const changed = new Set(leaves.map(pathOf));
    const plain = new Set([...changed].map(plainPath));
    const concerned = this.#dependences.filter(({ on }) => plain.has(on));
    if (concerned.length === 0) return;
    const answers = listBelow(this.#form.root).flatMap((node): readonly Dependent[] => {
      if (!isLeaf(node) || answerOf(node) === '') return [];
      const place = pathOf(node);
      const own = plainPath(place);
      const found = concerned.find(
        ({ question, on }) => question.path === own && changed.has(placeBeside(place, on)),
      );
      return found ? [{ ...found, node, asked: this.#askOf(found.question, node) }] : [];
    });
    for (let start = 0; start < answers.length; start += ASKED_AT_ONCE) {
      void this.#check(answers.slice(start, start + ASKED_AT_ONCE));
    }
  }

  #askOf(question: FormQuestion, node: LeafNode): AskedChoice {
    const where = this.filterOf(question, pathOf(node));
    return { list: question.listName ?? '', name: answerOf(node), where };
  }

  async #check(answers: readonly Dependent[]): Promise<void> {
    // A call that failed takes nothing back.
    const labels = await this.#ask(answers.map(({ asked }) => asked)).catch(() => []);
    const gone = answers.filter(({ node, question, asked }, index) => {
      // Whatever was answered meanwhile is looked at for itself.
      const now = this.#askOf(question, node);
      return labels[index] === null && JSON.stringify(now) === JSON.stringify(asked);
    });
    if (gone.length === 0) return;
    for (const answer of gone) this.#takeBack(answer);
    this.#form.sync();
    for (const listener of this.#listeners) listener();
  }

  #takeBack({ node, asked: { list, name }, on }: Dependent): void {
    if (node.nodeType !== 'input') return;
    this.#takenBack.set(node.nodeId, {
      name,
      label: this.book.labelOf(list, name) ?? {},
      question: this.#form.questionAt(on)?.label ?? {},
    });
    setText(node, '');
  }
}

function answerOf({ currentState: { relevant, instanceValue } }: LeafNode): string {
  return relevant ? instanceValue : '';
}

function listDependences(nodes: readonly FormNode[]): readonly Dependence[] {
  return nodes.flatMap((node): readonly Dependence[] => {
    if (node.kind !== 'question') return listDependences(node.children);
    const paths = (node.search?.where ?? []).flatMap((condition: ChoiceCondition) =>
      'path' in condition ? [condition.path] : [],
    );
    return paths.map((on) => ({ question: node, on }));
  });
}
