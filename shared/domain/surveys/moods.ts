import type { Choice } from '../instruments/form-definition.ts';

/** Faces are for scales of three steps or more, each with points: "jamais" to "toujours". */
const SHORTEST_SCALE = 3;

/**
 * How good each answer is, from 0 to 1, for the face that stands beside it; null where the list is no scale. Of a
 * reversed question ("on a crié sur moi") the lowest answer is the best.
 *
 * @example jamais 0, quelquefois 1, toujours 2 → jamais 0, quelquefois 0.5, toujours 1
 */
export function moodsOf(
  choices: readonly Choice[],
  isReversed: boolean,
): ReadonlyMap<string, number> | null {
  const scored = choices.flatMap(({ name, score }) =>
    typeof score === 'number' ? [{ name, score }] : [],
  );
  const best = Math.max(...scored.map(({ score }) => score));
  if (scored.length < SHORTEST_SCALE || scored.length < choices.length || best <= 0) return null;
  return new Map(
    scored.map(({ name, score }) => [name, (isReversed ? best - score : score) / best]),
  );
}
