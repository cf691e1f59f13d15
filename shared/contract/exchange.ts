import { z } from 'zod';
import { WHOLE_ANSWER_FORMATS } from '../domain/exchange/answer-format.ts';
import { EXPORT_FORMATS, MOST_MONTHS } from '../domain/exchange/export-format.ts';
import { OPEN_FORMATS } from '../domain/exchange/open-format.ts';
import { STOCK_COUNTS } from '../domain/exchange/subject.ts';
import { SHEETS } from '../domain/months/sheet.ts';
import { readCall, taskCall, writeCall } from './call.ts';
import { facilityCodeSchema, monthSchema, nothingSchema, offeredFileSchema } from './primitives.ts';

const wordSchema = z.string().min(1).max(200);
// What is no identifier is refused by name, with its sentence, and not as a malformed call.
const uidSchema = z.string().max(100);

const placeSchema = z.object({
  dataElement: uidSchema,
  /** `null`: the default option of the server. */
  categoryOptionCombo: uidSchema.nullable(),
  attributeOptionCombo: uidSchema.nullable(),
});

const subjectSchema = z.object({
  subject: wordSchema,
  /** `''` for what all centres have. */
  facility: z.string(),
  kind: z.enum(['services', 'stock', 'figures']),
  name: z.string(),
  column: z.enum(STOCK_COUNTS).nullable(),
  /** No longer proposed in its catalogue. */
  retired: z.boolean(),
  /** Linked, and in no catalogue any more. */
  isGone: z.boolean(),
  link: placeSchema.nullable(),
});

/** Something that may be linked to an element of DHIS2, and what it is linked to. */
export type ListedSubject = z.infer<typeof subjectSchema>;

const sentSchema = z.object({
  values: z.number(),
  unlinked: z.array(
    z.object({
      subject: wordSchema,
      name: z.string(),
      column: z.string().nullable(),
      values: z.number(),
    }),
  ),
});

/** What went to DHIS2, and what has values and is linked to nothing. */
export type SentToDhis2 = z.infer<typeof sentSchema>;

/** The month out of the program, and what it is called in DHIS2. */
export const exchangeContract = {
  /** What can be linked for a centre, and which organisation unit each centre is. */
  links: readCall(
    z.object({ facility: facilityCodeSchema }),
    z.object({
      centres: z.array(
        z.object({ code: facilityCodeSchema, name: z.string(), orgUnit: uidSchema.nullable() }),
      ),
      subjects: z.array(subjectSchema),
    }),
  ),
  /** Links a subject, or with `null` takes its link away; a place that another subject has is refused. */
  saveLink: writeCall(
    z.object({
      facility: facilityCodeSchema,
      subject: wordSchema,
      place: placeSchema.nullable(),
    }),
    nothingSchema,
    'supervisor',
  ),
  /** Says which organisation unit a centre is. */
  saveOrgUnit: writeCall(
    z.object({ facility: facilityCodeSchema, orgUnit: uidSchema.nullable() }),
    nothingSchema,
    'supervisor',
  ),
  /** Writes the month to a file that the page can then save; `sheet` says which table of `csv`. */
  write: taskCall(
    z.object({
      facility: facilityCodeSchema,
      period: monthSchema,
      months: z.number().int().min(1).max(MOST_MONTHS).default(1),
      format: z.enum(EXPORT_FORMATS),
      sheet: z.enum(SHEETS).default('services'),
    }),
    z.object({ file: offeredFileSchema, dhis2: sentSchema.nullable() }),
    'reader',
  ),
  /** Writes the filled forms of one form, of a centre or with `null` of all, in the clear to a file that the page can save. */
  writeAnswers: taskCall(
    z.object({
      formId: z.string().min(1).max(200),
      facility: facilityCodeSchema.nullable(),
      format: z.enum(WHOLE_ANSWER_FORMATS),
    }),
    z.object({ file: offeredFileSchema, rows: z.number() }),
    'coach',
  ),
  /** Writes a centre, or with `null` all of them, in the clear for other programs, to a file that the page can save. */
  writeOpen: taskCall(
    z.object({
      facility: facilityCodeSchema.nullable(),
      format: z.enum(OPEN_FORMATS),
      withJournal: z.boolean(),
    }),
    z.object({ file: offeredFileSchema }),
    'coach',
  ),
};
