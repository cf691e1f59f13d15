import { buildActionSheet } from './action-sheet-document.ts';
import { buildAttendanceSheet } from './attendance-sheet-document.ts';
import { buildConvocation } from './convocation-document.ts';
import type { ReportDocument } from './document.ts';
import type { BuildPaper, MeetingPaper, MeetingPaperName } from './meeting-paper.ts';
import { buildMinutes } from './minutes-document.ts';
import { buildPersonSheets } from './person-sheet-document.ts';
import { buildPoster } from './poster-document.ts';
import { buildReadAloud } from './read-aloud-document.ts';
import type { SheetContext } from './sheet-document.ts';

const BUILDERS: Readonly<Record<MeetingPaperName, BuildPaper>> = {
  convocation: (paper, context) => buildConvocation(paper, context, 'all'),
  letters: (paper, context) => buildConvocation(paper, context, 'each'),
  attendanceSheet: buildAttendanceSheet,
  readAloud: buildReadAloud,
  poster: buildPoster,
  minutes: buildMinutes,
  actionSheet: buildActionSheet,
  personSheets: buildPersonSheets,
};

/** Writes the paper of a meeting that is named. Pure: the same meeting, texts and language make the same document. */
export function buildMeetingPaper(
  name: MeetingPaperName,
  paper: MeetingPaper,
  context: SheetContext,
): ReportDocument {
  return BUILDERS[name](paper, context);
}
