import { z } from 'zod';

/** How far long work has come; `total` is null while it is not known. */
export const progressSchema = z.object({
  step: z.string(),
  done: z.number(),
  total: z.number().nullable(),
});
