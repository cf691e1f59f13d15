import { z } from 'zod';
import type { DeathDifference } from '../domain/deaths/compare-deaths.ts';
import {
  AGE_GROUPS,
  CAUSE_GROUPS,
  DEATH_KINDS,
  DEATH_PLACES,
  DELAYS,
  fitsKind,
  MEANS,
} from '../domain/deaths/death-review.ts';
import { readCall, writeCall } from './call.ts';
import { daySchema, facilityCodeSchema, nothingSchema } from './primitives.ts';

const LONGEST = 2000;

const idSchema = z.string().min(1).max(200);
const facilitySchema = z.object({ facility: facilityCodeSchema });
/** `null` while nobody has asked. */
const answerSchema = z.boolean().nullable();
const ages = [...AGE_GROUPS.maternal, ...AGE_GROUPS.newborn, ...AGE_GROUPS.stillbirth];
const causes = [
  ...new Set([...CAUSE_GROUPS.maternal, ...CAUSE_GROUPS.newborn, ...CAUSE_GROUPS.stillbirth]),
];

const fieldsSchema = z.object({
  kind: z.enum(DEATH_KINDS),
  day: daySchema,
  place: z.enum(DEATH_PLACES).nullable(),
  age: z.enum(ages).nullable(),
  cause: z.enum(causes).nullable(),
  delays: z.record(z.enum(DELAYS), answerSchema),
  available: z.record(z.enum(MEANS), answerSchema),
  avoidable: answerSchema,
  story: z.string().trim().max(LONGEST),
  factors: z.string().trim().max(LONGEST),
  reviewedOn: daySchema.nullable(),
});

const listedSchema = fieldsSchema.extend({ id: idSchema });

/** What is written of a death that was reviewed. */
export type DeathFields = z.infer<typeof fieldsSchema>;
/** A review as it is held. */
export type ListedDeath = z.infer<typeof listedSchema>;

/** Maternal and newborn deaths as they were reviewed, without names. */
export const deathsContract = {
  /** Every review, the newest death first, and where the monthly reports of the last year count others. */
  list: readCall(
    facilitySchema,
    z.object({
      reviews: z.array(listedSchema),
      differences: z.array(z.custom<DeathDifference>((value) => typeof value === 'object')),
    }),
  ),
  /** Writes a review, a new one without an id; one that was taken away comes back under its own. */
  save: writeCall(
    facilitySchema.extend({ id: idSchema.nullable(), fields: fieldsSchema.refine(fitsKind) }),
    z.object({ id: idSchema }),
    'coach',
  ),
  remove: writeCall(facilitySchema.extend({ id: idSchema }), nothingSchema, 'coach'),
};
