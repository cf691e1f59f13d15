import { z } from 'zod';
import { isMeaning, MATCHED_KINDS } from '../domain/imports/table-match.ts';
import { taskCall, writeCall } from './call.ts';
import { formComparisonSchema } from './instruments.ts';
import {
  catalogueSchema,
  facilityCodeSchema,
  fileTokenSchema,
  importNoteSchema,
  monthSchema,
  nothingSchema,
} from './primitives.ts';

const kindSchema = z.enum(MATCHED_KINDS);
const wordSchema = z.string().min(1).max(100);

/** What a person says of the columns of their own table; see `TableMatch`. */
export const tableMatchSchema = z
  .object({
    kind: kindSchema,
    words: z.array(wordSchema).min(2).max(100).readonly(),
    columns: z.record(wordSchema, wordSchema),
    box: z.string().trim().min(1).max(200).nullable(),
    direction: z.enum(['recette', 'depense']).nullable(),
  })
  .refine(({ kind, columns }) => Object.values(columns).every((each) => isMeaning(kind, each)));

/** The first lines of a table, the cells that are merged in it, and what its columns mean as far as is known. */
export const seenTableSchema = z.object({
  name: z.string(),
  rows: z.array(z.object({ number: z.number(), cells: z.array(z.string()).readonly() })),
  ranges: z.array(
    z.object({ top: z.number(), left: z.number(), bottom: z.number(), right: z.number() }),
  ),
  headingRow: z.number(),
  match: tableMatchSchema,
});

/** The first lines of a table that somebody laid out in their own way. */
export type SeenTable = z.infer<typeof seenTableSchema>;

/** What an import did, or would do. */
export const importResultSchema = z.object({
  accepted: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  waiting: z.number(),
  setAside: z.array(importNoteSchema),
  warnings: z.array(importNoteSchema),
  /** After a dry run: names that would be added as the centre's own, and what each may mean instead. */
  unknownNames: z.array(
    z.object({
      catalogue: catalogueSchema,
      name: z.string(),
      /** The id of the entry that is most like it; null where none is. */
      proposed: z.string().nullable(),
    }),
  ),
  /** Tables whose columns are to be matched before anything can be taken; then all counts are 0. */
  strange: z.array(fileTokenSchema),
  /** After a dry run: tables that were read as their columns were matched before. */
  matched: z.array(z.object({ file: fileTokenSchema, kind: kindSchema })),
  /** What the new versions of held forms change. */
  versions: z.array(formComparisonSchema),
});

/** What an import did, or would do. */
export type ImportAnswer = z.infer<typeof importResultSchema>;

/** Files that a person brings. */
export const importsContract = {
  /** The tokens stay good after a dry run, so that the same files can then be imported. */
  run: taskCall(
    z.object({
      facility: facilityCodeSchema,
      files: z.array(fileTokenSchema).min(1).max(200),
      formId: z.string().nullable(),
      period: monthSchema.nullable(),
      dryRun: z.boolean(),
      /** The month of one table that has none inside. */
      months: z.array(z.object({ file: fileTokenSchema, month: monthSchema })).default([]),
    }),
    importResultSchema,
  ),
  /** The first lines of a table; the token stays good. */
  see: taskCall(z.object({ facility: facilityCodeSchema, file: fileTokenSchema }), seenTableSchema),
  /** Remembers what the columns of a table mean, for every table with these headings. */
  remember: writeCall(
    z.object({ facility: facilityCodeSchema, match: tableMatchSchema }),
    nothingSchema,
    'coach',
  ),
};
