import type { Day } from '../calendar/day.ts';
import type { FormDefinition, FormQuestion } from '../instruments/form-definition.ts';
import type { Submission } from '../instruments/submission.ts';
import { parseWrittenDay } from './written-date.ts';

/**
 * The day of the visit or the interview that a filled form speaks of. A person's word goes before the phone's clock:
 * a required date outside the groups, then the phone's "today", any date outside the groups, the start, the end.
 * `null` when the form holds none of these.
 */
export function findSubmissionDay(form: FormDefinition, submission: Submission): Day | null {
  const values = new Map(submission.answers.map(({ path, value }) => [path, value]));
  const questions = form.children.filter((node) => node.kind === 'question');
  const wanted: readonly ((question: FormQuestion) => boolean)[] = [
    ({ type, required }) => type === 'date' && required,
    ({ type }) => type === 'today',
    ({ type }) => type === 'date',
    ({ type }) => type === 'start',
    ({ type }) => type === 'end',
  ];
  for (const isWanted of wanted) {
    for (const question of questions.filter(isWanted)) {
      const day = parseWrittenDay(values.get(question.path) ?? '');
      if (day !== null) return day;
    }
  }
  return null;
}
