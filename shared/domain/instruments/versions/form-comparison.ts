import type { Language } from '../../text/translate.ts';
import { findFormLanguage, readText } from '../localised-text.ts';
import { compareForms } from './compare-forms.ts';
import type { FormChange, FormVersion } from './form-change.ts';

/** A change with the words of what it is about in one language. */
export interface ListedChange extends Omit<FormChange, 'label'> {
  readonly label: string;
}

/** Two versions of a form side by side, in the language of whoever looks; `from` is the earlier one. */
export interface FormComparison {
  readonly formId: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly changes: readonly ListedChange[];
}

/** {@link compareForms} with titles and labels in a language of the form, as near to the one asked for as it has. */
export function describeComparison(
  before: FormVersion,
  after: FormVersion,
  language: Language,
): FormComparison {
  const { form } = after;
  const spoken = findFormLanguage(form, language);
  return {
    formId: form.formId,
    title: readText(form, form.title, spoken),
    from: before.form.version,
    to: form.version,
    changes: compareForms(before, after).map((change) => ({
      ...change,
      label: readText(form, change.label, spoken),
    })),
  };
}
