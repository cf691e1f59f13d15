import type { FormDefinition } from '../../../shared/domain/instruments/form-definition.ts';
import type { Submission } from '../../../shared/domain/instruments/submission.ts';
import { compileXlsform } from '../../../shared/domain/instruments/xlsform/compile-xlsform.ts';
import { parseMarkdownForm } from '../../../shared/domain/instruments/xlsform/markdown-form.ts';

/** The definition of a form written in Markdown; its problems fail the test. */
export function defineForm(markdown: string): FormDefinition {
  const result = compileXlsform(parseMarkdownForm(markdown), { fallbackFormId: 'essai' });
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 2));
  return result.form;
}

/** A submission with these answers by path; what is not there is absent. */
export function fillIn(answers: Readonly<Record<string, string>>): Submission {
  return {
    formId: 'essai',
    version: '',
    instanceId: 'uuid:1',
    answers: Object.entries(answers).map(([path, value]) => ({ path, value })),
  };
}
