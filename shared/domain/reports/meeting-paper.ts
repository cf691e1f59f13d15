import { formatDay } from '../calendar/format-day.ts';
import type { MeetingRecord, Quorum } from '../meetings/meeting-record.ts';
import type { Translate } from '../text/translate.ts';
import type { Paragraph, ReportDocument, SignaturePlace, Table } from './document.ts';
import { writeOrgan } from './front-page.ts';
import type { MeetingReportData, ReportChart } from './meeting-data.ts';
import { paragraph } from './report-context.ts';
import { buildSheetDocument, type SheetContent, type SheetContext } from './sheet-document.ts';

/**
 * The papers of a meeting, in the order in which it needs them: one convocation for all, or a letter to each member; the
 * list that goes round the table, and so on. The report of the meeting is a document of its own.
 */
export const MEETING_PAPERS = [
  'convocation',
  'letters',
  'attendanceSheet',
  'readAloud',
  'poster',
  'minutes',
  'actionSheet',
  'personSheets',
] as const;

/** One of those papers. */
export type MeetingPaperName = (typeof MEETING_PAPERS)[number];

/** What the papers of a meeting are written from. */
export interface MeetingPaper {
  readonly record: MeetingRecord;
  readonly quorum: Quorum;
  /** Days between the convocation and the meeting by the statutes; `null` where they are not recorded. */
  readonly noticeDays: number | null;
  /** The figures of the centre on the day of the meeting. */
  readonly report: MeetingReportData;
  /** The charts of the figures that the plan is to move, each once; only the action sheet shows them. */
  readonly followed: readonly ReportChart[];
}

/** Writes one paper of a meeting in the language and for the centre of the context. */
export type BuildPaper = (paper: MeetingPaper, context: SheetContext) => ReportDocument;

/** What is written by hand where nothing is known yet. */
export const DOTS = '……………………';

/** The organ as the ASACO calls it; one that is known by its letters alone is spelled out: `CG` → `Comité de gestion`. */
export function nameOrgan(
  { organ, organName }: Pick<MeetingRecord, 'organ' | 'organName'>,
  translate: Translate,
): string {
  return organName === organ ? writeOrgan({ organ }, { translate }) : organName;
}

/** Which meeting it is: `Comité de gestion · réunion ordinaire · 12 novembre 2026`. */
export function writeMeeting(record: MeetingRecord, translate: Translate): string {
  const kind = translate(`meeting:kinds.${record.kind}`);
  return [nameOrgan(record, translate), kind, formatDay(record.day, translate)].join(' · ');
}

/** How many members must come: said before the meeting. */
export function wantedSentence({ members, needed }: Quorum, translate: Translate): string {
  if (members === 0) return translate('papers:quorum.nobody');
  return needed === null
    ? translate('papers:quorum.expected', { count: members })
    : translate('papers:quorum.wanted', { needed, members });
}

/** Whether enough members were there to decide; of a meeting that is still to be held, how many must come. */
export function quorumSentence({ record, quorum }: MeetingPaper, translate: Translate): string {
  const { members, present, needed, isReached } = quorum;
  if (members === 0 || record.stage === 'planned') return wantedSentence(quorum, translate);
  if (isReached === null || needed === null) {
    return translate('papers:quorum.unknown', { present, members });
  }
  return translate(`papers:quorum.${isReached ? 'reached' : 'missed'}`, {
    present,
    members,
    needed,
  });
}

/** The text under a point as it was typed: a paragraph a line. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  return text
    .split(/\s*\n\s*/)
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph('plain', line));
}

/** Empty lines under a title, for what is said on the day. */
export function writingLines(name: string, title: string, lines: number): Table {
  return {
    kind: 'table',
    name,
    title,
    size: 'normal',
    columns: [{ title, align: 'left', share: 1 }],
    rows: [],
    blankRows: lines,
    more: null,
  };
}

/** Who presided and who wrote, each with the name where it is known; and the stamp. */
export function signingPlaces(
  { chair, secretary }: MeetingRecord,
  translate: Translate,
): readonly SignaturePlace[] {
  return [
    { office: translate('papers:signatures.chair'), name: chair ?? '' },
    { office: translate('papers:signatures.secretary'), name: secretary ?? '' },
    { office: translate('papers:signatures.stamp'), name: '', stamp: true },
  ];
}

/** A paper of a meeting under its own title: it goes by the meeting, its day and its code. */
export function buildPaper(
  { record }: MeetingPaper,
  context: SheetContext,
  content: Pick<SheetContent, 'document' | 'blocks' | 'sources'> & { readonly title: string },
): ReportDocument {
  const subtitle = writeMeeting(record, context.translate);
  const dated = { ...context, today: record.day };
  return buildSheetDocument(dated, { ...content, record: record.id, subtitle });
}
