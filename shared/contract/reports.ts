import { z } from 'zod';
import type { DocumentName, ReportDocument } from '../domain/reports/document.ts';
import { MOST_ROWS } from '../domain/reports/form-paper/form-document.ts';
import { PAGE_TYPES } from '../domain/reports/page-type.ts';
import { REPORT_FORMATS } from '../domain/reports/report-format.ts';
import type { ReportPages } from '../domain/reports/report-pages.ts';
import { readCall, taskCall } from './call.ts';
import {
  daySchema,
  facilityCodeSchema,
  languageSchema,
  monthSchema,
  offeredFileSchema,
} from './primitives.ts';

/** Which meeting report is wanted. */
const choiceSchema = z.object({
  facility: facilityCodeSchema,
  meeting: daySchema.nullable(),
  language: languageSchema,
});

/** What a page was printed from. `record` is a day, a month, or an id, by the document; `centre` is the centre's name; both are `''` for a form that was printed without one. */
export interface FoundPage {
  readonly document: DocumentName;
  readonly facility: string;
  readonly centre: string;
  readonly record: string;
}

const facility = facilityCodeSchema;

/** A paper that is not the report of a meeting: of what it is made. */
const paperSchema = z.discriminatedUnion('document', [
  z.object({
    document: z.literal('generalAssembly'),
    facility,
    /** The last month of the quarter or year; of one that is not over, the last month that is. */
    period: monthSchema,
    length: z.enum(['quarter', 'year']),
  }),
  z.object({ document: z.literal('visitFeedback'), facility, visit: z.string().min(1).max(200) }),
  z.object({ document: z.literal('deathReview'), facility, review: z.string().min(1).max(200) }),
  z.object({ document: z.literal('scoreCard'), facility, round: z.string().min(1).max(200) }),
  /** What was said from one month to another, both included. */
  z.object({ document: z.literal('sayings'), facility, from: monthSchema, to: monthSchema }),
  z.object({ document: z.literal('dataQuality'), facility, period: monthSchema }),
  z.object({
    document: z.literal('blankForm'),
    facility,
    formId: z.string().min(1).max(200),
    version: z.string().min(1).max(200),
    /** How many times each repeat is printed. */
    rows: z.number().int().min(1).max(MOST_ROWS),
  }),
  z.object({ document: z.literal('filledForm'), facility, visit: z.string().min(1).max(200) }),
]);

/** A paper that is not the report of a meeting. */
export type Paper = z.infer<typeof paperSchema>;

const paperPageSchema = z.object({
  paper: paperSchema,
  language: languageSchema,
  type: z.enum(PAGE_TYPES),
});

const pageSchema = choiceSchema.extend({ type: z.enum(PAGE_TYPES) });

/** Reports: the document for the preview, and files of it. */
export const reportsContract = {
  meetings: readCall(
    z.object({ facility: facilityCodeSchema }),
    z.array(z.object({ day: daySchema, organ: z.string(), kind: z.string() })),
  ),
  /** What stands on each page of the PDF, laid out by what paints it. */
  pages: taskCall(
    pageSchema,
    z.custom<ReportPages>((value) => typeof value === 'object'),
    'reader',
  ),
  /** What a page with this code was printed from; several where chance gave two records the same code. */
  findPages: readCall(
    z.object({ code: z.string().max(20) }),
    z.array(z.custom<FoundPage>((value) => typeof value === 'object')),
  ),
  /** The same document that the file formats are painted from. */
  document: readCall(
    choiceSchema,
    z.custom<ReportDocument>((value) => typeof value === 'object'),
  ),
  write: taskCall(
    pageSchema.extend({ format: z.enum(REPORT_FORMATS) }),
    offeredFileSchema,
    'reader',
  ),
  /** What stands on each page of another paper. */
  paperPages: taskCall(
    paperPageSchema,
    z.custom<ReportPages>((value) => typeof value === 'object'),
    'reader',
  ),
  writePaper: taskCall(
    paperPageSchema.extend({ format: z.enum(['pdf', 'xlsx', 'txt']) }),
    offeredFileSchema,
    'reader',
  ),
};
