import type { FormDefinition } from '../instruments/form-definition.ts';
import { type ItemScore, readItemScores } from '../instruments/item-scores.ts';
import { plainPath } from '../instruments/paths.ts';
import { listScoredItems } from '../instruments/scored-items.ts';
import type { Submission } from '../instruments/submission.ts';

/** What one person told of a domain, or of everything. */
export interface ExperienceTotal {
  /** Points got ÷ points possible over what was answered, × 100; `null` where too little was. */
  readonly score: number | null;
  /** The points of the scale itself, such as 31 of 39; `null` as for `score`. */
  readonly points: number | null;
  readonly possible: number | null;
  /** Items answered, and items that were asked and apply; "sans objet" counts in neither. */
  readonly answered: number;
  readonly applicable: number;
}

/** A domain of the scale, by the word of the column `domain`; `''` for items that name none. */
export interface DomainTotal extends ExperienceTotal {
  readonly name: string;
}

/** The result of one interview: its domains in the order of the form, and all of them together. */
export interface ExperienceScore extends ExperienceTotal {
  readonly form: string;
  readonly version: string;
  readonly method: 'experience';
  readonly domains: readonly DomainTotal[];
}

/** Of a domain so much must be answered, else it has no score. */
const LEAST_ANSWERED = 0.8;

/**
 * Scores one interview by what happened to the person. A reversed item ("on a crié sur moi") is turned round: the best
 * of its list minus the answer. A domain counts where at least 80 % of its items were answered, and the whole where every
 * domain that applies does, so that an interview broken off is not taken for a bad one.
 * Source: PCMC (Afulani et al., 2017), items 0–3: 30 items give 0–90, 13 items 0–39, both rescaled to 100.
 *
 * @example Respect 3, shouted at (reversed) 1, both of 0–3 → points 5 of 6, score 83.3
 */
export function scoreExperience(form: FormDefinition, submission: Submission): ExperienceScore {
  const questions = new Map(
    listScoredItems(form).map(({ question }) => [question.path, question] as const),
  );
  const domains = new Map<string, ItemScore[]>();
  for (const item of readItemScores(form, submission)) {
    const question = questions.get(plainPath(item.path));
    const name = question?.domain ?? '';
    domains.set(name, [...(domains.get(name) ?? []), question?.reverse ? turn(item) : item]);
  }
  const totals = [...domains].map(([name, items]) => ({ name, ...totalOf(items) }));
  const told = totals.filter(({ applicable }) => applicable > 0);
  const isWhole = told.every(({ score }) => score !== null);
  return {
    form: form.formId,
    version: form.version,
    method: 'experience',
    ...totalOf([...domains.values()].flat(), isWhole),
    domains: totals,
  };
}

function turn(item: ItemScore): ItemScore {
  return item.points === null || item.possible === null
    ? item
    : { ...item, points: item.possible - item.points };
}

function totalOf(items: readonly ItemScore[], isWhole = true): ExperienceTotal {
  const scored = items.filter(({ state }) => state === 'scored');
  const answered = scored.length;
  const applicable = answered + items.filter(({ state }) => state === 'unanswered').length;
  if (!isWhole || answered === 0 || answered < LEAST_ANSWERED * applicable)
    return { score: null, points: null, possible: null, answered, applicable };
  const points = scored.reduce((sum, item) => sum + (item.points ?? 0), 0);
  const possible = scored.reduce((sum, item) => sum + (item.possible ?? 0), 0);
  const score = possible === 0 ? null : (100 * points) / possible;
  return { score, points, possible, answered, applicable };
}
