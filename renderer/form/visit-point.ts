import type {
  FormDefinition,
  FormQuestion,
} from '../../shared/domain/instruments/form-definition.ts';
import { listQuestions } from '../../shared/domain/instruments/form-questions.ts';
import { findFormLanguage, readText } from '../../shared/domain/instruments/localised-text.ts';
import { notePath, plainPath } from '../../shared/domain/instruments/paths.ts';
import { isChecklist } from '../../shared/domain/instruments/submission-kind.ts';
import type { Language } from '../../shared/domain/text/translate.ts';
import type { FailedPoint } from '../ui/failed-point.tsx';
import type { OpenForm } from './open-form.ts';

/** An answer as the person said it: the words of the choice, or what was written. */
export function sayAnswer(
  definition: FormDefinition,
  question: FormQuestion | undefined,
  value: string,
  language: string,
): string {
  const choice = definition.lists
    .find(({ name }) => name === question?.listName)
    ?.choices.find(({ name }) => name === value);
  return choice ? readText(definition, choice.label, language) : value;
}

/**
 * The question at a path of a form that is being filled, as a point that a promise can come out of; null for none. In
 * an interview it is what is said there, so far.
 */
export function findPoint(
  form: Pick<OpenForm, 'definition' | 'note' | 'valueAt'>,
  visit: string,
  path: string,
  language: Language,
): FailedPoint | null {
  const { definition } = form;
  const question = listQuestions(definition.children).find((each) => each.path === plainPath(path));
  const words = findFormLanguage(definition, language);
  const label = readText(definition, question?.label ?? {}, words);
  if (label === '') return null;
  if (isChecklist(definition)) return { visit, path, label, note: form.note(notePath(path)) };
  const note = sayAnswer(definition, question, form.valueAt(path).trim(), words);
  return { visit, path, label, note, isSaid: true };
}
