import { orderAnswers } from '../instruments/answer-order.ts';
import type { FormDefinition } from '../instruments/form-definition.ts';
import { plainPath } from '../instruments/paths.ts';
import type { Answer, KnownSubmission, VisitPicture } from '../instruments/submission.ts';
import {
  type AnswerLayout,
  type HeadingStyle,
  headingOf,
} from '../instruments/versions/answer-layout.ts';
import { repeatRowName } from '../instruments/xlsform/generated-rows.ts';
import type { Facts, Parsed } from '../problems/problem.ts';
import { writtenText } from '../tables/neutral-text.ts';
import { type ImportProblemWord, importProblem } from './import-problem.ts';
import { quoted } from './quoted.ts';
import { parseWrittenDay } from './written-date.ts';

/** A row of a table with its number in the file, its cells by heading, as they were before spreadsheets were minded. */
export interface NamedRow {
  readonly number: number;
  readonly cells: ReadonlyMap<string, string>;
}

/** In which style a table of filled forms was written here; `null` where it was not. */
export function findOwnStyle(heading: readonly string[]): HeadingStyle | null {
  const names = new Set(heading.map((cell) => cell.trim()));
  const isOwn = ['KEY', '_form', '_unanswered', '_other_answers'].every((name) => names.has(name));
  if (!isOwn) return null;
  return names.has('FormVersion') ? 'central' : 'path';
}

/** A row by its headings; a formula's guard is taken off again. */
export function nameCells(
  heading: readonly string[],
  { number, cells }: { readonly number: number; readonly cells: readonly string[] },
): NamedRow {
  const named = heading.map((name, at) => [name.trim(), writtenText(cells[at] ?? '')] as const);
  return { number, cells: new Map(named.filter(([, text]) => text !== '')) };
}

/** The headings that no table of the form has. */
export function listStrangeHeadings(
  layouts: readonly AnswerLayout[],
  heading: readonly string[],
): readonly string[] {
  const known = new Set(layouts.flatMap(headingOf));
  return heading.map((name) => name.trim()).filter((name) => name !== '' && !known.has(name));
}

/**
 * Reads a filled form from its row and from those of its repeats, the opposite of `writeAnswerTables`: the same answers
 * in the order of the form. `versions` are those that the layouts were made of.
 */
export function readAnswerTables(
  layouts: readonly AnswerLayout[],
  versions: readonly FormDefinition[],
  main: NamedRow,
  rows: readonly NamedRow[],
): Parsed<KnownSubmission> {
  const cell = (name: string): string => main.cells.get(name) ?? '';
  const refuse = (word: ImportProblemWord, facts: Facts, { number } = main): Parsed<never> => ({
    ok: false,
    problems: [importProblem(word, facts, { row: number })],
  });
  const instanceId = cell('KEY');
  const version = cell('FormVersion') || cell('_version');
  const form = versions.find((each) => each.version === version);
  if (instanceId === '') return refuse('id-empty', { column: quoted('KEY') });
  if (form === undefined) return refuse('form-version-not-held', { form: cell('_form'), version });
  const others = readOthers(cell('_other_answers'));
  if (others === null) return refuse('cell-malformed', { column: '_other_answers' });
  const pictures = readPictures(cell('_pictures'));
  if (pictures === null) return refuse('cell-malformed', { column: '_pictures' });
  const answers = [...others];
  for (const each of [main, ...rows]) {
    const row = (each.cells.get('KEY') ?? '').slice(instanceId.length);
    const layout = layouts.find(({ table }) => table.paths.get(version) === plainPath(row));
    if (layout === undefined) return refuse('repeat-unknown', { key: quoted(row) }, each);
    answers.push(...readRow(layout, version, row, each));
  }
  const day = parseWrittenDay(cell('_day'));
  if (day === null) {
    return refuse('day-unreadable', { column: '_day', value: quoted(cell('_day')) });
  }
  const known = {
    ...{ facility: cell('_facility'), day },
    ...{ startedAt: cell('_started_at') || null, endedAt: cell('_ended_at') || null },
    pictures,
  };
  const { formId } = form;
  const value = { formId, version, instanceId, answers: orderAnswers(form, answers), ...known };
  return { ok: true, value, warnings: [] };
}

/** The answers of one row: those of its columns, and those that were asked and left empty. */
function readRow(
  { columns }: AnswerLayout,
  version: string,
  row: string,
  { cells }: NamedRow,
): readonly Answer[] {
  const repeat = plainPath(row);
  const inRow = (path: string): string => row + path.slice(repeat.length);
  const rowName = repeat === '' ? undefined : cells.get(repeatRowName);
  const given = columns.flatMap(({ question, headings }) => {
    const path = question.paths.get(version);
    // Of a place only the last parts may be missing.
    const value = headings.flatMap((name) => cells.get(name) ?? []).join(' ');
    return path === undefined || value === '' ? [] : [{ path: inRow(path), value }];
  });
  const unanswered = (cells.get('_unanswered') ?? '').split(' ').filter((path) => path !== '');
  return [
    ...(rowName === undefined ? [] : [{ path: `${row}/${repeatRowName}`, value: rowName }]),
    ...given,
    ...unanswered.map((path) => ({ path: inRow(path), value: '' })),
  ];
}

/** What a cell holds as JSON; `null` where it is none. */
function parseCell(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function readOthers(text: string): readonly Answer[] | null {
  if (text === '') return [];
  const read = parseCell(text);
  if (typeof read !== 'object' || read === null) return null;
  const entries = Object.entries(read as Readonly<Record<string, unknown>>);
  return entries.every(([path, value]) => path.startsWith('/') && typeof value === 'string')
    ? entries.map(([path, value]) => ({ path, value: String(value) }))
    : null;
}

function readPictures(text: string): readonly VisitPicture[] | null {
  if (text === '') return [];
  const read = parseCell(text);
  return Array.isArray(read) && read.every(isPicture) ? read : null;
}

function isPicture(read: unknown): read is VisitPicture {
  const { name, moment, item, caption, takenOn } = (read ?? {}) as Partial<VisitPicture>;
  const isText = (each: unknown): boolean => each === null || typeof each === 'string';
  const isDay = takenOn === null || parseWrittenDay(takenOn ?? '') === takenOn;
  return (
    typeof name === 'string' &&
    (moment === 'before' || moment === 'after') &&
    [item, caption].every(isText) &&
    isDay
  );
}
