import { findBand } from './bands.ts';
import { type Competency, judgeCompetency } from './competency.ts';
import type { FormDefinition, ScoringMethod } from './form-definition.ts';
import { type ItemScore, readItemScores } from './item-scores.ts';
import { readText } from './localised-text.ts';
import { plainPath } from './paths.ts';
import { addToSections, type Totals, totalSections } from './section-sums.ts';
import type { Submission } from './submission.ts';

/** The result of a checklist; percentages in full precision, `null` where nothing was answered. */
export interface ScoreResult extends Totals {
  readonly form: string;
  readonly version: string;
  /** How it was counted; a form of `experience` asked for a checklist's score is counted by points. */
  readonly method: Exclude<ScoringMethod, 'experience'>;
  /** The form's band for `score`: `findBand` of bands.ts has the rule. */
  readonly band: string | null;
  /** `fbr`: what the band pays, in FCFA; `null` where the form gives no amount. */
  readonly amount: number | null;
  /** `hnqis` alone. */
  readonly competency: Competency | null;
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
 * Scores a checklist by the method of its form: points got ÷ points possible × 100 over the items that are relevant,
 * answered and applicable, pooled and by section; `method-points.ts` counts the points of an answer. What was not answered
 * stays out of the division and shows as `answered` against `applicable`. A critical miss is a flag beside the score; the
 * band minds it only where the form has a `critical_band`.
 *
 * @example Items of weight 1 and 3 on a list 0–1, answered 1 and 0.5 → points: (1 + 1.5) ÷ 4 → 62.5; fbr: 1 ÷ 4 → 25;
 * sara: 1 of 2 → 50
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
  const totals = scoreItems(form, items);
  const missed = items.filter((item) => item.isCriticalMiss);
  const band = findBand(form, totals.score, missed.length > 0);
  return {
    form: form.formId,
    version: form.version,
    method: form.scoring === 'experience' ? 'points' : form.scoring,
    pooled: totals.pooled,
    meanOfSections: totals.meanOfSections,
    band: band?.name ?? null,
    ...countItems(items),
    criticalMissed: [...new Set(missed.map((item) => `${item.section}/${item.name}`))],
    sections,
    score: totals.score,
    amount: form.scoring === 'fbr' ? (band?.amount ?? null) : null,
    competency: form.scoring === 'hnqis' ? judgeCompetency(items) : null,
  };
}

/** The score of two visits on the items that both answered, so that a longer form does not look like progress. */
export interface ScoreComparison {
  readonly earlier: number | null;
  readonly later: number | null;
  /** How many items both visits answered. */
  readonly items: number;
  /** How many the later visit answered: those that the earlier has not, or had otherwise, are not compared. */
  readonly of: number;
}

/**
 * Compares two visits on the same items: the questions that both answered and scored. Each visit is scored on those
 * alone, bundles included, with the form's present weights; in a repeat all rows of the question count, since row 2 of
 * one visit is not row 2 of the other. A visit with an earlier version of the form goes through `bringToVersion` first.
 *
 * @example Earlier a = 1, b = 0; later a = 1, c = 1 → 100 and 100 on one item of two
 */
export function compareScores(
  form: FormDefinition,
  earlier: Submission,
  later: Submission,
): ScoreComparison {
  const before = scoredQuestions(form, earlier);
  const after = scoredQuestions(form, later);
  const shared = new Set([...after].filter((path) => before.has(path)));
  return {
    earlier: scoreItems(form, readItemScores(form, keepQuestions(earlier, shared))).score,
    later: scoreItems(form, readItemScores(form, keepQuestions(later, shared))).score,
    items: shared.size,
    of: after.size,
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
  const score = scoreItems(form, items).pooled;
  return { name, label, score, ...countItems(items) };
}

function countItems(items: readonly ItemScore[]): { answered: number; applicable: number } {
  const answered = items.filter((item) => item.state === 'scored').length;
  const unanswered = items.filter((item) => item.state === 'unanswered').length;
  return { answered, applicable: answered + unanswered };
}

function scoreItems({ scoring }: FormDefinition, items: readonly ItemScore[]): Totals {
  return totalSections(addToSections(new Map(), items), scoring);
}
