import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { ReportDocument } from '../../../shared/domain/reports/document.ts';
import { buildMeetingReport } from '../../../shared/domain/reports/meeting-report.ts';
import type { ReportFormat } from '../../../shared/domain/reports/report-format.ts';
import type { Language, Translate } from '../../../shared/domain/text/translate.ts';
import type { Reader } from '../../db/handles.ts';
import { writeFileAtomically } from '../../platform/files/atomic-write.ts';
import { createTranslator } from '../../platform/translator.ts';
import { readMeetingData } from './meeting-reader.ts';

/** A report to be written to a file. */
export interface ReportOrder {
  readonly facility: string;
  /** The day of a recorded meeting; null for the latest, or a draft where there is none. */
  readonly meeting: Day | null;
  readonly file: string;
  readonly format: ReportFormat;
  readonly language: Language;
}

/** A report that was written. */
export interface WrittenReport {
  readonly file: string;
  readonly format: ReportFormat;
  readonly bytes: number;
  /** The day of the meeting. */
  readonly date: Day;
}

// Each painter is loaded when it is asked for: the text of a report needs no PDF library.
async function paint(
  document: ReportDocument,
  format: ReportFormat,
  translate: Translate,
): Promise<Uint8Array> {
  switch (format) {
    case 'pdf':
      return (await import('./pdf/paint-document.ts')).paintPdf(document);
    case 'txt':
      return Buffer.from((await import('./text/paint-text.ts')).paintText(document));
    case 'json':
      return Buffer.from((await import('./text/paint-json.ts')).paintJson(document));
    case 'xlsx':
      return (await import('./xlsx/paint-xlsx.ts')).paintXlsx(document, translate);
  }
}

/** Reads what a meeting's report shows, makes the document, and writes it in the format asked for. */
export async function writeMeetingReport(
  db: Reader,
  today: Day,
  { facility, meeting, file, format, language }: ReportOrder,
): Promise<WrittenReport> {
  const translate = createTranslator(language);
  const data = readMeetingData(db, translate, { facility, meeting, today, language });
  const document = buildMeetingReport(data, translate, language);
  const bytes = await paint(document, format, translate);
  writeFileAtomically(file, bytes);
  return { file, format, bytes: bytes.byteLength, date: data.meeting.date };
}
