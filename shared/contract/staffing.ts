import { z } from 'zod';
import { REPORT_FORMATS } from '../domain/reports/report-format.ts';
import { ABSENCE_REASONS } from '../domain/staffing/absence.ts';
import { readCall, taskCall, writeCall } from './call.ts';
import {
  daySchema,
  facilityCodeSchema,
  languageSchema,
  monthSchema,
  nothingSchema,
  offeredFileSchema,
} from './primitives.ts';
import { workloadCalls } from './staffing-workload.ts';

const wordSchema = z.string().min(1).max(200);
const textSchema = z.string().trim().max(200);
const francsSchema = z.number().int().min(0).max(1e12);
const facilitySchema = z.object({ facility: facilityCodeSchema });
const monthOfSchema = facilitySchema.extend({ period: monthSchema });
const postOfSchema = facilitySchema.extend({ post: wordSchema });

const arrearsSchema = z.object({
  /** FCFA still owed, over the months where both the due and the paid are written; null where none has both. */
  owed: z.number().nullable(),
  months: z.number(),
  /** Months of which nobody has written the due or the paid. */
  unknown: z.number(),
});

const postFieldsSchema = z.object({
  /** Code of the cadre. */
  cadre: wordSchema,
  /** Who pays; `''` where no one is named. */
  payer: textSchema,
  /** What the post is called, where the cadre does not say it all. */
  title: textSchema,
  /** The person's name; `''` where it is not written, or was erased. */
  name: textSchema,
  sinceOn: daySchema.nullable(),
  untilOn: daySchema.nullable(),
});

const rosterPostSchema = postFieldsSchema.extend({
  id: wordSchema,
  /** The cadre in the language of the page. */
  cadreLabel: z.string(),
  /** Whether there was a name that nobody can read any more. */
  erased: z.boolean(),
  /** Whether the post is held today. */
  held: z.boolean(),
  /** Why the person is away today; null when they are not. */
  away: z.enum(ABSENCE_REASONS).nullable(),
  /** Days of training in the twelve months up to today; a training without its days counts none. */
  trainingDays: z.number(),
  arrears: arrearsSchema,
});

/** A post as the roster shows it. */
export type RosterPost = z.infer<typeof rosterPostSchema>;
/** What is written of a post. */
export type PostFields = z.infer<typeof postFieldsSchema>;

const cadreSchema = z.object({ code: wordSchema, label: z.string() });

const absenceSchema = z.object({
  id: wordSchema,
  startOn: daySchema,
  endOn: daySchema.nullable(),
  reason: z.enum(ABSENCE_REASONS),
});
const trainingSchema = z.object({
  id: wordSchema,
  topic: textSchema.min(1),
  onDay: daySchema,
  days: z.number().min(0).max(366).nullable(),
});
const recordsSchema = z.object({
  absences: z.array(absenceSchema),
  trainings: z.array(trainingSchema),
  salaries: z.array(
    z.object({
      period: monthSchema,
      due: francsSchema.nullable(),
      paid: francsSchema.nullable(),
    }),
  ),
});

/** What is recorded of the holder of a post, the newest first. */
export type PostRecords = z.infer<typeof recordsSchema>;

const presenceLineSchema = z.object({
  post: wordSchema,
  cadreLabel: z.string(),
  title: z.string(),
  payer: z.string(),
  name: z.string(),
  away: z.enum(ABSENCE_REASONS).nullable(),
  /** Null while nobody has looked for this person. */
  present: z.boolean().nullable(),
});

/** Somebody who is expected on a day. */
export type PresenceLine = z.infer<typeof presenceLineSchema>;

const salaryLineSchema = z.object({
  post: wordSchema,
  cadreLabel: z.string(),
  name: z.string(),
  payer: z.string(),
  due: francsSchema.nullable(),
  paid: francsSchema.nullable(),
  /** What was due the month before: what is proposed. */
  dueBefore: francsSchema.nullable(),
  arrears: arrearsSchema,
});

/** The salary of a month. */
export type SalaryLine = z.infer<typeof salaryLineSchema>;

const proposedSchema = z.object({
  /** What the roster, the presence list or the norms say; null where they say nothing. */
  proposed: z.number().nullable(),
  /** What the month holds. */
  held: z.number().nullable(),
});
const monthLineSchema = z.object({
  /** The line of the month's sheet: `cadre` or `cadre|payer`. */
  row: wordSchema,
  label: z.string(),
  /** The month holds people of the cadre under another payer: proposing these would count them twice. */
  elsewhere: z.boolean(),
  norm: proposedSchema,
  filled: proposedSchema,
  present: proposedSchema,
});

/** What the roster proposes for a line of the month, beside what is there. */
export type RosterMonthLine = z.infer<typeof monthLineSchema>;

/** The staff: who holds which post, who was there, who was paid, and how many the work asks for. */
export const staffingContract = {
  /** Every post, those held first, in the order of the cadres; and what a post may be made of. */
  roster: readCall(
    facilitySchema,
    z.object({
      posts: z.array(rosterPostSchema),
      cadres: z.array(cadreSchema),
      payers: z.array(z.string()),
    }),
  ),
  /** Writes a post, a new one without an id. */
  savePost: writeCall(
    facilitySchema.extend({ id: wordSchema.nullable(), fields: postFieldsSchema }),
    z.object({ id: wordSchema }),
  ),
  /** Takes back a post of which nothing else is recorded. */
  removePost: writeCall(postOfSchema, nothingSchema),
  /** Makes the name of the holder unreadable for good; the post stays. */
  eraseName: writeCall(postOfSchema, nothingSchema, 'coach'),
  /** Absences, training and salaries of one post. */
  records: readCall(postOfSchema, recordsSchema),
  saveAbsence: writeCall(
    postOfSchema.extend({ absence: absenceSchema.extend({ id: wordSchema.nullable() }) }),
    z.object({ id: wordSchema }),
  ),
  saveTraining: writeCall(
    postOfSchema.extend({ training: trainingSchema.extend({ id: wordSchema.nullable() }) }),
    z.object({ id: wordSchema }),
  ),
  /** Takes an absence or a training away. */
  removeRecord: writeCall(
    postOfSchema.extend({ kind: z.enum(['absence', 'training']), id: wordSchema }),
    nothingSchema,
  ),
  /** Who is expected on a day, and who was seen. */
  presence: readCall(facilitySchema.extend({ day: daySchema }), z.array(presenceLineSchema)),
  /** Ticks people of the list; null takes a tick away. */
  markPresence: writeCall(
    facilitySchema.extend({
      day: daySchema,
      marks: z.array(z.object({ post: wordSchema, present: z.boolean().nullable() })).min(1),
    }),
    nothingSchema,
  ),
  /** The salaries of a month, with what is still owed up to then. */
  salaries: readCall(monthOfSchema, z.array(salaryLineSchema)),
  saveSalaries: writeCall(
    monthOfSchema.extend({
      salaries: z
        .array(
          z.object({
            post: wordSchema,
            due: francsSchema.nullable(),
            paid: francsSchema.nullable(),
          }),
        )
        .min(1),
    }),
    nothingSchema,
  ),
  /** What roster, presence list and norms propose for a month. */
  month: readCall(monthOfSchema, z.array(monthLineSchema)),
  /** Writes what is proposed where the month holds nothing; what it holds stays. */
  fillMonth: writeCall(monthOfSchema, z.object({ written: z.number() })),
  /** The norms of the centres of this kind. */
  norms: readCall(
    facilitySchema,
    z.object({
      kind: z.string(),
      norms: z.array(
        cadreSchema.extend({ norm: z.number().nullable(), source: z.string().nullable() }),
      ),
    }),
  ),
  /** Sets the norm of a cadre for all centres of the kind of this one; null takes it away. */
  saveNorm: writeCall(
    facilitySchema.extend({
      cadre: wordSchema,
      norm: z.number().int().min(0).max(1000).nullable(),
      source: textSchema.nullable(),
    }),
    nothingSchema,
    'coach',
  ),
  ...workloadCalls,
  /** The roster of a day, or the list that is ticked by hand that day, as a file. */
  write: taskCall(
    facilitySchema.extend({
      sheet: z.enum(['roster', 'presence']),
      day: daySchema,
      format: z.enum(REPORT_FORMATS),
      language: languageSchema,
    }),
    offeredFileSchema,
    'reader',
  ),
};
