/** How often one asks why before the cause is named. */
export const MOST_WHYS = 5;

/** The answers as they are kept: trimmed, without the empty ones, five at most. */
export function keepWhys(answers: readonly string[]): readonly string[] {
  return answers
    .map((answer) => answer.trim())
    .filter((answer) => answer !== '')
    .slice(0, MOST_WHYS);
}

/** One line of the five whys: what is asked about, and what was answered so far. */
export interface WhyLine {
  /** The answer before, or the problem; `''` while that is not written. */
  readonly about: string;
  readonly answer: string;
}

/**
 * The lines to show: each answer, and one more question about the last of them while there are fewer than five.
 * "Pas de savon", ["Pas d'argent"] → why "Pas de savon": "Pas d'argent"; why "Pas d'argent": –.
 */
export function askWhys(problem: string, answers: readonly string[]): readonly WhyLine[] {
  const filled = answers.findLastIndex((answer) => answer.trim() !== '') + 1;
  const count = Math.min(MOST_WHYS, filled + 1);
  return Array.from({ length: count }, (_, index) => ({
    about: (index === 0 ? problem : (answers[index - 1] ?? '')).trim(),
    answer: answers[index] ?? '',
  }));
}
