import { z } from 'zod';
import { readCall } from './call.ts';
import { daySchema, facilityCodeSchema } from './primitives.ts';

/** What the coach needs to know this morning. */
export const todaySchema = z.object({
  day: daySchema,
  lastVisit: z
    .object({ day: daySchema, form: z.string(), score: z.number().nullable() })
    .nullable(),
  nextMeeting: daySchema.nullable(),
  overdue: z.array(
    z.object({
      action: z.string(),
      who: z.string().nullable(),
      due: daySchema,
      daysLate: z.number(),
    }),
  ),
  openActions: z.number(),
  drafts: z.array(
    z.object({
      id: z.string(),
      form: z.string(),
      title: z.string(),
      startedAt: z.string(),
      answers: z.number(),
    }),
  ),
  waiting: z.number(),
  lastBackup: z.string().nullable(),
  /** Changes since headquarters' last receipt. */
  unsent: z.number(),
});

/** The start page. */
export type Today = z.infer<typeof todaySchema>;

/** The start page of a centre. */
export const todayContract = {
  read: readCall(z.object({ facility: facilityCodeSchema }), todaySchema),
};
