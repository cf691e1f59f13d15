import type { ScoredItem } from './scored-items.ts';

/** What an answer gets, and what it could have got: the two sides of the division. */
export interface AnswerPoints {
  readonly points: number;
  readonly possible: number;
}

/**
 * The points of one answer by the method of its form; `score` is that of the choice.
 *
 * | method | points | possible | source |
 * | --- | --- | --- | --- |
 * | points, experience | weight × score | weight × best score of the list | |
 * | sara | 1 for the best score, else 0 | 1 | WHO, Service Availability and Readiness Assessment |
 * | fbr | weight × best score for the best score, else 0 | weight × best score | quality checklists of results-based financing |
 * | hnqis | numerator × score | denominator where both weights are equal; score × denominator where the numerator is 0; else 0 | PSI, HNQIS |
 *
 * An `hnqis` item that gives one of its two weights has it in both; one that gives neither has its `weight` in both.
 *
 * @example fbr, weight 3, list 0–1: score 0.5 → 0 of 3; hnqis 0/2, score 1 → 0 of 2, score 0 → 0 of 0
 */
export function countPoints(
  { question, method, bestScore }: ScoredItem,
  score: number,
): AnswerPoints {
  const isFull = score === bestScore;
  const possible = question.weight * bestScore;
  if (method === 'sara') return { points: isFull ? 1 : 0, possible: 1 };
  if (method === 'fbr') return { points: isFull ? possible : 0, possible };
  if (method !== 'hnqis') return { points: question.weight * score, possible };
  const numerator = question.numerator ?? question.denominator ?? question.weight;
  const denominator = question.denominator ?? numerator;
  const points = numerator * score;
  if (numerator === denominator) return { points, possible: denominator };
  return { points, possible: numerator === 0 ? score * denominator : 0 };
}
