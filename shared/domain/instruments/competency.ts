import type { ItemScore } from './item-scores.ts';
import { addToSections, totalSections } from './section-sums.ts';

/** How far a provider masters a task, by HNQIS. */
export type Competency = 'competent' | 'needs-improvement' | 'not-competent';

const COMPETENT = 89.9;
const IMPROVING = 79.9;

/**
 * The competency of HNQIS: any critical step missed → not competent; else by the other steps, all together: from 89.9 %,
 * or with none answered, competent; from 79.9 % needs improvement; below, not competent. `null` before any answer.
 * Source: PSI, HNQIS.
 *
 * @example Critical steps done, 4 of 5 others → 80 % → needs improvement
 */
export function judgeCompetency(items: readonly ItemScore[]): Competency | null {
  const answered = items.filter(({ state }) => state === 'scored');
  if (answered.length === 0) return null;
  if (answered.some(({ isCriticalMiss }) => isCriticalMiss)) return 'not-competent';
  const others = answered.filter(({ critical }) => !critical);
  const { pooled } = totalSections(addToSections(new Map(), others), 'hnqis');
  if (pooled === null || pooled >= COMPETENT) return 'competent';
  return pooled >= IMPROVING ? 'needs-improvement' : 'not-competent';
}
