import type { Choice } from '../../../shared/domain/instruments/form-definition.ts';

/** Faces are for scales of three steps or more, each with points: "jamais" to "toujours". */
const SHORTEST_SCALE = 3;

/** How good each answer is, from 0 to 1; null where the list is no scale. */
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
