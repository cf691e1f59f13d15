import type { Answer, Submission } from '../instruments/submission.ts';
import { parseNumber } from '../numbers/parse-number.ts';
import type { Facts, Parsed, Problem } from '../problems/problem.ts';
import type { SheetRow } from '../tables/sheet.ts';
import { type ImportProblemWord, importProblem } from './import-problem.ts';
import type { InterviewLayout } from './interview-columns.ts';
import type { InterviewColumn } from './question-columns.ts';
import { quoted } from './quoted.ts';
import { parseWrittenDay } from './written-date.ts';

/**
 * Reads one line of an ODK or Kobo table as a filled form. Only the columns that are there become answers; an empty
 * cell is a question that was asked and not answered, because such a table cannot say which ones were not asked.
 * A choice that the form does not have, or a number that is none, sets the line aside with every such place.
 */
export function parseInterviewRow(layout: InterviewLayout, row: SheetRow): Parsed<Submission> {
  const problems: Problem[] = [];
  const answers: Answer[] = [];
  const instanceId = readInstanceId(layout, row);
  if (instanceId === null) {
    problems.push(problemAt(layout, row, layout.identity, 'id-empty', {}));
  }
  // As in a table of ours: a stray separator shifts every later cell.
  const beyond = row.cells.slice(layout.heading.length).find((cell) => cell.trim() !== '');
  if (beyond !== undefined) {
    const facts = { value: quoted(beyond), columns: layout.heading.length };
    problems.push(importProblem('row-too-long', facts, { row: row.number }));
  }
  const read = parseAnswers(layout, row, '', '');
  if (read.ok) answers.push(...read.value);
  else problems.push(...read.problems);
  if (instanceId === null || problems.length > 0) return { ok: false, problems };
  const { formId, version } = layout.form;
  return { ok: true, value: { formId, version, instanceId, answers }, warnings: [] };
}

/**
 * Reads the answers of one line, of a form or of a row of a repeat: `inRow` is where the row stands,
 * `/pharmacie/produit[2]`, and `repeat` the path of its repeat.
 */
export function parseAnswers(
  { heading, columns }: Pick<InterviewLayout, 'heading' | 'columns'>,
  row: SheetRow,
  inRow: string,
  repeat: string,
): Parsed<readonly Answer[]> {
  const problems: Problem[] = [];
  const answers: Answer[] = [];
  for (const column of columns) {
    const path = inRow + column.question.path.slice(repeat.length);
    const read = readAnswer(column, row);
    if ('value' in read) answers.push({ path, value: read.value });
    else {
      const position = column.position ?? column.splits[0]?.position ?? 0;
      problems.push(problemAt({ heading }, row, position, read.what, read.facts));
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: answers, warnings: [] };
}

type CellReading =
  | { readonly value: string }
  | { readonly what: ImportProblemWord; readonly facts: Facts };

function readInstanceId(layout: InterviewLayout, row: SheetRow): string | null {
  const written = (row.cells[layout.identity] ?? '').trim();
  if (written === '') return null;
  return written.startsWith('uuid:') ? written : `uuid:${written}`;
}

function readAnswer(column: InterviewColumn, row: SheetRow): CellReading {
  const value = readCells(column, row).trim();
  if (value === '') return { value };
  switch (column.question.type) {
    case 'select_one':
      return checkChoices(column, value, [value]);
    case 'select_multiple':
    case 'rank':
      return checkChoices(column, value, value.split(/\s+/));
    case 'integer':
      return checkNumber(value, true);
    case 'decimal':
    case 'range':
      return checkNumber(value, false);
    case 'date':
    case 'today': {
      const day = parseWrittenDay(value);
      return day === null
        ? { what: 'day-unreadable', facts: { value: quoted(value) } }
        : { value: day };
    }
    default:
      return { value };
  }
}

function readCells(column: InterviewColumn, row: SheetRow): string {
  const { position, coordinates } = column;
  if (position !== null) return row.cells[position] ?? '';
  return coordinates.length > 0
    ? joinCoordinates(coordinates.map((at) => row.cells[at] ?? ''))
    : joinSplits(column, row);
}

/** A place as ODK writes it, `12.65 -8.0 300 5`; an altitude or accuracy that was not measured is 0 there. */
function joinCoordinates(cells: readonly string[]): string {
  const [latitude = '', longitude = '', ...rest] = cells.map((cell) => cell.trim());
  if (latitude === '' || longitude === '') return '';
  return [latitude, longitude, ...rest.map((cell) => cell || '0')].join(' ');
}

/** Rebuilds a select_multiple that was exported as one column a choice, in the order of those columns. */
function joinSplits(column: InterviewColumn, row: SheetRow): string {
  const isChosen = (cell: string | undefined): boolean =>
    /^(?:1|1\.0|true|vrai|yes|oui)$/i.test((cell ?? '').trim());
  return column.splits
    .filter(({ position }) => isChosen(row.cells[position]))
    .map(({ choice }) => choice)
    .join(' ');
}

function checkChoices(
  column: InterviewColumn,
  value: string,
  names: readonly string[],
): CellReading {
  const { choices } = column;
  const unknown = names.find((name) => choices !== null && !choices.has(name));
  if (choices === null || unknown === undefined) return { value: names.join(' ') || value };
  return {
    what: 'choice-unknown',
    facts: { value: quoted(unknown), choices: quoted([...choices].join(', ')) },
  };
}

function checkNumber(value: string, whole: boolean): CellReading {
  const number = parseNumber(value);
  const facts = { value: quoted(value) };
  if (number === null || !Number.isFinite(number)) return { what: 'number-unreadable', facts };
  if (whole && !Number.isInteger(number)) return { what: 'number-not-whole', facts };
  return { value: String(number) };
}

function problemAt(
  layout: Pick<InterviewLayout, 'heading'>,
  row: SheetRow,
  position: number,
  what: ImportProblemWord,
  facts: Facts,
): Problem {
  const column = (layout.heading[position] ?? '').trim();
  return importProblem(what, { column: quoted(column), ...facts }, { row: row.number, column });
}
