import type { Translate } from '../text/translate.ts';
import type { Cell, Heading, Paragraph, TableColumn } from './document.ts';
import type { MeetingReportData } from './meeting-data.ts';

/** What a section of a report is written from: all that the meeting's report knows, or the parts that it needs. */
export interface ReportContext<Part extends keyof MeetingReportData = keyof MeetingReportData> {
  readonly data: Pick<MeetingReportData, Part>;
  readonly translate: Translate;
}

type Words = Pick<ReportContext, 'translate'>;

/** A section's heading; `name` is its key under `meeting:headings` and the anchor that other lines point to. */
export function sectionHeading({ translate }: Words, name: string): Heading {
  return { kind: 'heading', level: 1, text: translate(`meeting:headings.${name}`), anchor: name };
}

/** A paragraph in one of the four tones. */
export function paragraph(tone: Paragraph['tone'], text: string): Paragraph {
  return { kind: 'paragraph', tone, text };
}

/** The sentence of a section without data: what is missing and how to get it. */
export function missingParagraph({ translate }: Words, name: string): Paragraph {
  return paragraph('missing', translate(`meeting:missing.${name}`));
}

/** A column of words. */
export function textColumn(title: string, share: number): TableColumn {
  return { title, align: 'left', share };
}

/** A column of figures, aligned on the right. */
export function figureColumn(title: string, share: number): TableColumn {
  return { title, align: 'right', share };
}

/** The catalogue's abbreviation of a rate a year, in words of the page; any other unit as it is held. */
export function writeUnit(unit: string, translate: Translate): string {
  return unit === 'cas/hab/an' ? translate('meeting:units.yearlyRate') : unit;
}

/** A cell of words. */
export function textCell(text: string): Cell {
  return { text };
}

/** A cell that holds a figure; `—` where no value was recorded, which is never 0. */
export function figureCell(value: number | null, format: (value: number) => string): Cell {
  return { text: value === null ? '—' : format(value), value };
}

/** Lines to write on by hand: many before a meeting, few once it has been held and most of it is printed. */
export function blankLines(
  { data }: Pick<ReportContext, 'data'>,
  lines: { readonly before: number; readonly after: number },
): number {
  const { present, decisions } = data.meeting;
  return present.length + decisions.length === 0 ? lines.before : lines.after;
}
