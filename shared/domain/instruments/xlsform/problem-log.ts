import type { Facts, Problem } from '../../problems/problem.ts';

/** Where something stands in the form's file; without a row, the sheet or the whole file is meant. */
export interface Place {
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: string;
}

/**
 * Gathers what is wrong with a form while it is read, so that its author sees everything at once and not one
 * fault a day. Problems refuse the form, warnings do not. The same problem at the same place is kept once.
 */
export class ProblemLog {
  readonly #problems = new Map<string, Problem>();
  readonly #warnings = new Map<string, Problem>();

  refuse(what: string, place: Place, facts: Facts = {}): void {
    this.#keep(this.#problems, what, place, facts);
  }

  warn(what: string, place: Place, facts: Facts = {}): void {
    this.#keep(this.#warnings, what, place, facts);
  }

  /** In the order of the file: survey, choices, settings, and by row; the rest beyond `limit` is one line. */
  problems(limit: number): readonly Problem[] {
    const sorted = [...this.#problems.values()].sort(byPlace);
    if (sorted.length <= limit) return sorted;
    const rest: Problem = {
      code: 'instruments.more-problems',
      facts: { count: sorted.length - limit },
    };
    return [...sorted.slice(0, limit), rest];
  }

  warnings(limit: number): readonly Problem[] {
    return [...this.#warnings.values()].sort(byPlace).slice(0, limit);
  }

  #keep(into: Map<string, Problem>, what: string, place: Place, facts: Facts): void {
    const problem = { code: `instruments.${what}`, ...place, facts };
    into.set(JSON.stringify(problem), problem);
  }
}

const sheetOrder: readonly (string | undefined)[] = [undefined, 'survey', 'choices', 'settings'];

/** Other sheets and data files come last. */
function orderOf(sheet: string | undefined): number {
  const at = sheetOrder.indexOf(sheet?.toLowerCase());
  return at < 0 ? sheetOrder.length : at;
}

function byPlace(a: Problem, b: Problem): number {
  const bySheet = orderOf(a.sheet) - orderOf(b.sheet);
  return bySheet !== 0 ? bySheet : (a.row ?? 0) - (b.row ?? 0);
}
