import { z } from 'zod';
import { MEETING_PAPERS } from '../domain/reports/meeting-paper.ts';
import { PAGE_TYPES } from '../domain/reports/page-type.ts';
import { REPORT_FORMATS } from '../domain/reports/report-format.ts';
import { SHEET_SIZES } from '../domain/reports/sheet-size.ts';
import { taskCall } from './call.ts';
import { languageSchema, offeredFileSchema } from './primitives.ts';

/** The papers of a meeting as files. */
export const papersContract = {
  write: taskCall(
    z.object({
      meeting: z.string().min(1).max(300),
      paper: z.enum(MEETING_PAPERS),
      format: z.enum(REPORT_FORMATS),
      type: z.enum(PAGE_TYPES),
      sheet: z.enum(SHEET_SIZES),
      language: languageSchema,
    }),
    offeredFileSchema,
    'reader',
  ),
};
