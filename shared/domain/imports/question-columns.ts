import type { FormDefinition, FormQuestion } from '../instruments/form-definition.ts';
import { FILLED_BY_PHONE, isMetadataColumn } from './interview-metadata.ts';

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
const UNASKED = new Set<string>([
  ...FILLED_BY_PHONE,
  'start-geopoint',
  'background-audio',
  'note',
  'calculate',
  'hidden',
]);

/** Which of some questions stand in a heading, and what else is there. */
export interface ColumnFit {
  readonly columns: readonly InterviewColumn[];
  /** Asked questions without a column. */
  readonly missing: readonly FormQuestion[];
  /** Positions of columns that neither the form nor ODK and Kobo explain. */
  readonly unknown: readonly number[];
}

/** Whether a person answers the question; what a phone fills by itself may be missing from a table. */
export function isAsked({ type }: FormQuestion): boolean {
  return !UNASKED.has(type);
}

/**
 * Finds the columns of some questions, those of a form or of one of its repeats (`repeat` is its path), whatever
 * program wrote the heading: `/lot/etat/nom` is `lot/etat/nom`, `lot-etat-nom`, `etat-nom` (ODK Central, in the table of
 * the repeat `lot`) or `nom`.
 */
export function fitColumns(
  form: FormDefinition,
  questions: readonly FormQuestion[],
  heading: readonly string[],
  repeat = '',
): ColumnFit {
  const owners = questionsByHeading(questions, repeat);
  const positions = new Map(heading.map((cell, index) => [cell.trim(), index]));
  const choices = new Map(
    form.lists
      .filter(({ size }) => size === undefined)
      .map((list) => [list.name, list.choices.map((choice) => choice.name)]),
  );
  const columns = questions
    .map((question) => {
      const names = headingsOf(question, repeat).filter((name) => owners.get(name) === question);
      return findColumn(question, names, choices.get(question.listName ?? '') ?? null, positions);
    })
    .filter((column) => column !== null);
  const found = new Set(columns.map((column) => column.question));
  const explained = new Set(columns.flatMap((column) => explainedBy(column, repeat, positions)));
  return {
    columns,
    missing: questions.filter((question) => isAsked(question) && !found.has(question)),
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
  repeat: string,
  positions: ReadonlyMap<string, number>,
): readonly (number | undefined)[] {
  const addresses = headingsOf(question, repeat).map((name) => positions.get(`${name}_URL`));
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

/** How exports write a question: with its groups (`/` in Kobo, or `.` on request, `-` in ODK Central) or without. */
function headingsOf({ path, name }: FormQuestion, repeat: string): readonly string[] {
  const written = [path, path.slice(repeat.length)].flatMap((each) => {
    const steps = each.split('/').filter((step) => step !== '');
    return ['/', '-', '.'].map((between) => steps.join(between));
  });
  return [...new Set([...written, name])];
}

/** A name without its groups belongs to a question only if no other question has the same. */
function questionsByHeading(
  questions: readonly FormQuestion[],
  repeat: string,
): ReadonlyMap<string, FormQuestion | null> {
  const owners = new Map<string, FormQuestion | null>();
  for (const question of questions) {
    for (const name of headingsOf(question, repeat)) {
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
