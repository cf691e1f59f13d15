import { z } from 'zod';
import { readCall, writeCall } from './call.ts';
import { daySchema, facilityCodeSchema, nothingSchema } from './primitives.ts';

/** An answer with its place. */
export const answerSchema = z.object({
  path: z.string().max(1000),
  value: z.string().max(100_000),
});
/** Asked or looked at by who typed it, answered by the person alone, or typed from paper. */
const waySchema = z.enum(['asked', 'alone', 'paper']);
const kindSchema = z.enum(['checklist', 'interview']);

/** A form that is being filled. */
export const draftSchema = z.object({
  id: z.string(),
  facility: z.string(),
  formId: z.string(),
  formVersion: z.string(),
  startedAt: z.string(),
  place: z.string().nullable(),
  /** Why a filled form was opened again; null for a new one. */
  reason: z.string().nullable(),
  /** The filled form that is typed again, blind. */
  checks: z.string().nullable().optional(),
});

/** A draft as it is resumed. */
export type ResumedDraft = z.infer<typeof draftSchema> & {
  answers: z.infer<typeof answerSchema>[];
};

/** Filling forms: drafts, answers one by one, and what becomes of them. */
export const visitsContract = {
  list: readCall(
    z.object({ facility: facilityCodeSchema, kind: kindSchema }),
    z.array(
      z.object({
        id: z.string(),
        formId: z.string(),
        formVersion: z.string(),
        title: z.string(),
        day: daySchema,
        score: z.number().nullable(),
        band: z.string().nullable(),
        answered: z.number(),
        applicable: z.number(),
        criticalMissed: z.number(),
      }),
    ),
  ),
  open: readCall(
    z.object({ id: z.string() }),
    z.object({
      id: z.string(),
      formId: z.string(),
      formVersion: z.string(),
      day: daySchema,
      answers: z.array(answerSchema),
    }),
  ),
  drafts: readCall(z.object({ facility: facilityCodeSchema }), z.array(draftSchema)),
  start: writeCall(
    z.object({ facility: facilityCodeSchema, formId: z.string(), formVersion: z.string() }),
    draftSchema,
  ),
  resume: readCall(
    z.object({ id: z.string() }),
    draftSchema.extend({ answers: z.array(answerSchema) }),
  ),
  /**
   * What an answer changed, on the disk when this returns, and the question that is open. An answer that is not asked
   * any more is kept; `null` takes away what was held, when a row goes.
   */
  answer: writeCall(
    z.object({
      draft: z.string(),
      place: z.string().max(1000).nullable(),
      answers: z.array(answerSchema.extend({ value: answerSchema.shape.value.nullable() })),
    }),
    nothingSchema,
  ),
  /** So long the draft was open in front of somebody, beside what was told before. */
  spend: writeCall(
    z.object({ draft: z.string(), seconds: z.number().int().min(1).max(86_400) }),
    nothingSchema,
  ),
  /** The submission as the engine has it now, relevant answers only, in the order of the form. */
  finalise: writeCall(
    z.object({
      draft: z.string(),
      day: daySchema,
      way: waySchema.optional(),
      answers: z.array(answerSchema).max(100_000),
    }),
    z.object({ id: z.string() }),
  ),
  discard: writeCall(z.object({ draft: z.string() }), nothingSchema),
  /** Makes a draft of a filled form, under the same number; finalising it changes the filled form, journalled. */
  reopen: writeCall(
    z.object({ id: z.string(), reason: z.string().trim().min(3).max(500) }),
    draftSchema,
    'coach',
  ),
  /** Deletes a filled form with its answers. What it held stays in the journal, the reason beside it. */
  remove: writeCall(
    z.object({ id: z.string(), reason: z.string().trim().min(3).max(500) }),
    nothingSchema,
    'coach',
  ),
  /** The day that is set for the next visit, unless a visit was made since. */
  planned: readCall(
    z.object({ facility: facilityCodeSchema }),
    z.object({ day: daySchema.nullable() }),
  ),
  plan: writeCall(
    z.object({ facility: facilityCodeSchema, day: daySchema.nullable() }),
    nothingSchema,
  ),
  /** How the form was filled; null is what nobody noted. */
  about: readCall(
    z.object({ id: z.string() }),
    z.object({
      startedBy: z.string().nullable(),
      typedBy: z.string().nullable(),
      startedAt: z.string().nullable(),
      endedAt: z.string().nullable(),
      openSeconds: z.number().nullable(),
      way: waySchema.nullable(),
      source: z.enum(['odk-xml', 'table', 'application']),
      /** How often it was opened again after it was final. */
      reopened: z.number(),
      /** Of a checklist: the others of that day with the same form, in the order in which they were begun. */
      sameDay: z.array(z.object({ id: z.string(), startedAt: z.string().nullable() })),
    }),
  ),
  /** What was changed after the form was filled, the newest first, with who and when. */
  history: readCall(
    z.object({ id: z.string() }),
    z.object({
      reopenings: z.array(z.object({ at: z.string(), user: z.string(), reason: z.string() })),
      changes: z.array(
        z.object({
          at: z.string(),
          user: z.string(),
          path: z.string(),
          /** Why the form was opened again; null where a file or a decision changed the answer. */
          reason: z.string().nullable(),
          before: z.string().nullable(),
          after: z.string().nullable(),
        }),
      ),
    }),
  ),
};
