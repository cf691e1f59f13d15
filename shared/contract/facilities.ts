import { z } from 'zod';
import { readCall, writeCall } from './call.ts';
import { catalogueSchema, facilityCodeSchema, nothingSchema } from './primitives.ts';

const optionalText = z.string().trim().max(200).nullable();

/** A centre as lists show it. */
export const facilitySummarySchema = z.object({
  code: z.string(),
  name: z.string(),
  asaco: z.string().nullable(),
  commune: z.string().nullable(),
  district: z.string().nullable(),
  region: z.string().nullable(),
  submissions: z.number(),
  members: z.number(),
  meetings: z.number(),
});

/** A centre as lists show it. */
export type FacilitySummary = z.infer<typeof facilitySummarySchema>;

/** The centres of the workspace. */
export const facilitiesContract = {
  list: readCall(nothingSchema, z.array(facilitySummarySchema)),
  add: writeCall(
    z.object({
      code: facilityCodeSchema,
      name: z.string().trim().min(1).max(200),
      asaco: optionalText,
      commune: optionalText,
      district: optionalText,
      region: optionalText,
      area: optionalText,
    }),
    nothingSchema,
    'coach',
  ),
  /** The entries of a catalogue that a centre can name, its own included. */
  entries: readCall(
    z.object({ facility: facilityCodeSchema, catalogue: catalogueSchema }),
    z.array(z.object({ id: z.string(), name: z.string() })),
  ),
  /** Remembers that a written name means an entry. */
  addAlias: writeCall(
    z.object({
      facility: facilityCodeSchema,
      catalogue: catalogueSchema,
      id: z.string(),
      alias: z.string().trim().min(1).max(200),
    }),
    nothingSchema,
    'coach',
  ),
};
