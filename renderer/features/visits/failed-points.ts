import type { FormDefinition } from '../../../shared/domain/instruments/form-definition.ts';
import type { ItemScore } from '../../../shared/domain/instruments/item-scores.ts';
import { readText } from '../../../shared/domain/instruments/localised-text.ts';
import { notePath } from '../../../shared/domain/instruments/paths.ts';
import type { Answer } from '../../../shared/domain/instruments/submission.ts';
import { readFeedback } from '../../../shared/domain/visits/feedback.ts';
import type { FailedPoint } from '../../ui/failed-point.tsx';

/** The points of a visit that are not as they should be, in the words of the form, with the remarks beside them. */
export function listFailedPoints(
  visit: string,
  definition: FormDefinition,
  answers: readonly Answer[],
  language: string,
): { readonly critical: readonly FailedPoint[]; readonly toMend: readonly FailedPoint[] } {
  const { formId, version } = definition;
  const submission = { formId, version, instanceId: visit, answers };
  const { critical, toMend } = readFeedback(definition, submission, null, language);
  const values = new Map(answers.map(({ path, value }) => [path, value]));
  const say = ({ path, label }: ItemScore): FailedPoint => ({
    visit,
    path,
    label: readText(definition, label, language),
    note: values.get(notePath(path)) ?? '',
  });
  return { critical: critical.map(say), toMend: toMend.map(say) };
}
