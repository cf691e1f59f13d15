import type { FormDefinition, FormNode } from './form-definition.ts';
import { plainPath } from './paths.ts';
import type { Answer } from './submission.ts';
import { questionKinds } from './xlsform/question-types.ts';

/**
 * How many answers a person has given: what the form notes by itself (start, day, calculations) and what was emptied
 * again count for nothing; in a repeat each row counts.
 */
export function countGivenAnswers(form: FormDefinition, answers: readonly Answer[]): number {
  const asked = new Set(listAskedPaths(form.children));
  return answers.filter(({ path, value }) => value !== '' && asked.has(plainPath(path))).length;
}

function listAskedPaths(nodes: readonly FormNode[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.kind !== 'question') return listAskedPaths(node.children);
    const isAsked = node.type !== 'note' && (questionKinds[node.type]?.body ?? null) !== null;
    return isAsked ? [node.path] : [];
  });
}
