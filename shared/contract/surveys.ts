import { z } from 'zod';
import { readCall, writeCall } from './call.ts';
import { facilityCodeSchema, nothingSchema } from './primitives.ts';

/** Interviews: how many of each form there are, and how many are wanted. */
export const surveysContract = {
  progress: readCall(
    z.object({ facility: facilityCodeSchema }),
    z.array(
      z.object({
        formId: z.string(),
        version: z.string(),
        title: z.string(),
        questions: z.number(),
        /** All that are held. */
        held: z.number(),
        /** Those of the present month, which the target is for. */
        thisMonth: z.number(),
        /** How many are wanted a month; null until somebody said. */
        target: z.number().nullable(),
      }),
    ),
  ),
  setTarget: writeCall(
    z.object({
      facility: facilityCodeSchema,
      formId: z.string(),
      target: z.number().int().min(1).max(10_000),
    }),
    nothingSchema,
    'coach',
  ),
};
