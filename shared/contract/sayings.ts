import { z } from 'zod';
import { readCall, writeCall } from './call.ts';
import { facilityCodeSchema, monthSchema, nothingSchema } from './primitives.ts';

const idSchema = z.string().min(1).max(200);
const facilitySchema = z.object({ facility: facilityCodeSchema });
const placeSchema = facilitySchema.extend({ submission: idSchema, path: z.string().max(1000) });

const sayingSchema = z.object({
  submission: idSchema,
  path: z.string(),
  question: z.string(),
  text: z.string(),
  seemsNamed: z.boolean(),
  themes: z.array(idSchema),
  /** As it was said, and what of it is covered; null for whoever may not cover anything. */
  original: z.string().nullable(),
  covered: z.array(z.string()),
});

/** A saying as the page has it. */
export type ListedSaying = z.infer<typeof sayingSchema>;

/** What people said in their own words, put into groups by hand. */
export const sayingsContract = {
  /** The sayings of a centre's interviews from one month to another, both included, the oldest first. */
  list: readCall(
    facilitySchema.extend({ from: monthSchema, to: monthSchema }),
    z.object({
      themes: z.array(z.object({ id: idSchema, name: z.string() })),
      sayings: z.array(sayingSchema),
      /** Under so many people nothing is counted. */
      minimum: z.number(),
    }),
  ),
  /** Writes the name of a group, a new one without an id; a name that is there already is that group. */
  saveTheme: writeCall(
    facilitySchema.extend({ id: idSchema.nullable(), name: z.string().trim().min(1).max(100) }),
    z.object({ id: idSchema }),
    'coach',
  ),
  /** Takes a group away; what was in it stays said. */
  removeTheme: writeCall(facilitySchema.extend({ id: idSchema }), nothingSchema, 'coach'),
  /** Puts a saying into a group, or out of it. */
  place: writeCall(
    placeSchema.extend({ theme: idSchema, isIn: z.boolean() }),
    nothingSchema,
    'coach',
  ),
  /** Chooses what of a saying is covered: an empty list where nothing names anybody, null to leave it to the program. */
  cover: writeCall(
    placeSchema.extend({ words: z.array(z.string().trim().min(1).max(200)).max(20).nullable() }),
    nothingSchema,
    'coach',
  ),
};
