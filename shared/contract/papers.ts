import { z } from 'zod';
import { MEETING_PAPERS } from '../domain/reports/meeting-paper.ts';
import { PAGE_TYPES } from '../domain/reports/page-type.ts';
import { REPORT_FORMATS } from '../domain/reports/report-format.ts';
import type { ReportPages } from '../domain/reports/report-pages.ts';
import { SHEET_SIZES } from '../domain/reports/sheet-size.ts';
import { taskCall } from './call.ts';
import { languageSchema, offeredFileSchema } from './primitives.ts';

const choiceSchema = z.object({
  meeting: z.string().min(1).max(300),
  paper: z.enum(MEETING_PAPERS),
  type: z.enum(PAGE_TYPES),
  language: languageSchema,
});

/** The papers of a meeting, on the screen and as files. */
export const papersContract = {
  /** What stands on each page of the PDF; another sheet than A4 holds the same, larger or smaller. */
  pages: taskCall(
    choiceSchema,
    z.custom<ReportPages>((value) => typeof value === 'object'),
    'reader',
  ),
  write: taskCall(
    choiceSchema.extend({ format: z.enum(REPORT_FORMATS), sheet: z.enum(SHEET_SIZES) }),
    offeredFileSchema,
    'reader',
  ),
};
