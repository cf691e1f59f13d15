import { z } from 'zod';
import { readCall } from './call.ts';
import { daySchema, facilityCodeSchema } from './primitives.ts';

const actionSchema = z.object({
  id: z.string(),
  agreedOn: daySchema,
  problem: z.string().nullable(),
  cause: z.string().nullable(),
  action: z.string(),
  who: z.string().nullable(),
  due: daySchema.nullable(),
  cost: z.number().nullable(),
  status: z.enum(['todo', 'doing', 'done', 'verified', 'abandoned']),
  state: z.enum(['open', 'overdue', 'closed']),
  daysLate: z.number(),
  carriedOver: z.number(),
  closedOn: daySchema.nullable(),
});

/** A promise as lists show it, judged on today. */
export type ListedAction = z.infer<typeof actionSchema>;

/** What was promised. */
export const improvementContract = {
  /** Every promise of a centre, the newest first. */
  list: readCall(z.object({ facility: facilityCodeSchema }), z.array(actionSchema)),
};
