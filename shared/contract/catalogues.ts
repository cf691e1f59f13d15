import { z } from 'zod';
import { EDITED_CATALOGUES } from '../domain/catalogues/catalogue-fields.ts';
import { readCall, writeCall } from './call.ts';
import { facilityCodeSchema, nothingSchema } from './primitives.ts';

const LONGEST = 500;
const catalogueSchema = z.enum(EDITED_CATALOGUES);
const valueSchema = z.union([z.number(), z.string().max(LONGEST), z.boolean(), z.null()]);
const nameSchema = z.string().trim().min(1).max(200);
const idSchema = z.string().min(1).max(300);
const yearSchema = z.int().min(1990).max(2100);
const listSchema = z.object({ facility: facilityCodeSchema, catalogue: catalogueSchema });
const entrySchema = listSchema.extend({ id: idSchema });

const editableEntrySchema = z.object({
  id: z.string(),
  code: z.string(),
  /** Added by the centre; the others are common to all. */
  local: z.boolean(),
  /** No longer proposed. */
  retired: z.boolean(),
  fields: z.record(z.string(), valueSchema),
});

/** An entry of a catalogue as it is edited. */
export type EditableEntry = z.infer<typeof editableEntrySchema>;

const entryChangeSchema = z.object({
  at: z.string(),
  user: z.string(),
  /** The code of the field, `retired`, or `entry` where it was added. */
  field: z.string(),
  before: valueSchema,
  after: valueSchema,
});

/** One change of an entry: who, when, from what to what. */
export type EntryChange = z.infer<typeof entryChangeSchema>;

const populationSchema = z.object({
  year: yearSchema,
  population: z.int().positive(),
  /** Expected pregnancies and births per inhabitant and year: 0.05. */
  pregnancyCoefficient: z.number().min(0).max(1).nullable(),
  birthCoefficient: z.number().min(0).max(1).nullable(),
  source: z.string().trim().max(LONGEST).nullable(),
});

/** The population of a year, as it is edited. */
export type EditablePopulation = z.infer<typeof populationSchema>;

const targetSchema = z.object({
  /** Of a rate or of a count. */
  code: z.string(),
  kind: z.enum(['rate', 'service']),
  name: z.string(),
  /** A count's target is that of the whole year. */
  unit: z.string(),
  direction: z.enum(['up', 'down', 'none']),
  value: z.number().nullable(),
  source: z.string().nullable(),
  /** The target of the year before, to begin from. */
  before: z.number().nullable(),
});

/** What is aimed at in a year. */
export type ListedTarget = z.infer<typeof targetSchema>;

/** The catalogues: what is counted, who works, where money lies; the population and the targets of each year. */
export const cataloguesContract = {
  entries: readCall(listSchema, z.array(editableEntrySchema)),
  save: writeCall(
    entrySchema.extend({ fields: z.record(z.string(), valueSchema) }),
    editableEntrySchema,
    'coach',
  ),
  /** Adds an entry of the centre's own. */
  add: writeCall(listSchema.extend({ name: nameSchema }), editableEntrySchema, 'coach'),
  /** Proposes an entry no more, or again. */
  retire: writeCall(entrySchema.extend({ retired: z.boolean() }), nothingSchema, 'coach'),
  /** Deletes an entry of the centre's own that nothing refers to. */
  remove: writeCall(entrySchema, nothingSchema, 'coach'),
  /** Gives an entry of the centre's own that nothing refers to another code. */
  recode: writeCall(
    entrySchema.extend({ code: z.string().trim().min(1).max(100) }),
    editableEntrySchema,
    'coach',
  ),
  history: readCall(entrySchema, z.array(entryChangeSchema)),
  populations: readCall(z.object({ facility: facilityCodeSchema }), z.array(populationSchema)),
  savePopulation: writeCall(
    z.object({ facility: facilityCodeSchema, population: populationSchema }),
    nothingSchema,
    'coach',
  ),
  targets: readCall(
    z.object({ facility: facilityCodeSchema, year: yearSchema }),
    z.array(targetSchema),
  ),
  /** Says what is aimed at in a year; without a value, nothing is. */
  saveTarget: writeCall(
    z.object({
      facility: facilityCodeSchema,
      year: yearSchema,
      code: z.string().min(1).max(200),
      value: z.number().min(0).nullable(),
      source: z.string().trim().max(LONGEST).nullable(),
    }),
    nothingSchema,
    'coach',
  ),
};
