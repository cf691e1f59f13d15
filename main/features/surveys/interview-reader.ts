import type { FormDefinition } from '../../../shared/domain/instruments/form-definition.ts';
import { readText } from '../../../shared/domain/instruments/localised-text.ts';
import type { ScoredItem } from '../../../shared/domain/instruments/scored-items.ts';
import { bringToVersion } from '../../../shared/domain/instruments/versions/same-items.ts';
import type { Reader } from '../../db/handles.ts';
import { listForms } from '../instruments/reader.ts';
import type { HeldSubmission } from '../visits/reader.ts';

/** The words of the best answer to an item; the lowest is the best where the item is reversed. */
export function bestAnswer(
  form: FormDefinition,
  { list, question, bestScore }: ScoredItem,
  language: string,
): string {
  const scores = list.choices
    .map((choice) => choice.score)
    .filter((score) => typeof score === 'number');
  const best = question.reverse ? Math.min(...scores) : bestScore;
  const choice = list.choices.find((each) => each.score === best);
  return choice ? readText(form, choice.label, language) : '';
}

/** What an interview answers to a question; null where it answers nothing. */
export function answerTo({ answers }: HeldSubmission, path: string): string | null {
  return answers.find((answer) => answer.path === path)?.value ?? null;
}

/** Brings interviews to one version of their form: a question that another version asked otherwise is left out of them. */
export function createBringing(
  db: Reader,
  form: FormDefinition,
): (interview: HeldSubmission) => HeldSubmission {
  const versions = new Map(
    listForms(db)
      .filter(({ formId }) => formId === form.formId)
      .map(({ version, definition }) => [version, definition]),
  );
  return (interview) => {
    const own = versions.get(interview.version) ?? form;
    return { ...interview, ...bringToVersion(own, form, interview) };
  };
}
