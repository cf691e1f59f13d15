import { z } from 'zod';
import { ACTIVITY_KINDS } from '../domain/staffing/workload.ts';
import { readCall, writeCall } from './call.ts';
import { facilityCodeSchema, monthSchema, nothingSchema } from './primitives.ts';

const wordSchema = z.string().min(1).max(200);
const textSchema = z.string().trim().max(200);
const shareSchema = z.number().min(0).max(1e9);
const facilitySchema = z.object({ facility: facilityCodeSchema });

const workingYearSchema = z.object({
  possibleDays: z.number().min(0).max(366),
  leaveDays: z.number().min(0).max(366),
  holidays: z.number().min(0).max(366),
  sickDays: z.number().min(0).max(366),
  trainingDays: z.number().min(0).max(366),
  hoursPerDay: z.number().min(0).max(24),
});

const activityFieldsSchema = z.object({
  name: textSchema.min(1),
  kind: z.enum(ACTIVITY_KINDS),
  /** Code of the service that counts the cases. */
  service: wordSchema.nullable(),
  yearlyVolume: shareSchema.nullable(),
  minutes: z.number().positive().max(100_000).nullable(),
  percent: z.number().min(0).max(100).nullable(),
  persons: shareSchema.nullable(),
  hours: shareSchema.nullable(),
});

/** What is written of an activity. */
export type ActivityFields = z.infer<typeof activityFieldsSchema>;

const stepSchema = activityFieldsSchema.extend({
  id: wordSchema,
  serviceLabel: z.string().nullable(),
  /** Cases a year, and the count and the months that they come from; null for what does not count cases. */
  workload: z
    .object({ cases: z.number().nullable(), counted: z.number(), months: z.number() })
    .nullable(),
  standardWorkload: z.number().nullable(),
  /** Persons that the counted care requires. */
  required: z.number().nullable(),
});

const wisnSchema = z.object({
  cadre: wordSchema,
  label: z.string(),
  workingYear: workingYearSchema.nullable(),
  activities: z.array(stepSchema),
  /** Hours that one person works in a year; null without a working time. */
  availableHours: z.number().nullable(),
  /** `staffing:wisn.faults.<code>`; null when nothing hinders the calculation. */
  fault: z.string().nullable(),
  requirement: z
    .object({
      forActivities: z.number(),
      categoryFactor: z.number(),
      individualFactor: z.number(),
      required: z.number(),
    })
    .nullable(),
  /** Posts filled in the month, of all payers; null where the month does not say. */
  existing: z.number().nullable(),
  difference: z.number().nullable(),
  ratio: z.number().nullable(),
});

/** The workload of a cadre with every step of its calculation. */
export type CadreWorkload = z.infer<typeof wisnSchema>;
/** An activity with what it comes to. */
export type WorkloadStep = z.infer<typeof stepSchema>;

/** How many the work asks for (WISN), cadre by cadre; part of what the page of the staff asks. */
export const workloadCalls = {
  /** Staff against workload (WISN), cadre by cadre, from the twelve months that end with the period. */
  workload: readCall(
    facilitySchema.extend({ period: monthSchema }),
    z.object({
      cadres: z.array(wisnSchema),
      services: z.array(z.object({ code: wordSchema, label: z.string() })),
    }),
  ),
  saveWorkingTime: writeCall(
    facilitySchema.extend({ cadre: wordSchema, workingYear: workingYearSchema }),
    nothingSchema,
  ),
  saveActivity: writeCall(
    facilitySchema.extend({
      id: wordSchema.nullable(),
      cadre: wordSchema,
      activity: activityFieldsSchema,
    }),
    z.object({ id: wordSchema }),
  ),
  removeActivity: writeCall(facilitySchema.extend({ id: wordSchema }), nothingSchema),
};
