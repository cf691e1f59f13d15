import type { MeetingStage } from './meeting-record.ts';

/** Where a meeting may go from where it stands, forward and one step back; signing is a way of its own. */
const STEPS: Readonly<Record<MeetingStage, readonly MeetingStage[]>> = {
  planned: ['held'],
  held: ['planned', 'approved'],
  approved: ['held'],
  signed: [],
};

/**
 * Whether a meeting that stands at one stage may be brought to another by a word. Nothing leads away from `signed`, and
 * only signatures lead to it.
 *
 * | from | to | may |
 * | --- | --- | --- |
 * | planned | held | yes |
 * | planned | approved | no |
 * | approved | held | yes: somebody wants a word changed |
 * | signed | approved | no |
 */
export function mayBecome(from: MeetingStage, to: MeetingStage): boolean {
  return STEPS[from].includes(to);
}
