import { z } from 'zod';
import { readCall, writeCall } from './call.ts';
import { daySchema, facilityCodeSchema, nothingSchema } from './primitives.ts';

const cellSchema = z.object({
  service: z.string().max(200),
  age: z.string().max(200),
  wanted: z.number().int().min(1).max(10_000),
});
const planSchema = z.object({
  from: daySchema,
  to: daySchema,
  servicePath: z.string().max(1000).nullable(),
  agePath: z.string().max(1000).nullable(),
  cells: z.array(cellSchema).max(1000),
});
const formOfCentre = z.object({ facility: facilityCodeSchema, formId: z.string() });

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
  /** How many are wanted of each service and age, and how many there are. */
  quotas: readCall(
    formOfCentre,
    z.object({
      /** What a plan can tell interviews apart by, in the words of the form. */
      questions: z.array(
        z.object({
          path: z.string(),
          label: z.string(),
          isYears: z.boolean(),
          keys: z.array(z.object({ key: z.string(), label: z.string() })),
        }),
      ),
      proposed: planSchema.pick({ servicePath: true, agePath: true }),
      /** The plan of today, else the newest; null before one was made. */
      plan: planSchema.nullable(),
      count: z
        .object({
          cells: z.array(cellSchema.extend({ done: z.number() })),
          counted: z.number(),
          wanted: z.number(),
          over: z.number(),
          outside: z.number(),
          unknown: z.number(),
        })
        .nullable(),
    }),
  ),
  /** Without cells the plan of that first day is taken away. */
  setQuotas: writeCall(
    formOfCentre.extend({ plan: planSchema.refine(({ from, to }) => from <= to) }),
    nothingSchema,
    'coach',
  ),
};
