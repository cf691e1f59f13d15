import type { FormNode, FormQuestion } from './form-definition.ts';

/** Every question of a form, also those in groups and repeats, in the order in which they are asked. */
export function listQuestions(nodes: readonly FormNode[]): readonly FormQuestion[] {
  return nodes.flatMap((node) =>
    node.kind === 'question' ? [node] : listQuestions(node.children),
  );
}
