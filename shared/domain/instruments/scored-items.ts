import type {
  ChoiceList,
  FormDefinition,
  FormNode,
  FormQuestion,
  ScoringMethod,
} from './form-definition.ts';

/** An item of a checklist that can earn points. */
export interface ScoredItem {
  /** Name of the top-level group it stands in, `''` outside of any. */
  readonly section: string;
  readonly question: FormQuestion;
  readonly list: ChoiceList;
  /** The highest score of its list: what full points are. */
  readonly bestScore: number;
  /** The method of its form, by which its points are counted. */
  readonly method: ScoringMethod;
}

/**
 * The items of a form that score, in its order: select_one questions whose choices carry a number in `score`. Those of
 * a repeat count only where an item of that repeat has a weight of its own.
 */
export function listScoredItems(form: FormDefinition): readonly ScoredItem[] {
  const lists = new Map(form.lists.map((list) => [list.name, list]));
  const method = form.scoring;
  return form.children.flatMap((child) => {
    const section = child.kind === 'group' ? child.name : '';
    return listQuestions([child], true).flatMap((question) => {
      const list = lists.get(question.listName ?? '');
      const bestScore = list && question.type === 'select_one' ? bestOf(list) : null;
      return list && bestScore !== null ? [{ section, question, list, bestScore, method }] : [];
    });
  });
}

/** The questions below, leaving out those of repeats that nothing weighs. */
function listQuestions(nodes: readonly FormNode[], isCounted: boolean): readonly FormQuestion[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'question') return isCounted ? [node] : [];
    return listQuestions(node.children, node.kind === 'repeat' ? hasWeight(node) : isCounted);
  });
}

function hasWeight(node: FormNode): boolean {
  return node.kind === 'question' ? node.weightGiven : node.children.some(hasWeight);
}

function bestOf(list: ChoiceList): number | null {
  const scores = list.choices.map((choice) => choice.score).filter((s) => typeof s === 'number');
  return scores.length === 0 ? null : Math.max(...scores);
}
