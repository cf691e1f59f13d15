import { formatDay } from '../calendar/format-day.ts';
import type { Block, SignaturePlace, Table } from './document.ts';
import { writeOrgan } from './front-page.ts';
import type { Attendee } from './meeting-data.ts';
import { paragraph, type ReportContext, sectionHeading, textColumn } from './report-context.ts';

const BLANK_DECISIONS = 4;
const BLANK_NAMES = 10;

function writeAttendee({ name, office }: Attendee): string {
  return [name, office].filter((part) => part !== null && part !== '').join(', ');
}

function attendanceTable(context: ReportContext): Table {
  const { data, translate } = context;
  const lists = ['present', 'excused', 'guests'] as const;
  const rows = lists.flatMap((list) =>
    data.meeting[list].map((attendee) => ({
      cells: [{ text: writeAttendee(attendee) }, { text: translate(`meeting:attendance.${list}`) }],
    })),
  );
  const byHand = rows.length === 0;
  return {
    kind: 'table',
    name: 'attendance',
    title: translate('meeting:headings.attendance'),
    size: 'normal',
    columns: [
      textColumn(translate('meeting:attendance.columns.name'), 84),
      textColumn(translate('meeting:attendance.columns.state'), 34),
      ...(byHand ? [textColumn(translate('meeting:attendance.columns.sign'), 56)] : []),
    ],
    rows,
    blankRows: byHand ? BLANK_NAMES : 0,
    halves: true,
    more: null,
  };
}

/** Who came, who asked to be excused, who was invited; lines to fill in when the meeting is still to be held. */
export function attendanceSection(context: ReportContext): readonly Block[] {
  const { data, translate } = context;
  const { present, excused, guests } = data.meeting;
  const sentence = data.meeting.draft
    ? translate('meeting:attendance.toCome')
    : translate('meeting:attendance.sentence', {
        organ: writeOrgan(data.meeting, context),
        present: present.length,
        excused: excused.length,
        guests: guests.length,
      });
  return [
    sectionHeading(context, 'attendance'),
    paragraph('plain', sentence),
    attendanceTable(context),
  ];
}

function decisionsTable({ data, translate }: ReportContext): Table {
  return {
    kind: 'table',
    name: 'decisions',
    title: translate('meeting:headings.decisions'),
    size: 'large',
    columns: [
      { title: translate('meeting:decisions.columns.number'), align: 'right', share: 12 },
      textColumn(translate('meeting:decisions.columns.decision'), 162),
    ],
    rows: data.meeting.decisions.map((decision, index) => ({
      cells: [{ text: String(index + 1), value: index + 1 }, { text: decision }],
    })),
    blankRows: BLANK_DECISIONS,
    more: null,
  };
}

/** What was decided, lines for what is decided on the day, and the next date. */
export function decisionsSection(context: ReportContext): readonly Block[] {
  const { data, translate } = context;
  const { decisions, next } = data.meeting;
  const none =
    decisions.length === 0 ? [paragraph('plain', translate('meeting:decisions.none'))] : [];
  const nextDay =
    next === null
      ? translate('meeting:decisions.noNext')
      : translate('meeting:decisions.next', { day: formatDay(next, translate) });
  return [
    sectionHeading(context, 'decisions'),
    ...none,
    decisionsTable(context),
    paragraph('strong', nextDay),
  ];
}

/** Where the report is signed, by hand or by thumb. */
export function signaturesSection(context: ReportContext): readonly Block[] {
  const { translate } = context;
  const places: readonly SignaturePlace[] = ['president', 'secretary', 'dtc', 'coach'].map(
    (office) => ({
      office: translate(`meeting:signatures.${office}`),
      name: '',
    }),
  );
  return [
    sectionHeading(context, 'signatures'),
    { kind: 'signatures', places, thumb: translate('meeting:signatures.thumb') },
  ];
}
