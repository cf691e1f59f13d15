import { countQuorum } from '../../../shared/domain/meetings/meeting-record.ts';
import { buildMeetingPaper } from '../../../shared/domain/reports/build-meeting-paper.ts';
import type { ReportDocument } from '../../../shared/domain/reports/document.ts';
import type {
  MeetingPaper,
  MeetingPaperName,
} from '../../../shared/domain/reports/meeting-paper.ts';
import { foldSpelling } from '../../../shared/domain/text/spelling.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import type { Reader } from '../../db/handles.ts';
import { createTranslator } from '../../platform/translator.ts';
import { listOrgans } from '../governance/statutes-reader.ts';
import { readMeetingRecord } from '../meetings/record-reader.ts';
import { readDataOn } from './meeting-reader.ts';
import { readSheetContext } from './sheet-context.ts';

/** Which paper of which meeting, in which language. */
export interface MeetingPaperChoice {
  readonly meeting: string;
  readonly paper: MeetingPaperName;
  readonly language: Language;
}

function readPaper(db: Reader, { meeting, language }: MeetingPaperChoice): MeetingPaper {
  const translate = createTranslator(language);
  const record = readMeetingRecord(db, meeting, translate);
  const { facility, day } = record;
  const organ = foldSpelling(record.organ);
  const statutes = listOrgans(db, facility).find(({ code }) => foldSpelling(code) === organ);
  return {
    record,
    quorum: countQuorum(record.attendees, statutes?.quorumPercent ?? null),
    noticeDays: statutes?.noticeDays ?? null,
    report: readDataOn(db, translate, { facility, day, language }),
  };
}

/** Reads what a paper of a meeting shows, and writes it. */
export function readMeetingPaper(db: Reader, choice: MeetingPaperChoice): ReportDocument {
  const paper = readPaper(db, choice);
  const { facility, day } = paper.record;
  const context = readSheetContext(db, { facility, language: choice.language }, day);
  return buildMeetingPaper(choice.paper, paper, context);
}
