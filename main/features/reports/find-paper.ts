import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { Paper } from '../../../shared/contract/reports.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { addMonths, type Month, monthOf } from '../../../shared/domain/calendar/month.ts';
import type { ReportDocument } from '../../../shared/domain/reports/document.ts';
import { isMeetingPaper, type PrintedPaper } from '../../../shared/domain/reports/printed-paper.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import type { Reader } from '../../db/handles.ts';
import { getFacility } from '../facilities/reader.ts';
import { listMeetings } from '../meetings/reader.ts';
import { listSubmissions } from '../visits/reader.ts';
import { readMeetingPaper } from './meeting-paper-reader.ts';
import { readPaper } from './paper-reader.ts';

/** Which paper of a centre; what is null is the latest that the centre has. */
export interface WantedPaper {
  readonly facility: string;
  readonly paper: PrintedPaper;
  /** The day of a meeting, or its id. */
  readonly meeting: string | null;
  /** The id of a filled checklist. */
  readonly visit: string | null;
  /** The month of the data; for the assembly the last month of the quarter or the year. */
  readonly period: Month | null;
  readonly length: 'quarter' | 'year';
  readonly language: Language;
}

function findMeeting(db: Reader, { facility, meeting }: WantedPaper, today: Day): string {
  const held = listMeetings(db, facility);
  const found =
    meeting === null
      ? held.at(-1)
      : (held.find(({ id }) => id === meeting) ?? held.findLast(({ day }) => day === meeting));
  if (found) return found.id;
  const facts = { date: meeting ?? today, facility };
  throw new ExpectedFailure({ code: 'unknown-meeting', facts });
}

function findVisit(db: Reader, { facility, visit }: WantedPaper, today: Day): string {
  if (visit !== null) return visit;
  const visits = listSubmissions(db, facility, 'checklist', { from: '0000-01-01', to: today });
  const id = visits.at(-1)?.instanceId;
  if (id !== undefined) return id;
  throw new ExpectedFailure({ code: 'unknown-submission', facts: { id: '—' } });
}

function otherPaper(db: Reader, wanted: WantedPaper, today: Day): Paper {
  const { facility, paper, length } = wanted;
  const period = wanted.period ?? addMonths(monthOf(today), -1);
  switch (paper) {
    case 'generalAssembly':
      return { document: paper, facility, period, length };
    case 'visitFeedback':
      return { document: paper, facility, visit: findVisit(db, wanted, today) };
    default:
      return { document: 'dataQuality', facility, period };
  }
}

/** Finds what a paper is about, reads it, and writes the paper. */
export function findPaper(db: Reader, wanted: WantedPaper, today: Day): ReportDocument {
  const { facility, paper, language } = wanted;
  getFacility(db, facility);
  if (!isMeetingPaper(paper)) return readPaper(db, otherPaper(db, wanted, today), language, today);
  return readMeetingPaper(db, { meeting: findMeeting(db, wanted, today), paper, language });
}
