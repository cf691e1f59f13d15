import type { MeetingKind } from './meeting.ts';
import type { AgendaKind } from './meeting-record.ts';

/** What is open when a meeting is planned. */
export interface OpenMatters {
  readonly organ: string;
  readonly kind: MeetingKind;
  /** Whether an earlier meeting of the organ is recorded, whose minutes are to be read. */
  readonly hasEarlierMinutes: boolean;
  /** Promises to be gone through: open, due, or closed since the meeting before. */
  readonly promises: number;
  /** Whether the centre has figures or a visit to show. */
  readonly hasResults: boolean;
}

/** The organs to which the comité de surveillance reports. */
const CONTROLLED = ['AG', 'CA', 'CS'];

/**
 * Proposes the points of an agenda, in the order of the minutes. An ordinary meeting hears the reports; an extraordinary
 * one is called for one matter, which takes their place.
 *
 * | organ, kind | open | agenda |
 * | --- | --- | --- |
 * | CG, ordinaire | nothing | technical and financial reports, decisions, plan, divers, next date |
 * | CG, ordinaire | minutes, 4 promises, figures | minutes, promises, reports, results, decisions, plan, divers, next date |
 * | AG, ordinaire | nothing | as the CG, with the report of control |
 * | CG, extraordinaire | 4 promises | discussion, decisions, plan |
 */
export function proposeAgenda(open: OpenMatters): readonly AgendaKind[] {
  if (open.kind === 'extraordinaire') return ['discussion', 'decisions', 'actionPlan'];
  const points: readonly (readonly [AgendaKind, boolean])[] = [
    ['lastMinutes', open.hasEarlierMinutes],
    ['promises', open.promises > 0],
    ['technicalReport', true],
    ['financialReport', true],
    ['controlReport', CONTROLLED.includes(open.organ)],
    ['results', open.hasResults],
    ['decisions', true],
    ['actionPlan', true],
    ['other', true],
    ['nextDate', true],
  ];
  return points.filter(([, isOpen]) => isOpen).map(([kind]) => kind);
}
