import type { FormDefinition } from '../instruments/form-definition.ts';
import { plainPath } from '../instruments/paths.ts';
import { listScoredItems } from '../instruments/scored-items.ts';
import type { Answer } from '../instruments/submission.ts';

/**
 * The answers of an interview that tell of something that went wrong: those that come to less than half of the best,
 * turned round where the item is reversed; in the order given.
 *
 * | item, scored 0–3 | answer | low |
 * | --- | --- | --- |
 * | asked for consent | jamais (0), quelquefois (1) | yes |
 * | asked for consent | souvent (2) | no |
 * | shouted at, reversed | toujours (3), souvent (2) | yes |
 * | shouted at, reversed | jamais (0) | no |
 */
export function listLowAnswers(
  form: FormDefinition,
  answers: readonly Answer[],
): readonly Answer[] {
  const items = new Map(listScoredItems(form).map((item) => [item.question.path, item]));
  return answers.filter(({ path, value }) => {
    const item = items.get(plainPath(path));
    if (!item) return false;
    const { question, list, bestScore } = item;
    const score = list.choices.find(({ name }) => name === value.trim())?.score;
    if (typeof score !== 'number') return false;
    return 2 * (question.reverse ? bestScore - score : score) < bestScore;
  });
}
