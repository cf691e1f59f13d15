import { z } from 'zod';
import { manageCall } from './call.ts';
import { daySchema, monthSchema, nothingSchema } from './primitives.ts';

const placeSchema = {
  code: z.string(),
  name: z.string(),
  district: z.string().nullable(),
};

const centreSchema = z.object({
  ...placeSchema,
  kind: z.string(),
  region: z.string().nullable(),
  commune: z.string().nullable(),
  /** The names under which the laptops of the centre were enrolled; null while none was. */
  coach: z.string().nullable(),
  /** The last checklist; `change` is in points, against the one before by the same form. */
  lastVisit: z
    .object({
      day: daySchema,
      score: z.number().nullable(),
      status: z.enum(['critical', 'good', 'attention', 'act', 'none']),
      change: z.number().nullable(),
    })
    .nullable(),
  /** Of the last twelve months that are due. */
  months: z.object({
    expected: z.number(),
    received: z.number(),
    missing: z.array(monthSchema),
  }),
  /** Promises past their day. */
  overdue: z.number(),
  /** Tracers of which nothing was left at the end of the last month of stock. */
  stockouts: z.number(),
  /** When the last package that spoke of the centre was taken. */
  lastPackage: z.string().nullable(),
});

/** A centre on one line of headquarters' table. */
export type CentreRow = z.infer<typeof centreSchema>;

/** What headquarters ask of all centres together; refused in the workspace of a centre. */
export const headquartersContract = {
  /** Every centre, by code. */
  centres: manageCall(
    nothingSchema,
    z.object({ day: daySchema, lastMonthDue: monthSchema, centres: z.array(centreSchema) }),
    'reader',
  ),
};
