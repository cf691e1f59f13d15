import { formatDay } from '../calendar/format-day.ts';
import type { Block, SignaturePlace, Table } from './document.ts';
import { writeOrgan } from './front-page.ts';
import type { Attendee } from './meeting-data.ts';
import {
  blankLines,
  paragraph,
  type ReportContext,
  sectionHeading,
  textColumn,
} from './report-context.ts';

const BLANK_DECISIONS = { before: 4, after: 1 } as const;
const BLANK_NAMES = 10;

function writeAttendee({ name, office }: Attendee): string {
  return [name, office].filter((part) => part !== null && part !== '').join(', ');
}

/** Lines for the names and signatures of those who come. */
function blankAttendance({ translate }: ReportContext): Table {
  const title = (name: string): string => translate(`meeting:attendance.columns.${name}`);
  return {
    kind: 'table',
    name: 'attendance',
    title: translate('meeting:headings.attendance'),
    size: 'normal',
    columns: [
      textColumn(title('name'), 84),
      textColumn(title('state'), 34),
      textColumn(title('sign'), 56),
    ],
    rows: [],
    blankRows: BLANK_NAMES,
    more: null,
  };
}

/** Everybody by name, list by list, as minutes tell it. */
function writeNames({ data, translate }: ReportContext): readonly Block[] {
  const lists = ['present', 'excused', 'guests'] as const;
  return lists.flatMap((list) => {
    const names = data.meeting[list].map(writeAttendee);
    const facts = { number: names.length, names: names.join(translate('reports:lists.separator')) };
    return names.length === 0
      ? []
      : [paragraph('plain', translate(`meeting:attendance.names.${list}`, facts))];
  });
}

/** Who came, who asked to be excused, who was invited; lines to fill in when the meeting is still to be held. */
export function attendanceSection(context: ReportContext): readonly Block[] {
  const { data, translate } = context;
  const names = writeNames(context);
  const sentence = data.meeting.draft
    ? translate('meeting:attendance.toCome')
    : writeOrgan(data.meeting, context);
  return [
    sectionHeading(context, 'attendance'),
    paragraph('plain', sentence),
    ...(names.length === 0 ? [blankAttendance(context)] : names),
  ];
}

function decisionsTable(context: ReportContext): Table {
  const { data, translate } = context;
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
    blankRows: blankLines(context, BLANK_DECISIONS),
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
