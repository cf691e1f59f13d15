import type { Band, FormDefinition } from './form-definition.ts';
import { type ItemScore, readItemScores } from './item-scores.ts';
import { readText } from './localised-text.ts';
import { plainPath } from './paths.ts';
import type { Submission } from './submission.ts';

/** The result of a checklist; percentages in full precision, `null` where nothing was answered. */
export interface ScoreResult {
  readonly form: string;
  readonly version: string;
  readonly method: 'points';
  /** Points got ÷ points possible over all items, × 100. */
  readonly pooled: number | null;
  /** Plain mean of the sections that have a score. */
  readonly meanOfSections: number | null;
  /** The form's band for `pooled`; `null` without bands, without a score, or below the lowest band. */
  readonly band: string | null;
  /** Items answered, and items that were asked and apply; not applicable counts in neither. */
  readonly answered: number;
  readonly applicable: number;
  /** `section/item` of critical items answered with score 0, each once. */
  readonly criticalMissed: readonly string[];
  /** In the order of the form, those with scored items only; `''` is what stands outside any group. */
  readonly sections: readonly SectionScore[];
}

/** The result of one top-level group. */
export interface SectionScore {
  readonly name: string;
  readonly label: string;
  readonly score: number | null;
  readonly answered: number;
  readonly applicable: number;
}

/**
 * Scores a checklist by points: Σ (weight × score) ÷ Σ (weight × best score of the list) × 100, over the items that are
 * relevant, answered and applicable. What was not answered stays out of the division and shows as `answered` against
 * `applicable`. A critical miss is a flag beside the score and changes neither score nor band.
 *
 * @example Items of weight 1 and 3 on a list 0–1, answered 1 and 0.5 → pooled (1 + 1.5) ÷ 4 × 100 = 62.5
 */
export function scorePoints(
  form: FormDefinition,
  submission: Submission,
  language?: string,
): ScoreResult {
  return summariseScores(form, readItemScores(form, submission), language);
}

/** What {@link scorePoints} makes of the items of a form, where those are known already. */
export function summariseScores(
  form: FormDefinition,
  items: readonly ItemScore[],
  language?: string,
): ScoreResult {
  const sections = [...groupBySection(items)].map(([name, own]) =>
    scoreSection(form, name, own, language),
  );
  const pooled = pooledScore(items);
  const scores = sections.map((section) => section.score).filter((score) => score !== null);
  const missed = items.filter((item) => item.isCriticalMiss);
  return {
    form: form.formId,
    version: form.version,
    method: 'points',
    pooled,
    meanOfSections: scores.length === 0 ? null : sum(scores) / scores.length,
    band: pooled === null ? null : findBand(form.bands, pooled),
    ...countItems(items),
    criticalMissed: [...new Set(missed.map((item) => `${item.section}/${item.name}`))],
    sections,
  };
}

/** The score of two visits on the items that both answered, so that a longer form does not look like progress. */
export interface ScoreComparison {
  readonly earlier: number | null;
  readonly later: number | null;
  /** How many items both visits answered. */
  readonly items: number;
}

/**
 * Compares two visits on the same items: the questions that both answered and scored. Each visit is scored on those
 * alone, bundles included, with the form's present weights; in a repeat all rows of the question count, since row 2 of
 * one visit is not row 2 of the other.
 *
 * @example Earlier a = 1, b = 0; later a = 1, c = 1 → 100 and 100 on one item
 */
export function compareScores(
  form: FormDefinition,
  earlier: Submission,
  later: Submission,
): ScoreComparison {
  const before = scoredQuestions(form, earlier);
  const shared = new Set([...scoredQuestions(form, later)].filter((path) => before.has(path)));
  return {
    earlier: pooledScore(readItemScores(form, keepQuestions(earlier, shared))),
    later: pooledScore(readItemScores(form, keepQuestions(later, shared))),
    items: shared.size,
  };
}

function scoredQuestions(form: FormDefinition, submission: Submission): ReadonlySet<string> {
  const scored = readItemScores(form, submission).filter((item) => item.state === 'scored');
  return new Set(scored.map((item) => plainPath(item.path)));
}

function keepQuestions(submission: Submission, paths: ReadonlySet<string>): Submission {
  const answers = submission.answers.filter((answer) => paths.has(plainPath(answer.path)));
  return { ...submission, answers };
}

function groupBySection(items: readonly ItemScore[]): ReadonlyMap<string, readonly ItemScore[]> {
  const groups = new Map<string, ItemScore[]>();
  for (const item of items) {
    const group = groups.get(item.section);
    if (group) group.push(item);
    else groups.set(item.section, [item]);
  }
  return groups;
}

function scoreSection(
  form: FormDefinition,
  name: string,
  items: readonly ItemScore[],
  language: string | undefined,
): SectionScore {
  const group = form.children.find((child) => child.kind === 'group' && child.name === name);
  const label = readText(form, group?.label ?? {}, language);
  return { name, label, score: pooledScore(items), ...countItems(items) };
}

function countItems(items: readonly ItemScore[]): { answered: number; applicable: number } {
  const answered = items.filter((item) => item.state === 'scored').length;
  const unanswered = items.filter((item) => item.state === 'unanswered').length;
  return { answered, applicable: answered + unanswered };
}

function pooledScore(items: readonly ItemScore[]): number | null {
  const possible = sum(items.map((item) => item.possible ?? 0));
  return possible === 0 ? null : (100 * sum(items.map((item) => item.points ?? 0))) / possible;
}

/** The highest band that the score reaches; a hair's breadth is given, since 0.1 × 3 is not 0.3 to a computer. */
function findBand(bands: readonly Band[], pooled: number): string | null {
  return bands.findLast((band) => pooled + 1e-9 >= band.from)?.name ?? null;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
