import { z } from 'zod';
import { readCall, writeCall } from './call.ts';
import { daySchema, facilityCodeSchema, nothingSchema } from './primitives.ts';

const answerSchema = z.object({ path: z.string().max(1000), value: z.string().max(100_000) });
const kindSchema = z.enum(['checklist', 'interview']);

const draftSchema = z.object({
  id: z.string(),
  facility: z.string(),
  formId: z.string(),
  formVersion: z.string(),
  startedAt: z.string(),
  place: z.string().nullable(),
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
  /** One answer, on the disk when this returns; an answer that becomes irrelevant is kept. */
  answer: writeCall(z.object({ draft: z.string() }).extend(answerSchema.shape), nothingSchema),
  /** The submission as the engine has it now, relevant answers only, in the order of the form. */
  finalise: writeCall(
    z.object({ draft: z.string(), day: daySchema, answers: z.array(answerSchema).max(100_000) }),
    z.object({ id: z.string() }),
  ),
  discard: writeCall(z.object({ draft: z.string() }), nothingSchema),
};
