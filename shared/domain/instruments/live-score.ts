import type { FormDefinition } from './form-definition.ts';
import {
  applyBundles,
  type BundledScore,
  type ItemScore,
  scoreAbsent,
  scoreAnswer,
} from './item-scores.ts';
import { plainPath } from './paths.ts';
import { type ScoreResult, summariseScores } from './score-points.ts';
import { listScoredItems } from './scored-items.ts';

/** The score of a checklist while it is filled: {@link createLiveScore}. */
export interface LiveScore {
  /** Takes the answer at a path, `''` for a question that waits for one; `null` once it is not asked any more. */
  give(path: string, value: string | null): void;
  /** Forgets every answer in the rows of the repeat at a path, before they are given as they stand now. */
  forgetRows(repeat: string): void;
  /** What every item comes to, as `readItemScores` has it. */
  items(): readonly ItemScore[];
  /** The result, as `scorePoints` has it. */
  result(language?: string): ScoreResult;
}

/**
 * Scores a checklist answer by answer: what one answer changes is read anew, the rest is only added up. At every moment
 * it says what `scorePoints` and `readItemScores` say of all the answers at once, rows of repeats in their order.
 *
 * @example give('/eau/savon', 'oui') → result().pooled = 100; give('/eau/savon', null) → null
 */
export function createLiveScore(form: FormDefinition): LiveScore {
  const places = listScoredItems(form).map((item) => ({
    item,
    absent: scoreAbsent(item),
    rows: new Map<string, BundledScore>(),
  }));
  const byPath = new Map(places.map((place) => [place.item.question.path, place]));
  let known: readonly ItemScore[] | null = null;
  const items = (): readonly ItemScore[] => {
    known ??= applyBundles(
      places.flatMap(({ absent, rows }) => (rows.size === 0 ? absent : inOrder(rows))),
    );
    return known;
  };
  return {
    give(path, value) {
      const place = byPath.get(plainPath(path));
      if (!place) return;
      if (value === null) place.rows.delete(path);
      else place.rows.set(path, scoreAnswer(place.item, path, value));
      known = null;
    },
    forgetRows(repeat) {
      for (const { rows } of places) {
        for (const path of rows.keys()) if (path.startsWith(`${repeat}[`)) rows.delete(path);
      }
      known = null;
    },
    items,
    result: (language) => summariseScores(form, items(), language),
  };
}

/** The answers to one question by the numbers of their rows: row 10 after row 9. */
function inOrder(rows: ReadonlyMap<string, BundledScore>): readonly BundledScore[] {
  if (rows.size === 1) return [...rows.values()];
  const numbered = [...rows].map(([path, score]) => ({ score, numbers: rowNumbers(path) }));
  return numbered.sort((a, b) => compareRows(a.numbers, b.numbers)).map(({ score }) => score);
}

function rowNumbers(path: string): readonly number[] {
  return [...path.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number));
}

function compareRows(a: readonly number[], b: readonly number[]): number {
  const level = a.findIndex((number, index) => number !== b[index]);
  return level < 0 ? 0 : (a[level] ?? 0) - (b[level] ?? 0);
}
