import { z } from 'zod';
import { readCall, writeCall } from './call.ts';
import { daySchema, facilityCodeSchema, nothingSchema } from './primitives.ts';

const statusSchema = z.enum(['todo', 'doing', 'done', 'verified', 'abandoned']);
const textSchema = z.string().trim().max(1000);

const standingSchema = z.object({
  status: statusSchema,
  due: daySchema.nullable(),
  carriedOver: z.number().int().min(0).max(1000),
  closedOn: daySchema.nullable(),
});

/** The point of a visit that a promise came out of; `path` is null for the visit as a whole. */
const visitLinkSchema = z.object({
  id: z.string().max(200),
  path: z.string().max(1000).nullable(),
});

/** What is written of a promise; an empty text is "nothing was said". */
const wordsSchema = z.object({
  problem: textSchema,
  cause: textSchema,
  action: textSchema.min(3),
  due: daySchema.nullable(),
  cost: z.number().int().min(0).max(1e12).nullable(),
  /** Where the money comes from: the cash box, the ASACO, a partner. */
  funding: textSchema,
  /** How one will see that it worked. */
  indicator: textSchema,
  note: textSchema,
});

const actionSchema = standingSchema.extend({
  id: z.string(),
  agreedOn: daySchema,
  problem: z.string().nullable(),
  cause: z.string().nullable(),
  action: z.string(),
  who: z.string().nullable(),
  /** Whether the promise was made by a person of whom nothing can be said any more; `who` then says so. */
  erased: z.boolean(),
  cost: z.number().nullable(),
  funding: z.string().nullable(),
  indicator: z.string().nullable(),
  note: z.string().nullable(),
  state: z.enum(['open', 'overdue', 'closed']),
  daysLate: z.number(),
  /** The visit that it came out of, while that is held; its day is null while it is a draft. */
  visit: visitLinkSchema.extend({ day: daySchema.nullable() }).nullable(),
});

/** A promise as lists show it, judged on today. */
export type ListedAction = z.infer<typeof actionSchema>;
/** What is written of a promise, as it is typed. */
export type ActionWords = z.infer<typeof wordsSchema>;
/** The point of a visit that a promise came out of. */
export type VisitLink = z.infer<typeof visitLinkSchema>;

/** What was promised. */
export const improvementContract = {
  /** Every promise of a centre, the newest first. */
  list: readCall(z.object({ facility: facilityCodeSchema }), z.array(actionSchema)),
  /** Who may answer for a promise: the people whose names are held, and the posts and offices. */
  people: readCall(
    z.object({ facility: facilityCodeSchema }),
    z.object({ names: z.array(z.string()), offices: z.array(z.string()) }),
  ),
  /** A promise made today. A name that is written is held sealed; a post or an office as it is written. */
  record: writeCall(
    wordsSchema.extend({
      facility: facilityCodeSchema,
      who: textSchema.max(200),
      visit: visitLinkSchema.nullable(),
    }),
    z.object({ id: z.string() }),
  ),
  /** Other words for a promise; without `who`, whoever answers for it stays. */
  change: writeCall(
    wordsSchema.omit({ due: true }).extend({ id: z.string(), who: textSchema.max(200).optional() }),
    nothingSchema,
  ),
  /** Where a promise stands: done, verified, put off, given up; and back again, when somebody thinks better of it. */
  mark: writeCall(standingSchema.extend({ id: z.string() }), nothingSchema),
  /** Takes back a promise that was just written; the journal keeps it. */
  remove: writeCall(z.object({ id: z.string() }), nothingSchema),
};
