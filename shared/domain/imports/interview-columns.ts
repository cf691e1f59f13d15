import type { FormDefinition, FormNode, FormQuestion } from '../instruments/form-definition.ts';
import type { Parsed, Problem } from '../problems/problem.ts';
import { type ImportProblemWord, importProblem } from './import-problem.ts';
import { findIdentityColumn } from './interview-metadata.ts';
import { type ColumnFit, fitColumns, type InterviewColumn, isAsked } from './question-columns.ts';
import { quoted } from './quoted.ts';

/** A table of filled forms whose form is known: which question stands in which column. */
export interface InterviewLayout {
  readonly form: FormDefinition;
  readonly heading: readonly string[];
  /** The column that tells one interview from another. */
  readonly identity: number;
  readonly columns: readonly InterviewColumn[];
}

/**
 * Finds the held form that a table of ODK or Kobo was filled with, by its columns alone: no such table names its form,
 * and Kobo's `__version__` is a number of its own. `forms` are those held, the newest of each last; of several versions
 * the one that fits best is meant, the newer of equals. With `formId`, that form is taken and need only share a column.
 *
 * | columns beside ODK's and Kobo's own | result |
 * | --- | --- |
 * | every asked question of one form, and no other | that form |
 * | at most a fifth missing and a fifth unknown, for one form | that form, with a warning for each column |
 * | so for two forms | `imports.form-ambiguous` |
 * | so for none | `imports.form-not-recognised` |
 */
export function matchInterviewColumns(
  heading: readonly string[],
  forms: readonly FormDefinition[],
  formId: string | null = null,
): Parsed<InterviewLayout> {
  const identity = findIdentityColumn(heading);
  if (identity === null) return refused('id-column-missing', {});
  const allowed = formId === null ? forms : forms.filter((form) => form.formId === formId);
  const fits = bestOfEachForm(allowed.map((form) => fitForm(form, heading)));
  const candidates = formId === null ? likelyForms(fits) : fits.filter(isTouched);
  const [fit, ...others] = candidates;
  const list = (found: readonly FormFit[]): string =>
    quoted(found.map((f) => f.form.formId).join(', '));
  if (fit !== undefined && others.length === 0) return accept(fit, heading, identity);
  if (fit !== undefined) return refused('form-ambiguous', { forms: list(candidates) });
  if (formId === null && forms.length === 0) return refused('no-form-held', {});
  if (formId === null) return refused('form-not-recognised', { forms: list(fits) });
  return refused(allowed.length === 0 ? 'form-not-held' : 'form-columns-differ', { form: formId });
}

interface FormFit extends ColumnFit {
  readonly form: FormDefinition;
}

function fitForm(form: FormDefinition, heading: readonly string[]): FormFit {
  return { form, ...fitColumns(form, listSingleQuestions(form.children), heading) };
}

/** Questions outside repeats: those of a repeat stand in a table of their own. */
function listSingleQuestions(nodes: readonly FormNode[]): readonly FormQuestion[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'question') return [node];
    return node.kind === 'group' ? listSingleQuestions(node.children) : [];
  });
}

function bestOfEachForm(fits: readonly FormFit[]): readonly FormFit[] {
  const best = new Map<string, FormFit>();
  const faults = (fit: FormFit): number => fit.missing.length + fit.unknown.length;
  for (const fit of fits) {
    const rival = best.get(fit.form.formId);
    if (rival === undefined || faults(fit) <= faults(rival)) best.set(fit.form.formId, fit);
  }
  return [...best.values()];
}

function isTouched(fit: FormFit): boolean {
  return fit.columns.some(({ question }) => isAsked(question));
}

function likelyForms(fits: readonly FormFit[]): readonly FormFit[] {
  const touched = fits.filter(isTouched);
  const exact = touched.filter((fit) => fit.missing.length + fit.unknown.length === 0);
  if (exact.length > 0) return exact;
  return touched.filter(({ columns, missing, unknown }) => {
    const most = columns.length / 4; // a fifth of the whole is a quarter of the rest
    return missing.length <= most && unknown.length <= most;
  });
}

function accept(
  fit: FormFit,
  heading: readonly string[],
  identity: number,
): Parsed<InterviewLayout> {
  const twice = findTwice(fit, heading);
  if (twice !== null) return refused('column-twice', { column: quoted(twice) });
  const unknown = fit.unknown.map((index): Problem => {
    const column = heading[index] ?? '';
    return importProblem('column-unknown', { column: quoted(column) }, { column });
  });
  const missing = fit.missing.map(({ path }): Problem => {
    const column = path.slice(1);
    return importProblem('question-missing', { column: quoted(column) }, { column });
  });
  return {
    ok: true,
    value: { form: fit.form, heading, identity, columns: fit.columns },
    warnings: [...missing, ...unknown],
  };
}

/** The heading of a question that stands over two columns: which of them holds its answer, nobody can say. */
function findTwice(fit: FormFit, heading: readonly string[]): string | null {
  const names = heading.map((cell) => cell.trim());
  const read = fit.columns.map(({ position }) =>
    position === null ? '' : (names[position] ?? ''),
  );
  return (
    read.find((name) => name !== '' && names.indexOf(name) !== names.lastIndexOf(name)) ?? null
  );
}

function refused(what: ImportProblemWord, facts: Problem['facts']): Parsed<never> {
  return { ok: false, problems: [importProblem(what, facts)] };
}
