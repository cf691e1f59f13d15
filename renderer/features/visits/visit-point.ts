import type { FormNode, FormQuestion } from '../../../shared/domain/instruments/form-definition.ts';
import { findFormLanguage, readText } from '../../../shared/domain/instruments/localised-text.ts';
import { notePath, plainPath } from '../../../shared/domain/instruments/paths.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import type { OpenForm } from '../../form/open-form.ts';
import type { FailedPoint } from '../../ui/failed-point.tsx';

/** Every question of a form, in its order. */
export function listQuestions(nodes: readonly FormNode[]): readonly FormQuestion[] {
  return nodes.flatMap((node) =>
    node.kind === 'question' ? [node] : listQuestions(node.children),
  );
}

/** The question at a path of a form that is being filled, as a point that a promise can come out of; null for none. */
export function findPoint(
  form: Pick<OpenForm, 'definition' | 'note'>,
  visit: string,
  path: string,
  language: Language,
): FailedPoint | null {
  const { definition } = form;
  const question = listQuestions(definition.children).find((each) => each.path === plainPath(path));
  const label = readText(definition, question?.label ?? {}, findFormLanguage(definition, language));
  return label === '' ? null : { visit, path, label, note: form.note(notePath(path)) };
}
