import { isNotePath, plainPath, rowPrefix } from '../paths.ts';
import type { Answer, FormFilling, KnownSubmission } from '../submission.ts';
import { repeatRowName } from '../xlsform/generated-rows.ts';
import { type AnswerColumn, type AnswerLayout, PLACE_PARTS } from './answer-layout.ts';
import { readUnionRows } from './union-columns.ts';

/** A row as it is written, a cell for each heading; `null` is an empty cell. */
export type AnswerRow = readonly (string | null)[];

/**
 * The rows of a filled form in each of the tables, in their order. Nothing of it is lost: see `readAnswerTables`. How it
 * was filled stands beside, where that is given.
 *
 * @example visit `uuid:1` with `/lot[1]/nom` = `Zinc` → `[[['uuid:1', …]], [['uuid:1/lot[1]', 'uuid:1', 'Zinc', …]]]`
 */
export function writeAnswerTables(
  layouts: readonly AnswerLayout[],
  filled: KnownSubmission,
  filling: FormFilling | null = null,
): readonly (readonly AnswerRow[])[] {
  const others = filled.answers.filter(
    (answer) => !layouts.some((layout) => hasPlaceFor(layout, filled.version, answer)),
  );
  const known = {
    ...knownCells(filled),
    ...(filling && fillingCells(filling)),
    _other_answers: asJson(others),
  };
  return layouts.map((layout) => writeRows(layout, filled, known));
}

/** The parts of a place as ODK writes it, `12.65 -8 0 5`; `null` where it is written in another way. */
export function splitPlace(value: string): readonly string[] | null {
  const parts = value.split(' ');
  return parts.length <= PLACE_PARTS.length && !parts.includes('') ? parts : null;
}

function writeRows(
  layout: AnswerLayout,
  filled: KnownSubmission,
  ofForm: Readonly<Record<string, string | null>>,
): readonly AnswerRow[] {
  const answers = Map.groupBy(filled.answers, ({ path }) => rowPrefix(path));
  return readUnionRows(layout.table, filled).map(({ key, parentKey, values }) => {
    const row = key.slice(filled.instanceId.length);
    const own = answers.get(row) ?? [];
    const known: Readonly<Record<string, string | null>> = {
      ...ofForm,
      ...{ KEY: key, PARENT_KEY: parentKey, _unanswered: listUnanswered(own) },
      [repeatRowName]: own.find(({ path }) => path === `${row}/${repeatRowName}`)?.value ?? null,
    };
    return [
      ...layout.leading.map((name) => known[name] ?? null),
      ...layout.columns.flatMap((column, at) => writeCells(column, values[at] ?? '')),
      ...layout.trailing.map((name) => known[name] ?? null),
    ];
  });
}

function knownCells(filled: KnownSubmission): Readonly<Record<string, string | null>> {
  const { formId, version, instanceId, facility, day, startedAt, endedAt, pictures } = filled;
  return {
    ...{ 'meta-instanceID': instanceId, _form: formId, _version: version, FormVersion: version },
    ...{ _facility: facility, _day: day, _started_at: startedAt, _ended_at: endedAt },
    _pictures: pictures.length === 0 ? null : JSON.stringify(pictures),
  };
}

function fillingCells(filling: FormFilling): Readonly<Record<string, string | null>> {
  const { openSeconds, startedBy, typedBy, way, reopened, sameDay } = filling;
  return {
    ...{ _open_seconds: openSeconds?.toString() ?? null, _way: way },
    ...{ _started_by: startedBy, _typed_by: typedBy },
    ...{ _reopened: `${reopened}`, _same_day: `${sameDay}` },
  };
}

function writeCells({ headings }: AnswerColumn, value: string): AnswerRow {
  const parts = headings.length === 1 ? [value] : (splitPlace(value) ?? []);
  return headings.map((_, at) => parts[at] || null);
}

function hasPlaceFor({ table, columns }: AnswerLayout, version: string, answer: Answer): boolean {
  const { path, value } = answer;
  const row = rowPrefix(path);
  if (table.paths.get(version) !== plainPath(row)) return false;
  if (isUnanswered(answer) || (row !== '' && path === `${row}/${repeatRowName}`)) return true;
  const column = columns.find(({ question }) => question.paths.get(version) === plainPath(path));
  return column !== undefined && (column.headings.length === 1 || splitPlace(value) !== null);
}

function isUnanswered({ path, value }: Answer): boolean {
  return value === '' && !isNotePath(path);
}

function listUnanswered(answers: readonly Answer[]): string | null {
  const paths = answers.filter(isUnanswered).map(({ path }) => plainPath(path));
  return paths.length === 0 ? null : paths.join(' ');
}

function asJson(answers: readonly Answer[]): string | null {
  if (answers.length === 0) return null;
  return JSON.stringify(Object.fromEntries(answers.map(({ path, value }) => [path, value])));
}
