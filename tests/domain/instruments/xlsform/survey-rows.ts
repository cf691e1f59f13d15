import type { Problem } from '../../../../shared/domain/problems/problem.ts';

/** Survey rows under the headings given; the first row is line 3 of the file. */
export function survey(headings: string, ...rows: readonly string[]): string {
  return ['| survey |', `| | ${headings} |`, ...rows.map((row) => `| | ${row} |`)].join('\n');
}

/** Where a problem is, as `sheet row column`. */
export function placeText(problem: Problem): string {
  return [problem.sheet, problem.row, problem.column]
    .filter((part) => part !== undefined)
    .join(' ');
}
