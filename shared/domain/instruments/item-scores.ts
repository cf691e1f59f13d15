import type { FormDefinition, LocalisedText } from './form-definition.ts';
import { countPoints } from './method-points.ts';
import { plainPath, rowPrefix } from './paths.ts';
import { listScoredItems, type ScoredItem } from './scored-items.ts';
import type { Submission } from './submission.ts';

/** What an item came to in one visit. */
export interface ItemScore {
  readonly section: string;
  readonly name: string;
  /** With row numbers inside repeats, without them for an item that was absent. */
  readonly path: string;
  readonly label: LocalisedText;
  readonly weight: number;
  readonly critical: boolean;
  /**
   * `scored`: answered, in the division. `na`: not applicable, or answered with a choice that has no score.
   * `unanswered`: asked, left empty (or filled with what is no choice). `absent`: the form did not ask.
   */
  readonly state: 'scored' | 'na' | 'unanswered' | 'absent';
  /** By the form's method, 0 where its bundle is not complete; `null` unless scored. */
  readonly points: number | null;
  /** What the best answer gets, by the form's method; `null` unless scored. */
  readonly possible: number | null;
  /** A critical item answered with score 0, whatever its bundle. */
  readonly isCriticalMiss: boolean;
}

/**
 * Every scored item of a form with what it came to, one entry a row inside repeats, in the order of the form.
 * Items with the same `bundle` are all-or-nothing: those not applicable or unanswered step out, and if one of the rest
 * is not full, all of them get 0. In a repeat the rows are bundled apart.
 *
 * | answer | state | points by `points`, weight 2, list 0–1 |
 * | --- | --- | --- |
 * | element absent | absent | null |
 * | element empty | unanswered | null |
 * | choice with `na` | na | null |
 * | choice with 0.5 | scored | 1 of 2 |
 * | choice with 1, the bundle's other item at 0 | scored | 0 of 2 |
 */
export function readItemScores(form: FormDefinition, submission: Submission): readonly ItemScore[] {
  return applyBundles(readAnswerScores(form, submission));
}

/** What {@link readItemScores} says of each answer by itself, before its bundle is looked at. */
export function readAnswerScores(
  form: FormDefinition,
  submission: Submission,
): readonly BundledScore[] {
  const values = new Map<string, { readonly path: string; readonly value: string }[]>();
  for (const answer of submission.answers) {
    const key = plainPath(answer.path);
    const same = values.get(key);
    if (same) same.push(answer);
    else values.set(key, [answer]);
  }
  return listScoredItems(form).flatMap((item) => {
    const answers = values.get(item.question.path);
    if (!answers) return [scoreAbsent(item)];
    return answers.map((answer) => scoreAnswer(item, answer.path, answer.value));
  });
}

/** What an item came to before its bundle is looked at: {@link applyBundles}. */
export interface BundledScore {
  readonly score: ItemScore;
  /** Names the bundle within its row; `null` for an item of its own, and for one that stepped out. */
  readonly bundle: string | null;
  /** Whether it got all the points there are. */
  readonly isFull: boolean;
}

/** An item that the form did not ask. */
export function scoreAbsent(item: ScoredItem): BundledScore {
  return unscored(item, item.question.path, 'absent');
}

/** One answer to an item: the choice's points, whatever its bundle makes of them. */
export function scoreAnswer(item: ScoredItem, path: string, value: string): BundledScore {
  const name = value.trim();
  const choice = item.list.choices.find((candidate) => candidate.name === name);
  if (!choice) return unscored(item, path, 'unanswered');
  if (typeof choice.score !== 'number') return unscored(item, path, 'na');
  const { critical, bundle } = item.question;
  return {
    score: {
      ...unscored(item, path, 'scored').score,
      ...countPoints(item, choice.score),
      isCriticalMiss: critical && choice.score === 0,
    },
    bundle: bundle === null ? null : `${rowPrefix(path)}\n${bundle}`,
    isFull: choice.score === item.bestScore,
  };
}

function unscored(item: ScoredItem, path: string, state: ItemScore['state']): BundledScore {
  const { name, label, weight, critical } = item.question;
  const { section } = item;
  const nothing = { points: null, possible: null, isCriticalMiss: false } as const;
  const score = { section, name, path, label, weight, critical, state, ...nothing };
  return { score, bundle: null, isFull: false };
}

/** The scores with every bundle in mind: where one item of it is not full, all of them get 0. */
export function applyBundles(scores: readonly BundledScore[]): readonly ItemScore[] {
  const broken = new Set(scores.filter(({ isFull }) => !isFull).map(({ bundle }) => bundle));
  return scores.map(({ score, bundle }) =>
    bundle !== null && broken.has(bundle) ? { ...score, points: 0 } : score,
  );
}
