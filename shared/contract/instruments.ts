import { z } from 'zod';
import type { FormDefinition } from '../domain/instruments/form-definition.ts';
import { readCall } from './call.ts';
import { nothingSchema } from './primitives.ts';

const formKeySchema = z.object({ formId: z.string(), version: z.string() });

/** Forms held in the workspace. */
export const instrumentsContract = {
  /** The newest version of each form. */
  list: readCall(
    nothingSchema,
    z.array(
      formKeySchema.extend({
        title: z.string(),
        kind: z.enum(['checklist', 'interview']),
        questions: z.number(),
      }),
    ),
  ),
  /** What the engine runs, and what scores are made from. */
  open: readCall(
    formKeySchema,
    z.object({
      xform: z.string(),
      definition: z.custom<FormDefinition>((value) => typeof value === 'object'),
    }),
  ),
};
