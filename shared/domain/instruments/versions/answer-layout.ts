import type { FormDefinition } from '../form-definition.ts';
import { listQuestions } from '../form-questions.ts';
import { repeatRowName } from '../xlsform/generated-rows.ts';
import { type UnionColumn, type UnionTable, uniteVersions } from './union-columns.ts';

/**
 * How columns are named. `path`: `pharmacie/froid`, as Kobo does. `central`: as ODK Central does, `pharmacie-froid`, in
 * the table of a repeat from there on, and a place in four columns.
 */
export type HeadingStyle = 'path' | 'central';

/** A question as it stands in a table. */
export interface AnswerColumn {
  readonly question: UnionColumn;
  /** One heading, or four of a place: latitude, longitude, altitude, accuracy. */
  readonly headings: readonly string[];
}

/** A table as it is written: that of the filled forms, or of the rows of a repeat. */
export interface AnswerLayout {
  readonly table: UnionTable;
  readonly columns: readonly AnswerColumn[];
  /** Keneya's own columns, before the questions and after them. */
  readonly leading: readonly string[];
  readonly trailing: readonly string[];
}

/** How a form was filled (`FormFilling`): told, and never taken in again. */
const FILLING = [
  ...['_open_seconds', '_started_by', '_typed_by', '_way', '_reopened', '_same_day'],
] as const;

/** What was changed in forms after they were final stands in a table of its own. */
export const CHANGES_TABLE = {
  name: '_changes',
  heading: ['KEY', '_at', '_user', '_reason', '_path', '_before', '_after'],
} as const;

/** Whether a table tells what was changed: it holds no form and no row of one. */
export function isChangesHeading(heading: readonly string[]): boolean {
  const names = new Set(heading.map((cell) => cell.trim()));
  return CHANGES_TABLE.heading.every((name) => names.has(name));
}

/**
 * Keneya's own columns. `_unanswered` has the paths of what was asked and left empty, with spaces between: an empty cell
 * that is not among them was not asked. `_other_answers` has as JSON, by path, what stands in no column: remarks, and
 * answers to questions that no held version has; `_pictures`, in a zip, what the pictures of the visit show.
 */
const LEADING = {
  path: {
    form: ['KEY', '_facility', '_day', '_version', '_started_at', '_ended_at', ...FILLING],
    row: ['KEY', 'PARENT_KEY'],
  },
  central: { form: ['meta-instanceID'], row: [] },
} as const;

const TRAILING = {
  path: { form: ['_form', '_unanswered', '_other_answers'], row: [repeatRowName, '_unanswered'] },
  central: {
    form: [
      ...['KEY', 'FormVersion', '_form', '_facility', '_day', '_started_at', '_ended_at'],
      ...FILLING,
      ...['_unanswered', '_other_answers', '_pictures'],
    ],
    row: [repeatRowName, '_unanswered', 'PARENT_KEY', 'KEY'],
  },
} as const;

/** What no question's column is called, in either style: programs know tables and rows by these. */
const RESERVED: readonly string[] = [
  ...[LEADING, TRAILING].flatMap((each) =>
    Object.values(each).flatMap(({ form, row }) => [...form, ...row]),
  ),
  ...['_uuid', '_index', '_parent_index', '_parent_table_name'],
];

/** What ODK Central calls the four columns of a place. */
export const PLACE_PARTS = ['Latitude', 'Longitude', 'Altitude', 'Accuracy'] as const;

/** The tables for the answers to all versions of a form, given in the order in which they came; the form's is the first. */
export function layOutAnswers(
  versions: readonly FormDefinition[],
  style: HeadingStyle,
): readonly AnswerLayout[] {
  const isPlace = findPlaces(versions);
  return uniteVersions(versions).map((table) => {
    const kind = table.repeat === '' ? 'form' : 'row';
    const leading = LEADING[style][kind];
    const trailing = TRAILING[style][kind];
    const taken = new Set(RESERVED);
    const columns = table.columns.map((question): AnswerColumn => {
      const isSplit = style === 'central' && isPlace(question);
      const headings = wordings(table, question, style)
        .map((name) => (isSplit ? PLACE_PARTS.map((part) => `${name}-${part}`) : [name]))
        .find((names) => !names.some((name) => taken.has(name)));
      if (headings === undefined) throw new Error(`No heading is free for ${question.heading}`);
      for (const name of headings) taken.add(name);
      return { question, headings };
    });
    return { table, columns, leading, trailing };
  });
}

/** Every heading of a table, in order. */
export function headingOf({ leading, columns, trailing }: AnswerLayout): readonly string[] {
  return [...leading, ...columns.flatMap(({ headings }) => headings), ...trailing];
}

/** How a heading may be worded, the usual first; the last, with a path's own beginning, is never taken. */
function wordings(
  { repeat }: UnionTable,
  { heading }: UnionColumn,
  style: HeadingStyle,
): readonly string[] {
  const whole = [heading, `/${heading}`];
  if (style === 'path') return whole;
  const inside = heading.startsWith(`${repeat}/`) ? heading.slice(repeat.length + 1) : heading;
  return [inside.replaceAll('/', '-'), ...whole];
}

function findPlaces(versions: readonly FormDefinition[]): (column: UnionColumn) => boolean {
  const types = new Map(
    versions.map(({ version, children }) => [
      version,
      new Map(listQuestions(children).map(({ path, type }) => [path, type])),
    ]),
  );
  return ({ paths }) =>
    [...paths].every(([version, path]) => types.get(version)?.get(path) === 'geopoint');
}
