import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { instrumentsContract } from '../../../shared/contract/instruments.ts';
import type { FormNode } from '../../../shared/domain/instruments/form-definition.ts';
import { findFormLanguage, readText } from '../../../shared/domain/instruments/localised-text.ts';
import { isChecklist } from '../../../shared/domain/instruments/submission-kind.ts';
import type { HandlersOf } from '../../platform/handlers.ts';
import { findXform, type HeldForm, listForms } from './reader.ts';

function countQuestions(nodes: readonly FormNode[]): number {
  return nodes.reduce(
    (sum, node) => sum + (node.kind === 'question' ? 1 : countQuestions(node.children)),
    0,
  );
}

/** The newest version of each form, in the order they came. */
function newestForms(forms: readonly HeldForm[]): readonly HeldForm[] {
  return [...new Map(forms.map((form) => [form.formId, form])).values()];
}

/** What the pages ask of forms. */
export const instrumentsHandlers: HandlersOf<typeof instrumentsContract> = {
  list: ({ db, language }) =>
    newestForms(listForms(db)).map(({ formId, version, definition }) => ({
      formId,
      version,
      title: readText(definition, definition.title, findFormLanguage(definition, language)),
      kind: isChecklist(definition) ? 'checklist' : 'interview',
      questions: countQuestions(definition.children),
    })),
  open({ db }, { formId, version }) {
    const found = findXform(db, formId, version);
    if (found) return found;
    throw new ExpectedFailure({ code: 'unknown-form', facts: { form: `${formId} ${version}` } });
  },
};
