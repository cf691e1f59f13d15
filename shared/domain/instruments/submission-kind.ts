import type { FormDefinition } from './form-definition.ts';

/**
 * Whether a form is about the centre (it scores what is seen) or asked of people: `experience` and unscored forms are
 * interviews.
 */
export function isChecklist({ scoring, lists }: FormDefinition): boolean {
  const isScored = lists.some(({ choices }) => choices.some(({ score }) => score !== null));
  return isScored && scoring !== 'experience';
}
