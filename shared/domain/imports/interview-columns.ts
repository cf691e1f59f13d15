import type { FormDefinition, FormNode, FormQuestion } from '../instruments/form-definition.ts';
import type { Parsed, Problem } from '../problems/problem.ts';
import { type ImportProblemWord, importProblem } from './import-problem.ts';
import { findIdentityColumn, isMetadataColumn } from './interview-metadata.ts';
import { quoted } from './quoted.ts';

/** A table of filled forms whose form is known: which question stands in which column. */
export interface InterviewLayout {
  readonly form: FormDefinition;
  readonly heading: readonly string[];
  /** The column that tells one interview from another. */
  readonly identity: number;
  readonly columns: readonly InterviewColumn[];
}

/** A question found in the heading, in the order of the form. */
export interface InterviewColumn {
  readonly question: FormQuestion;
  /** The question's own column, or `null` where only columns of its parts are there. */
  readonly position: number | null;
  /** The columns of single choices, `q/choice`. */
  readonly splits: readonly { readonly position: number; readonly choice: string }[];
  /** The columns of a place: latitude, longitude, altitude, accuracy; empty where it has one column for all. */
  readonly coordinates: readonly number[];
  /** The choices of the question, or `null` where anything may be answered. */
  readonly choices: ReadonlySet<string> | null;
}

/** What a phone fills by itself, or nobody answers: a table without it is still complete. */
const UNASKED = new Set([
  'start',
  'end',
  'today',
  'deviceid',
  'subscriberid',
  'simserial',
  'phonenumber',
  'username',
  'email',
  'audit',
  'start-geopoint',
  'background-audio',
  'note',
  'calculate',
  'hidden',
]);

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

interface FormFit {
  readonly form: FormDefinition;
  readonly columns: readonly InterviewColumn[];
  /** Asked questions without a column. */
  readonly missing: readonly FormQuestion[];
  /** Positions of columns that neither the form nor ODK and Kobo explain. */
  readonly unknown: readonly number[];
}

function fitForm(form: FormDefinition, heading: readonly string[]): FormFit {
  const questions = listSingleQuestions(form.children);
  const owners = questionsByHeading(questions);
  const positions = new Map(heading.map((cell, index) => [cell.trim(), index]));
  const choices = new Map(
    form.lists
      .filter(({ size }) => size === undefined)
      .map((list) => [list.name, list.choices.map((choice) => choice.name)]),
  );
  const columns = questions
    .map((question) => {
      const names = headingsOf(question).filter((name) => owners.get(name) === question);
      return findColumn(question, names, choices.get(question.listName ?? '') ?? null, positions);
    })
    .filter((column) => column !== null);
  const found = new Set(columns.map((column) => column.question));
  const explained = new Set(columns.flatMap((column) => explainedBy(column, positions)));
  return {
    form,
    columns,
    missing: questions.filter((question) => !UNASKED.has(question.type) && !found.has(question)),
    unknown: [...heading.keys()].filter(
      (index) => !explained.has(index) && !isExpectedColumn(heading[index] ?? ''),
    ),
  };
}

function findColumn(
  question: FormQuestion,
  names: readonly string[],
  choices: readonly string[] | null,
  positions: ReadonlyMap<string, number>,
): InterviewColumn | null {
  const position = names.map((name) => positions.get(name)).find((found) => found !== undefined);
  const splits = names.flatMap((name) => splitColumns(name, choices ?? [], positions));
  const coordinates =
    question.type === 'geopoint' && position === undefined
      ? coordinateColumns(names, positions)
      : [];
  if (position === undefined && splits.length === 0 && coordinates.length === 0) return null;
  return {
    question,
    position: position ?? null,
    splits,
    coordinates,
    choices: choices === null ? null : new Set(choices),
  };
}

/** The columns of ODK Central for a place, all four or none. */
function coordinateColumns(
  names: readonly string[],
  positions: ReadonlyMap<string, number>,
): readonly number[] {
  const found = names.map((name) =>
    ['Latitude', 'Longitude', 'Altitude', 'Accuracy']
      .map((part) => positions.get(`${name}-${part}`))
      .filter((position) => position !== undefined),
  );
  return found.find(({ length }) => length === 4) ?? [];
}

/** The columns that a question accounts for; Kobo puts the address of a picture or a recording beside its name. */
function explainedBy(
  { question, position, splits, coordinates }: InterviewColumn,
  positions: ReadonlyMap<string, number>,
): readonly (number | undefined)[] {
  const addresses = headingsOf(question).map((name) => positions.get(`${name}_URL`));
  return [
    position ?? undefined,
    ...splits.map((split) => split.position),
    ...coordinates,
    ...(['image', 'audio', 'video', 'file'].includes(question.type) ? addresses : []),
  ];
}

function isExpectedColumn(name: string): boolean {
  return name.trim() === '' || isMetadataColumn(name);
}

/** Questions outside repeats: those of a repeat stand in a table of their own. */
function listSingleQuestions(nodes: readonly FormNode[]): readonly FormQuestion[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'question') return [node];
    return node.kind === 'group' ? listSingleQuestions(node.children) : [];
  });
}

/** How exports write a question: with its groups (`/` in Kobo, or `.` on request, `-` in ODK Central) or without. */
function headingsOf(question: FormQuestion): readonly string[] {
  const steps = question.path.split('/').filter((step) => step !== '');
  return [...new Set([...['/', '-', '.'].map((between) => steps.join(between)), question.name])];
}

/** A name without its groups belongs to a question only if no other question has the same. */
function questionsByHeading(
  questions: readonly FormQuestion[],
): ReadonlyMap<string, FormQuestion | null> {
  const owners = new Map<string, FormQuestion | null>();
  for (const question of questions) {
    for (const name of headingsOf(question)) {
      owners.set(name, owners.has(name) ? null : question);
    }
  }
  for (const question of questions) owners.set(question.path.slice(1), question);
  return owners;
}

function splitColumns(
  name: string,
  choices: readonly string[],
  positions: ReadonlyMap<string, number>,
): InterviewColumn['splits'] {
  return choices.flatMap((choice) => {
    const position = positions.get(`${name}/${choice}`) ?? positions.get(`${name}.${choice}`);
    return position === undefined ? [] : [{ position, choice }];
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
  return fit.columns.some(({ question }) => !UNASKED.has(question.type));
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
