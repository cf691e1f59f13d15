import type { Day } from '../calendar/day.ts';
import type { Answer } from '../instruments/submission.ts';

/** How many interviews are wanted of one service and one age; `''` where the plan does not look at the one or the other. */
export interface QuotaCell {
  readonly service: string;
  /** A choice of the question, or of a question for a number the name of an {@link AGE_BANDS}. */
  readonly age: string;
  readonly wanted: number;
}

/** What a coach plans to ask in a centre with one form, between two days, both included. */
export interface QuotaPlan {
  readonly from: Day;
  readonly to: Day;
  /** The question that tells the service, and the one that tells the age; `null` where the plan does not look at it. */
  readonly servicePath: string | null;
  readonly agePath: string | null;
  readonly cells: readonly QuotaCell[];
}

/** A cell with what was done of it. */
export interface CountedCell extends QuotaCell {
  readonly done: number;
}

/** Where a plan stands. Every interview is in exactly one of `counted`, `over`, `outside` and `unknown`. */
export interface QuotaCount {
  /** In the order of the plan. */
  readonly cells: readonly CountedCell[];
  /** Interviews that a cell waited for: "12" of "12 sur 15". */
  readonly counted: number;
  readonly wanted: number;
  /** Interviews in cells that were full already. */
  readonly over: number;
  /** Service and age are known, and the plan wants none of them. */
  readonly outside: number;
  /** Service or age was not said, or is no answer that the form knows now. */
  readonly unknown: number;
}

/** The ages that an age in years falls in, lowest first; `to` is included, `null` for no end. Those of the library. */
export const AGE_BANDS = [
  { name: 'moins20', from: 0, to: 19 },
  { name: 'de20a34', from: 20, to: 34 },
  { name: 'des35', from: 35, to: null },
] as const;

/** Answers that a plan tells apart: the names of the choices, or `'years'` where an age in years is asked. */
export type QuotaKeys = readonly string[] | 'years';

function findBand(value: string): string | null {
  if (!/^\d+$/.test(value)) return null;
  const age = Number(value);
  return AGE_BANDS.find(({ from, to }) => age >= from && (to === null || age <= to))?.name ?? null;
}

/**
 * The cell key of an answer: `''` where the plan does not look at the question, `null` where the answer says nothing.
 *
 * @example readQuotaKey([{ path: '/age', value: '20' }], '/age', 'years') → 'de20a34'
 */
export function readQuotaKey(
  answers: readonly Answer[],
  path: string | null,
  keys: QuotaKeys,
): string | null {
  if (path === null) return '';
  const value = answers.find((answer) => answer.path === path)?.value.trim() ?? '';
  if (keys === 'years') return findBand(value);
  return keys.includes(value) ? value : null;
}

/**
 * Counts interviews, each given by its answers, against a plan.
 *
 * @example CPN wanted 2; three answered CPN, one nothing → counted 2 of 2, over 1, unknown 1
 */
export function countQuotas(
  { servicePath, agePath, cells }: QuotaPlan,
  keys: { readonly services: QuotaKeys; readonly ages: QuotaKeys },
  interviews: readonly (readonly Answer[])[],
): QuotaCount {
  const done = new Map<string, number>();
  let unknown = 0;
  for (const answers of interviews) {
    const service = readQuotaKey(answers, servicePath, keys.services);
    const age = readQuotaKey(answers, agePath, keys.ages);
    if (service === null || age === null) unknown += 1;
    else done.set(cellKey(service, age), (done.get(cellKey(service, age)) ?? 0) + 1);
  }
  const counted = cells.map((cell) => ({
    ...cell,
    done: done.get(cellKey(cell.service, cell.age)) ?? 0,
  }));
  const sum = (of: (cell: CountedCell) => number): number =>
    counted.reduce((total, cell) => total + of(cell), 0);
  return {
    cells: counted,
    counted: sum(({ done: held, wanted }) => Math.min(held, wanted)),
    wanted: sum(({ wanted }) => wanted),
    over: sum(({ done: held, wanted }) => Math.max(0, held - wanted)),
    outside: interviews.length - unknown - sum(({ done: held }) => held),
    unknown,
  };
}

function cellKey(service: string, age: string): string {
  return `${service}\n${age}`;
}

/** The cells that still wait for somebody, the emptiest first. */
export function listWantedCells({ cells }: Pick<QuotaCount, 'cells'>): readonly CountedCell[] {
  return cells
    .filter(({ done, wanted }) => done < wanted)
    .toSorted((a, b) => b.wanted - b.done - (a.wanted - a.done));
}
