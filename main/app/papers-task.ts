import type { papersContract } from '../../shared/contract/papers.ts';
import type { MeetingPaperName } from '../../shared/domain/reports/meeting-paper.ts';
import { readMeetingPaper } from '../features/reports/meeting-paper-reader.ts';
import type { AppHandlerOf } from './call-handlers.ts';
import { offerPainted, streamTask } from './task-handlers.ts';

const NAMES: Readonly<Record<MeetingPaperName, string>> = {
  convocation: 'convocation',
  letters: 'convocations',
  attendanceSheet: 'liste-de-presence',
  readAloud: 'a-lire',
  poster: 'affiche',
  minutes: 'pv',
  actionSheet: 'plan-d-action',
  personSheets: 'feuilles-par-personne',
};

/** Writes a paper of a meeting to a file that the page can then open, save or print. */
export const meetingPaperTask: AppHandlerOf<typeof papersContract.write> = (call, input) => {
  const { paper, format, type, sheet } = input;
  const document = readMeetingPaper(call.workspace.database.reader, input);
  const name = `${NAMES[paper]}-${document.facility}-${document.date}`;
  return offerPainted(call, { document, format, type, sheet }, name);
};

/** Lays a paper of a meeting out page by page, for who looks before printing. */
export const meetingPaperPagesTask: AppHandlerOf<typeof papersContract.pages> = (call, input) => {
  const document = readMeetingPaper(call.workspace.database.reader, input);
  return streamTask(call, 'layOut', { document, type: input.type });
};
