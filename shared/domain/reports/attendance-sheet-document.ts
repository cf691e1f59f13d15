import type { Attendee } from '../meetings/meeting-record.ts';
import type { Cell, ReportDocument, Table } from './document.ts';
import { buildPaper, type MeetingPaper, signingPlaces, wantedSentence } from './meeting-paper.ts';
import { paragraph, textCell, textColumn } from './report-context.ts';
import type { SheetContext } from './sheet-document.ts';

/** Lines for guests beyond those already named, and for the members where none is recorded. */
const BLANK_GUESTS = 6;
const BLANK_MEMBERS = 12;

/** The office of a person, `''` where the list goes by the office alone. */
export function officeOf({ label, office }: Attendee): string {
  return office === null || office === label ? '' : office;
}

function signingTable(
  name: string,
  attendees: readonly Attendee[],
  blankRows: number,
  { translate }: SheetContext,
): Table {
  const sign = ({ presence }: Attendee): Cell =>
    textCell(presence === 'excused' ? translate('meeting:attendance.excused') : '');
  return {
    kind: 'table',
    name,
    title: translate(`papers:attendance.${name}`),
    size: 'normal',
    writing: 'thumb',
    columns: [
      textColumn(translate('papers:columns.number'), 10),
      textColumn(translate('papers:columns.name'), 56),
      textColumn(translate(`papers:attendance.columns.${name}`), 44),
      textColumn(translate('papers:columns.sex'), 12),
      textColumn(translate('meeting:attendance.columns.sign'), 52),
    ],
    rows: attendees.map((attendee, index) => ({
      cells: [
        textCell(String(index + 1)),
        textCell(attendee.label),
        textCell(officeOf(attendee)),
        textCell(attendee.sex === null ? '' : translate(`papers:sex.${attendee.sex}`)),
        sign(attendee),
      ],
    })),
    blankRows,
    more: null,
  };
}

/** The list that goes round the table: every member with a place to sign or to leave a thumb's print, then the guests. */
export function buildAttendanceSheet(paper: MeetingPaper, context: SheetContext): ReportDocument {
  const { record } = paper;
  const { translate } = context;
  const guests = record.attendees.filter(({ presence }) => presence === 'guest');
  const members = record.attendees.filter(({ presence }) => presence !== 'guest');
  const heading = (name: string) =>
    ({
      kind: 'heading',
      level: 1,
      text: translate(`papers:attendance.${name}`),
      anchor: null,
    }) as const;
  return buildPaper(paper, context, {
    document: 'attendanceSheet',
    title: translate('papers:titles.attendanceSheet'),
    blocks: [
      paragraph('plain', wantedSentence(paper.quorum, translate)),
      heading('members'),
      signingTable('members', members, members.length === 0 ? BLANK_MEMBERS : 0, context),
      heading('guests'),
      signingTable('guests', guests, BLANK_GUESTS, context),
      {
        kind: 'signatures',
        places: signingPlaces(record, translate),
        thumb: translate('meeting:signatures.thumb'),
      },
    ],
    sources: [{ table: 'attendance', rows: record.attendees.length }],
  });
}
