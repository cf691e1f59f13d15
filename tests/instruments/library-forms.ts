import { readLibrary } from '../../main/features/instruments/library.ts';
import type { FormDefinition } from '../../shared/domain/instruments/form-definition.ts';
import { listScoredItems } from '../../shared/domain/instruments/scored-items.ts';
import type { Submission } from '../../shared/domain/instruments/submission.ts';

/** Every instrument of the library, named for the table of a test. */
export const LIBRARY = readLibrary().map((model) => ({ id: model.form.formId, ...model }));

/** An interview asks what happened to somebody; all others are about what is seen. */
export function isInterview({ scoring }: FormDefinition): boolean {
  return scoring === 'experience';
}

/** The form with every scored item given its best answer, or its worst; a reversed item's best is its lowest. */
export function answerAll(form: FormDefinition, wanted: 'best' | 'worst'): Submission {
  const answers = listScoredItems(form).map(({ question, list }) => {
    const scored = list.choices.filter(({ score }) => typeof score === 'number');
    const climbing = scored.toSorted((a, b) => Number(a.score) - Number(b.score));
    const wantsHighest = (wanted === 'best') !== question.reverse;
    return { path: question.path, value: climbing.at(wantsHighest ? -1 : 0)?.name ?? '' };
  });
  return { formId: form.formId, version: form.version, instanceId: 'uuid:1', answers };
}
