import { z } from 'zod';
import type { EditHistory, FormEdit } from '../domain/instruments/edition/form-edit.ts';
import type { Sheet } from '../domain/tables/sheet.ts';
import { manageCall, taskCall, writeCall } from './call.ts';
import { importNoteSchema, nothingSchema, offeredFileSchema } from './primitives.ts';

const formIdSchema = z.string().min(1).max(200);
const rowSchema = z.number().int().min(1);
const typedSchema = z.string().max(32_767);
const shortSchema = z.string().max(200);

const editSchema: z.ZodType<FormEdit> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('text'),
    row: rowSchema,
    column: z.enum(['label', 'hint', 'proof']),
    language: shortSchema,
    text: typedSchema,
  }),
  z.object({
    kind: z.literal('choice'),
    row: rowSchema,
    language: shortSchema,
    text: typedSchema,
  }),
  z.object({ kind: z.literal('weight'), row: rowSchema, text: shortSchema }),
  z.object({ kind: z.literal('critical'), row: rowSchema, isCritical: z.boolean() }),
  z.object({ kind: z.literal('off'), row: rowSchema, isOff: z.boolean() }),
  z.object({
    kind: z.literal('move'),
    row: rowSchema,
    into: rowSchema.nullable(),
    before: rowSchema.nullable(),
  }),
  z.object({
    kind: z.literal('bands'),
    bands: z
      .array(
        z.object({
          name: shortSchema,
          from: shortSchema,
          isAbove: z.boolean(),
          amount: shortSchema,
        }),
      )
      .max(50),
    criticalBand: shortSchema,
  }),
]);

const historySchema: z.ZodType<EditHistory> = z.object({
  done: z.array(editSchema).max(20_000).readonly(),
  undone: z.array(editSchema).max(20_000).readonly(),
});

const editionSchema = z.object({
  formId: z.string(),
  /** The version that the edition began with. */
  version: z.string(),
  /** The newest version that the workspace has; null where it has none of this form. */
  held: z.string().nullable(),
  /** The sheets that the edition began with. */
  sheets: z.custom<readonly Sheet[]>(Array.isArray),
  history: historySchema,
  /** A version that no held one has, by the day. */
  proposed: z.string(),
});

/** A form under edition as it was left. */
export type OpenEdition = z.infer<typeof editionSchema>;

const savedSchema = z.object({
  version: z.string(),
  /** What is odd about the form without keeping it out. */
  warnings: z.array(importNoteSchema),
});

/** What saving an edition came to, or would come to. */
export type SavedEdition = z.infer<typeof savedSchema>;

/** The edition of forms: changes are kept as they are made, until they become a version or are thrown away. */
export const editionsContract = {
  /** Opens a form of the workspace or of the library, with the changes that this person has not saved yet. */
  openEdition: manageCall(z.object({ formId: formIdSchema }), editionSchema),
  /** Keeps all changes made so far; none at all ends the edition. */
  keepEdition: manageCall(
    z.object({ formId: formIdSchema, history: historySchema }),
    nothingSchema,
  ),
  /** Throws the changes away. */
  dropEdition: writeCall(z.object({ formId: formIdSchema }), nothingSchema, 'supervisor'),
  /** Takes the changes in as a new version, the way of a file that is imported; a dry run only judges it. */
  saveEdition: taskCall(
    z.object({
      formId: formIdSchema,
      version: z.string().regex(/^[A-Za-z0-9._-]{1,40}$/),
      reason: z.string().trim().min(3).max(500),
      dryRun: z.boolean(),
    }),
    savedSchema,
    'supervisor',
  ),
  /** A version of a form as the workbook that ODK and Kobo take. */
  writeForm: taskCall(
    z.object({ formId: formIdSchema, version: z.string() }),
    offeredFileSchema,
    'reader',
  ),
};
