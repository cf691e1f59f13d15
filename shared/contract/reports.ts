import { z } from 'zod';
import type { ReportDocument } from '../domain/reports/document.ts';
import { REPORT_FORMATS } from '../domain/reports/report-format.ts';
import { readCall, taskCall } from './call.ts';
import { daySchema, facilityCodeSchema, languageSchema, offeredFileSchema } from './primitives.ts';

/** Which meeting report is wanted. */
const choiceSchema = z.object({
  facility: facilityCodeSchema,
  meeting: daySchema.nullable(),
  language: languageSchema,
});

/** Reports: the document for the preview, and files of it. */
export const reportsContract = {
  meetings: readCall(
    z.object({ facility: facilityCodeSchema }),
    z.array(z.object({ day: daySchema, organ: z.string(), kind: z.string() })),
  ),
  /** The same document that the file formats are painted from. */
  document: readCall(
    choiceSchema,
    z.custom<ReportDocument>((value) => typeof value === 'object'),
  ),
  write: taskCall(
    choiceSchema.extend({ format: z.enum(REPORT_FORMATS) }),
    offeredFileSchema,
    'reader',
  ),
};
