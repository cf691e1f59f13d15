import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { ReportDocument } from '../../../shared/domain/reports/document.ts';
import { buildMeetingReport } from '../../../shared/domain/reports/meeting-report.ts';
import type { PageType } from '../../../shared/domain/reports/page-type.ts';
import type { ReportFormat } from '../../../shared/domain/reports/report-format.ts';
import type { ReportPages } from '../../../shared/domain/reports/report-pages.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import type { Reader } from '../../db/handles.ts';
import { writeFileAtomically } from '../../platform/files/atomic-write.ts';
import { createTranslator } from '../../platform/translator.ts';
import { readMeetingData } from './meeting-reader.ts';
import { type FindPicture, paintFormat } from './paint-format.ts';

/** Which report is wanted. */
export interface PagesOrder {
  readonly facility: string;
  /** The day of a recorded meeting; null for the latest, or a draft where there is none. */
  readonly meeting: Day | null;
  readonly language: Language;
  /** How large the PDF is printed; the other formats have no size. */
  readonly type: PageType;
}

/** A report to be written to a file. */
export interface ReportOrder extends PagesOrder {
  readonly file: string;
  readonly format: ReportFormat;
}

/** A report that was written. */
export interface WrittenReport {
  readonly file: string;
  readonly format: ReportFormat;
  readonly bytes: number;
  /** The day of the meeting. */
  readonly date: Day;
}

function readDocument(db: Reader, today: Day, order: PagesOrder): ReportDocument {
  const { facility, meeting, language } = order;
  const translate = createTranslator(language);
  const data = readMeetingData(db, translate, { facility, meeting, today, language });
  return buildMeetingReport(data, translate, language);
}

/** Reads what a meeting's report shows, makes the document, and writes it in the format asked for. */
export async function writeMeetingReport(
  db: Reader,
  today: Day,
  order: ReportOrder,
  findPicture: FindPicture,
): Promise<WrittenReport> {
  const { file, format } = order;
  const document = readDocument(db, today, order);
  const bytes = await paintFormat(document, order, findPicture);
  writeFileAtomically(file, bytes);
  return { file, format, bytes: bytes.byteLength, date: document.date };
}

/** The pages of the PDF that the same order would write: for who looks before printing. */
export async function layOutMeetingReport(
  db: Reader,
  today: Day,
  order: PagesOrder,
): Promise<ReportPages> {
  const { layOutPages } = await import('./pdf/paint-document.ts');
  return layOutPages(readDocument(db, today, order), order.type);
}
