import { findBand } from './bands.ts';
import type { FormDefinition } from './form-definition.ts';
import {
  applyBundles,
  type BundledScore,
  type ItemScore,
  readAnswerScores,
  scoreAnswer,
} from './item-scores.ts';
import { readText } from './localised-text.ts';
import { plainPath } from './paths.ts';
import { listScoredItems, type ScoredItem } from './scored-items.ts';
import { addToSections, sectionScore, totalSections } from './section-sums.ts';
import type { Submission } from './submission.ts';

/** What a visit would come to if one missed item had its best answer and all else stayed as it is. */
export interface ItemGain {
  readonly section: string;
  readonly name: string;
  /** With row numbers inside repeats. */
  readonly path: string;
  readonly label: string;
  /** Points of percentage, 75 → 80 being 5: of its section, and of the score of the whole. */
  readonly sectionGain: number;
  readonly gain: number;
  /** The band that the whole would come to, where it is another than now; else `null`. */
  readonly band: string | null;
  /** Whether a critical miss would be none any more. */
  readonly liftsCritical: boolean;
}

/**
 * What one more yes would change: every item answered below its best, the greatest gain of the whole first, of equal ones
 * the critical first, then in the order of the form. In a bundle whose other items are not full either, one yes alone
 * gains nothing, and says so.
 *
 * @example Weights 3 and 1 of one section, answered 0 and 1; bands rouge:0;vert:75 → gain 75, band vert
 */
export function listGains(
  form: FormDefinition,
  submission: Submission,
  language?: string,
): readonly ItemGain[] {
  const answers = readAnswerScores(form, submission);
  const missed = listMissed(form, answers);
  const scores = applyBundles(answers);
  const sums = addToSections(new Map(), scores);
  const criticals = scores.filter(({ isCriticalMiss }) => isCriticalMiss).length;
  const now = totalSections(sums, form.scoring).score;
  const bandNow = findBand(form, now, criticals > 0)?.name ?? null;
  const mates = groupByBundle(answers);
  const gains = missed.map(({ answer, better }): ItemGain => {
    const own = answer.bundle === null ? [answer] : (mates.get(answer.bundle) ?? []);
    const after = own.map((mate) => (mate === answer ? better : mate));
    const without = addToSections(sums, applyBundles(own), -1);
    const changed = addToSections(without, applyBundles(after));
    const { section, name, path, label, isCriticalMiss } = answer.score;
    const of = (all: typeof sums): number => sectionScore(all.get(section) ?? NO_POINTS) ?? 0;
    const liftsCritical = isCriticalMiss && !better.score.isCriticalMiss;
    const { score } = totalSections(changed, form.scoring);
    const band = findBand(form, score, criticals > (liftsCritical ? 1 : 0))?.name ?? null;
    return {
      ...{ section, name, path, label: readText(form, label, language) },
      sectionGain: of(changed) - of(sums),
      gain: (score ?? 0) - (now ?? 0),
      band: band === bandNow ? null : band,
      liftsCritical,
    };
  });
  return gains.toSorted(
    (a, b) => b.gain - a.gain || Number(b.liftsCritical) - Number(a.liftsCritical),
  );
}

const NO_POINTS = { points: 0, possible: 0 } as const;

interface MissedAnswer {
  readonly answer: BundledScore;
  readonly better: BundledScore;
}

function listMissed(
  form: FormDefinition,
  answers: readonly BundledScore[],
): readonly MissedAnswer[] {
  const items = new Map(listScoredItems(form).map((item) => [item.question.path, item]));
  return answers.flatMap((answer) => {
    const item = items.get(plainPath(answer.score.path));
    if (!item || answer.score.state !== 'scored') return [];
    const better = bestAnswer(item, answer.score.path);
    const isMissed = answer.score.isCriticalMiss || lost(answer.score) > lost(better.score);
    return isMissed ? [{ answer, better }] : [];
  });
}

/** The answer that loses the fewest points; of an item that can only cost points, that is the lowest of its list. */
function bestAnswer({ list, ...item }: ScoredItem, path: string): BundledScore {
  const scored = list.choices
    .filter(({ score }) => typeof score === 'number')
    .toSorted((a, b) => Number(b.score) - Number(a.score))
    .map(({ name }) => scoreAnswer({ list, ...item }, path, name));
  return scored.reduce((best, next) => (lost(next.score) < lost(best.score) ? next : best));
}

function lost({ points, possible }: ItemScore): number {
  return (possible ?? 0) - (points ?? 0);
}

function groupByBundle(
  answers: readonly BundledScore[],
): ReadonlyMap<string, readonly BundledScore[]> {
  const groups = new Map<string, BundledScore[]>();
  for (const answer of answers) {
    if (answer.bundle === null) continue;
    const group = groups.get(answer.bundle);
    if (group) group.push(answer);
    else groups.set(answer.bundle, [answer]);
  }
  return groups;
}
