import { MEETING_PAPERS, type MeetingPaperName } from './meeting-paper.ts';

/** Every paper but the report of a meeting: those of a meeting, of a quarter or a year, of a visit, of a month. */
export const PRINTED_PAPERS = [
  ...MEETING_PAPERS,
  'generalAssembly',
  'visitFeedback',
  'dataQuality',
] as const;

/** One of them. */
export type PrintedPaper = (typeof PRINTED_PAPERS)[number];

/** Whether a paper is one of a meeting. */
export function isMeetingPaper(paper: PrintedPaper): paper is MeetingPaperName {
  return MEETING_PAPERS.some((each) => each === paper);
}
