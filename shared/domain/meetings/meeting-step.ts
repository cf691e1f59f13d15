import type { MeetingRecord } from './meeting-record.ts';

/** A step of working through a meeting, in the order of its minutes. */
export type MeetingStep =
  | 'prepare'
  | 'roll'
  | 'promises'
  | 'points'
  | 'decisions'
  | 'plan'
  | 'minutes';

/**
 * The step at which a meeting is taken up again: while it is held, the last one in which something was written, so that
 * whoever was cut off goes on there.
 *
 * | meeting | step |
 * | --- | --- |
 * | planned | prepare |
 * | held, nothing written, or names called | roll |
 * | held, promises gone through | promises |
 * | held, a line of the plan agreed | plan |
 * | approved, signed | minutes |
 */
export function findLastStep(record: MeetingRecord): MeetingStep {
  const { stage, promises, agenda, decisions, plan } = record;
  if (stage === 'planned') return 'prepare';
  if (stage !== 'held') return 'minutes';
  if (plan.length > 0) return 'plan';
  if (decisions.length > 0) return 'decisions';
  if (agenda.some(({ notes }) => notes !== '')) return 'points';
  return promises.some(({ outcome }) => outcome !== null) ? 'promises' : 'roll';
}
