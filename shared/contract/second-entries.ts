import { z } from 'zod';
import { readCall, writeCall } from './call.ts';
import { nothingSchema } from './primitives.ts';
import { answerSchema, draftSchema } from './visits.ts';

const choiceSchema = z.enum(['first', 'second', 'other']);

const differenceSchema = z.object({
  path: z.string(),
  /** `null`: the form did not ask it there. */
  first: z.string().nullable(),
  second: z.string().nullable(),
  /** `null` until somebody decided. */
  choice: choiceSchema.nullable(),
  chosen: z.string().nullable(),
  /** Who decided; `null` until somebody did. */
  decidedBy: z.string().nullable(),
});

/** A line that was typed twice and differently. */
export type HeldDifference = z.infer<typeof differenceSchema>;

/** Papers that are typed a second time, blind to the first. */
export const secondEntriesContract = {
  /** Where the second typing of a filled form stands. */
  secondEntry: readCall(
    z.object({ visit: z.string().max(200) }),
    z.object({
      /** The draft, while it is typed. */
      draft: z.string().nullable(),
      /** How many fields were compared; `null` before. */
      fields: z.number().nullable(),
      /** Whether what was decided is in the visit. */
      settled: z.boolean(),
      differences: z.array(differenceSchema),
    }),
  ),
  /** Begins the second typing, or goes on with the one that was begun. */
  startSecond: writeCall(z.object({ visit: z.string().max(200) }), draftSchema),
  /** Ends it: what differs is kept, the draft goes. */
  compareEntries: writeCall(
    z.object({ draft: z.string().max(200), answers: z.array(answerSchema).max(100_000) }),
    z.object({ visit: z.string(), fields: z.number(), differences: z.number() }),
  ),
  /** Decides on one line; `value` counts for a third answer alone. */
  decideDifference: writeCall(
    z.object({
      visit: z.string().max(200),
      path: z.string().max(1000),
      choice: choiceSchema,
      value: answerSchema.shape.value.nullable(),
    }),
    nothingSchema,
    'coach',
  ),
  /** Puts what was decided into the visit: all its answers, as the form works them out now. */
  settleEntries: writeCall(
    z.object({
      visit: z.string().max(200),
      reason: z.string().trim().min(3).max(500),
      answers: z.array(answerSchema).max(100_000),
    }),
    nothingSchema,
    'coach',
  ),
};
