import { z } from 'zod';
import type { GovernanceLine } from '../domain/governance/governance-card.ts';
import { readCall } from './call.ts';
import { crossDomainSchema } from './indicators.ts';
import { listedWarningSchema } from './months.ts';
import { daySchema, facilityCodeSchema, monthSchema } from './primitives.ts';

/** What the coach needs to know this morning. */
export const todaySchema = z.object({
  day: daySchema,
  lastVisit: z
    .object({
      id: z.string(),
      day: daySchema,
      form: z.string(),
      score: z.number().nullable(),
      band: z.string().nullable(),
      /** How the score stands by the bands of its form. */
      status: z.enum(['good', 'attention', 'act', 'none']),
      criticalMissed: z.number(),
    })
    .nullable(),
  /** The day set for the next visit. */
  nextVisit: daySchema.nullable(),
  /** What still asks for a reason in the last month that has anything recorded, the contradictions first. */
  warnings: z.object({ period: monthSchema.nullable(), list: z.array(listedWarningSchema) }),
  /** What falls together in that month across stock, services, staff and money. */
  together: z.array(crossDomainSchema),
  /** As its plan has it; without an id, the day that minutes set and nobody has planned yet. */
  nextMeeting: z
    .object({
      id: z.string().nullable(),
      day: daySchema,
      organName: z.string(),
      startAt: z.string().nullable(),
      place: z.string().nullable(),
      /** What is still to do, in its order. */
      tasks: z.array(z.enum(['agenda', 'startAt', 'place', 'convocation'])),
      /** The last day on which its members are to be called. */
      convokeBy: daySchema.nullable(),
    })
    .nullable(),
  /** The community score card that is to be done again within a month, or was; null where none is. */
  scoreCard: z.object({ id: z.string(), day: daySchema }).nullable(),
  overdue: z.array(
    z.object({
      action: z.string(),
      who: z.string().nullable(),
      due: daySchema,
      daysLate: z.number(),
    }),
  ),
  /** Open promises of the next 14 days, the first due first. */
  dueSoon: z.array(
    z.object({
      id: z.string(),
      action: z.string(),
      who: z.string().nullable(),
      due: daySchema,
    }),
  ),
  openActions: z.number(),
  /** What of the governance of the ASACO asks to act, in the order of its card. */
  governance: z.array(z.custom<GovernanceLine>((value) => typeof value === 'object')),
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
  /** What headquarters told the centre last, while it is new. */
  word: z.object({ text: z.string(), day: daySchema }).nullable(),
  /** Changes that were written into no package for headquarters yet. */
  unsent: z.number(),
});

/** The start page. */
export type Today = z.infer<typeof todaySchema>;

/** The start page of a centre. */
export const todayContract = {
  read: readCall(z.object({ facility: facilityCodeSchema }), todaySchema),
};
