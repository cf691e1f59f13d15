import type { Facts, Problem } from '../problems/problem.ts';

/** Everything that an import has to say about a file, by the last part of the problem's code; stable. */
export const IMPORT_PROBLEMS = [
  'repeat-table',
  'table-unknown',
  'column-missing',
  'column-unknown',
  'column-twice',
  'row-too-long',
  'text-too-long',
  'cell-empty',
  'number-unreadable',
  'number-too-large',
  'number-not-whole',
  'number-negative',
  'number-out-of-range',
  'month-unreadable',
  'month-empty',
  'day-unreadable',
  'day-empty',
  'year-unreadable',
  'days-out-clamped',
  'closing-unexplained',
  'present-above-filled',
  'direction-unknown',
  'sex-unknown',
  'mandate-ends-before-start',
  'status-unknown',
  'responsible-missing',
  'due-before-date',
  'row-repeated',
  'id-column-missing',
  'id-empty',
  'form-ambiguous',
  'form-not-recognised',
  'no-form-held',
  'form-not-held',
  'form-columns-differ',
  'question-missing',
  'choice-unknown',
  'meeting-not-an-object',
  'meeting-text-expected',
  'meeting-list-expected',
  'meeting-kind-unknown',
  'next-not-after',
  'member-ambiguous',
  'member-unknown',
  'centre-differs',
  'product-added',
  'indicator-added',
  'cadre-added',
  'box-added',
] as const;

/** One of {@link IMPORT_PROBLEMS}. */
export type ImportProblemWord = (typeof IMPORT_PROBLEMS)[number];

/** A problem of an import at its place in the file; without a place the whole file is meant. */
export function importProblem(
  word: ImportProblemWord,
  facts: Facts,
  place: Pick<Problem, 'row' | 'column' | 'sheet'> = {},
): Problem {
  return { code: `imports.${word}`, ...place, facts };
}
