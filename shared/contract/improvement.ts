import { z } from 'zod';
import { SOURCE_KINDS } from '../domain/actions/action-source.ts';
import { MOST_WHYS } from '../domain/actions/five-whys.ts';
import type { ChartBlock } from '../domain/reports/document.ts';
import { hostCall, readCall, writeCall } from './call.ts';
import {
  daySchema,
  facilityCodeSchema,
  fileTokenSchema,
  monthSchema,
  nothingSchema,
} from './primitives.ts';

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

/** What a promise came out of when it was no visit: shared/domain/actions/action-source.ts. */
const sourceSchema = z.object({
  kind: z.enum(SOURCE_KINDS),
  ref: z.string().min(1).max(300),
  item: z.string().max(300).nullable(),
  period: monthSchema.nullable(),
});

/** What is written of a promise; an empty text is "nothing was said". */
const wordsSchema = z.object({
  problem: textSchema,
  /** The answers to "why?", each to the one before. */
  whys: z.array(textSchema).max(MOST_WHYS).default([]),
  cause: textSchema,
  action: textSchema.min(3),
  due: daySchema.nullable(),
  cost: z.number().int().min(0).max(1e12).nullable(),
  /** Where the money comes from: the cash box, the ASACO, a partner. */
  funding: textSchema,
  /** How one will see that it worked. */
  indicator: textSchema,
  /** The figure that shows it, by its code: `rate.cpn4`; null for none. */
  figure: z.string().max(200).nullable().default(null),
  note: textSchema,
});

const actionSchema = standingSchema.extend({
  id: z.string(),
  /** The code of the centre, and its name. */
  facility: z.string(),
  centre: z.string(),
  agreedOn: daySchema,
  problem: z.string().nullable(),
  whys: z.array(z.string()),
  cause: z.string().nullable(),
  action: z.string(),
  who: z.string().nullable(),
  /** Whether the promise was made by a person of whom nothing can be said any more; `who` then says so. */
  erased: z.boolean(),
  cost: z.number().nullable(),
  funding: z.string().nullable(),
  indicator: z.string().nullable(),
  figure: z.string().nullable(),
  note: z.string().nullable(),
  state: z.enum(['open', 'overdue', 'closed']),
  daysLate: z.number(),
  /** Days from agreed to closed; null while open, or where the closing day is not known. */
  daysToClose: z.number().nullable(),
  /** Who saw that it is done, and when; null until somebody did. */
  verified: z.object({ by: z.string(), on: daySchema }).nullable(),
  /** The visit or interview that it came out of, while that is held; its day is null while it is a draft. */
  visit: visitLinkSchema
    .extend({ day: daySchema.nullable(), kind: z.enum(['checklist', 'interview']) })
    .nullable(),
  /** What else it came out of; the day is that of a meeting that is held. */
  source: sourceSchema.extend({ day: daySchema.nullable() }).nullable(),
});

const momentSchema = z.enum(['before', 'after']);

const photoSchema = z.object({
  id: z.string(),
  moment: momentSchema,
  /** The name of the file; its bytes come by `visits.file`, the promise being their owner. */
  name: z.string(),
  mime: z.string(),
  caption: z.string(),
  takenOn: daySchema.nullable(),
});

const changeSchema = z.object({
  at: z.string(),
  user: z.string(),
  operation: z.enum(['insert', 'update', 'delete']),
  /** What was changed, by column; who answers is never told here, since a name may be erased. */
  fields: z.array(
    z.object({
      field: z.string(),
      before: z.union([z.string(), z.number()]).nullable(),
      after: z.union([z.string(), z.number()]).nullable(),
    }),
  ),
});

/** A promise as lists show it, judged on today. */
export type ListedAction = z.infer<typeof actionSchema>;
/** What is written of a promise, as it is typed. */
export type ActionWords = z.infer<typeof wordsSchema>;
/** The point of a visit that a promise came out of. */
export type VisitLink = z.infer<typeof visitLinkSchema>;
/** A picture of what is to be mended, or of what was. */
export type ActionPhoto = z.infer<typeof photoSchema>;
/** One change of a promise, as its history tells it. */
export type ActionChange = z.infer<typeof changeSchema>;

/** What was promised. */
export const improvementContract = {
  /** Every promise of a centre, or of all centres, the newest first. */
  list: readCall(z.object({ facility: facilityCodeSchema.nullable() }), z.array(actionSchema)),
  /** One promise. */
  open: readCall(z.object({ id: z.string() }), actionSchema),
  /** What was done to a promise, the oldest first. */
  history: readCall(z.object({ id: z.string() }), z.array(changeSchema)),
  /** The counts and rates that can be followed beside a promise, by code and name. */
  figures: readCall(
    z.object({ facility: facilityCodeSchema }),
    z.array(z.object({ code: z.string(), name: z.string() })),
  ),
  /** The run chart of one of them under its sentence; null while it has no value. */
  chart: readCall(
    z.object({ facility: facilityCodeSchema, code: z.string().max(200) }),
    z.object({ chart: z.custom<ChartBlock>((value) => typeof value === 'object').nullable() }),
  ),
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
      source: sourceSchema.nullable().default(null),
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
  /** The pictures of a promise, as they were added. */
  photos: readCall(z.object({ id: z.string() }), z.array(photoSchema)),
  addPhoto: hostCall(
    z.object({
      id: z.string(),
      token: fileTokenSchema,
      moment: momentSchema,
      caption: z.string().trim().max(300),
      takenOn: daySchema.nullable(),
    }),
    nothingSchema,
    'entry',
  ),
  /** Takes a picture off the promise; the journal keeps that it was there. */
  removePhoto: writeCall(z.object({ id: z.string() }), nothingSchema),
};
