import type { Problem } from '../problems/problem.ts';
import type { ChoiceList, FormDefinition, FormNode, FormQuestion } from './form-definition.ts';
import { plainPath } from './paths.ts';
import type { Answer, Submission } from './submission.ts';
import { repeatRowName } from './xlsform/generated-rows.ts';
import { isTableListLabel } from './xlsform/table-lists.ts';

/**
 * What in a submission does not fit the form it names: an answer to a question that the form does not have, a choice
 * that its list does not have, a number that is none. ODK's engine drops these without a word; a person must know.
 * Empty answers fit everywhere. Beyond a hundred, the rest is one line that counts them. The choices of a long list are
 * known to `hasChoice`; without it any of them passes.
 */
export function checkSubmission(
  form: FormDefinition,
  submission: Submission,
  hasChoice: ChoiceLookup = () => true,
): readonly Problem[] {
  const problems = findProblems(form, submission, hasChoice);
  const untold = problems.length - PROBLEMS_TOLD;
  if (untold <= 0) return problems;
  const rest: Problem = { code: 'instruments.more-answers', facts: { count: untold } };
  return [...problems.slice(0, PROBLEMS_TOLD), rest];
}

/** Whether a long list, whose choices the definition leaves out, has a choice of this name. */
export type ChoiceLookup = (list: string, choice: string) => boolean;

/** A submission of a thousand wrong answers must not bury what else an import has to say. */
const PROBLEMS_TOLD = 100;
const FACT_LENGTH = 100;

function findProblems(
  form: FormDefinition,
  submission: Submission,
  hasChoice: ChoiceLookup,
): readonly Problem[] {
  const nodes = new Map(listNodes(form.children).map((node) => [node.path, node]));
  const lists = new Map(form.lists.map((list) => [list.name, lookInto(list, hasChoice)]));
  return submission.answers.flatMap((answer) => {
    const path = plainPath(answer.path);
    const value = answer.value.trim();
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (name === repeatRowName || isTableListLabel(name) || serverPaths.has(path)) return [];
    const node = nodes.get(path);
    if (!node || (node.kind !== 'question' && value !== '')) {
      return [problem('answer-unknown-question', answer, {})];
    }
    if (value === '' || node.kind !== 'question') return [];
    return checkValue(node, answer, value, lists.get(node.listName ?? '') ?? null);
  });
}

function lookInto(
  { name, choices, size }: ChoiceList,
  hasChoice: ChoiceLookup,
): (choice: string) => boolean {
  if (size !== undefined) return (choice) => hasChoice(name, choice);
  const names = new Set(choices.map((choice) => choice.name));
  return (choice) => names.has(choice);
}

/** What Kobo's server writes into every submission beside the answers. */
const serverPaths: ReadonlySet<string> = new Set(['/formhub/uuid', '/__version__', '/_version_']);

function checkValue(
  question: FormQuestion,
  answer: Answer,
  value: string,
  isChoice: ((choice: string) => boolean) | null,
): readonly Problem[] {
  if (isChoice !== null) {
    const chosen = question.type === 'select_one' ? [value] : value.split(/\s+/);
    return chosen
      .filter((name) => !isChoice(name))
      .map((name) =>
        problem('answer-unknown-choice', answer, { choice: name.slice(0, FACT_LENGTH) }),
      );
  }
  const pattern = numberPatterns[question.type];
  if (pattern && !pattern.test(value)) return [problem('answer-not-number', answer, {})];
  return [];
}

// As ODK writes numbers: a point for decimals, an exponent where a phone's library chose one.
const numberPatterns: Readonly<Record<string, RegExp>> = {
  integer: /^[+-]?\d+$/,
  decimal: /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/,
  range: /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/,
};

function problem(what: string, answer: Answer, facts: Readonly<Record<string, string>>): Problem {
  return {
    code: `instruments.${what}`,
    facts: {
      path: answer.path.slice(0, FACT_LENGTH),
      value: answer.value.slice(0, FACT_LENGTH),
      ...facts,
    },
  };
}

function listNodes(nodes: readonly FormNode[]): readonly FormNode[] {
  return nodes.flatMap((node) =>
    node.kind === 'question' ? [node] : [node, ...listNodes(node.children)],
  );
}
