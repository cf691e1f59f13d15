import { countQuorum, type MeetingRecord } from '../../../shared/domain/meetings/meeting-record.ts';
import { buildMeetingPaper } from '../../../shared/domain/reports/build-meeting-paper.ts';
import type { ReportDocument } from '../../../shared/domain/reports/document.ts';
import type { ReportChart } from '../../../shared/domain/reports/meeting-data.ts';
import type {
  MeetingPaper,
  MeetingPaperName,
} from '../../../shared/domain/reports/meeting-paper.ts';
import { foldSpelling } from '../../../shared/domain/text/spelling.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import type { Reader } from '../../db/handles.ts';
import { createTranslator } from '../../platform/translator.ts';
import { listOrgans } from '../governance/statutes-reader.ts';
import { listFigures, readFigureChart } from '../improvement/figure-reader.ts';
import { listActions } from '../improvement/reader.ts';
import { readMeetingRecord } from '../meetings/record-reader.ts';
import { readDataOn } from './meeting-reader.ts';
import { periodOf } from './report-request.ts';
import { readSheetContext } from './sheet-context.ts';

/** Which paper of which meeting, in which language. */
export interface MeetingPaperChoice {
  readonly meeting: string;
  readonly paper: MeetingPaperName;
  readonly language: Language;
}

/** The charts of the figures that the lines of the plan follow; a figure that nobody knows any more has none. */
function readFollowed(
  db: Reader,
  { facility, day, plan }: MeetingRecord,
  language: Language,
): readonly ReportChart[] {
  const planned = new Set(plan.map(({ id }) => id));
  const figures = listActions(db, facility)
    .filter(({ id }) => planned.has(id))
    .flatMap(({ figure }) => figure ?? []);
  if (figures.length === 0) return [];
  return listFigures(db, facility, language)
    .filter(({ code }) => figures.includes(code))
    .map(({ code }) => readFigureChart(db, { facility, period: periodOf(day), language }, code))
    .filter(({ chart }) => chart.n > 0);
}

function readPaper(db: Reader, { meeting, paper, language }: MeetingPaperChoice): MeetingPaper {
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
    followed: paper === 'actionSheet' ? readFollowed(db, record, language) : [],
  };
}

/** Reads what a paper of a meeting shows, and writes it. */
export function readMeetingPaper(db: Reader, choice: MeetingPaperChoice): ReportDocument {
  const paper = readPaper(db, choice);
  const { facility, day } = paper.record;
  const context = readSheetContext(db, { facility, language: choice.language }, day);
  return buildMeetingPaper(choice.paper, paper, context);
}
