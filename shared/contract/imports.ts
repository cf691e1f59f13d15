import { z } from 'zod';
import { taskCall } from './call.ts';
import { catalogueSchema, facilityCodeSchema, fileTokenSchema, monthSchema } from './primitives.ts';

const noteSchema = z.object({
  file: z.string(),
  row: z.number().nullable(),
  column: z.string().nullable(),
  reason: z.string(),
  remedy: z.string(),
});

/** What an import did, or would do. */
export const importResultSchema = z.object({
  accepted: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  waiting: z.number(),
  setAside: z.array(noteSchema),
  warnings: z.array(noteSchema),
  /** After a dry run: names that would be added as the centre's own, and what each may mean instead. */
  unknownNames: z.array(
    z.object({
      catalogue: catalogueSchema,
      name: z.string(),
      /** The id of the entry that is most like it; null where none is. */
      proposed: z.string().nullable(),
    }),
  ),
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
    }),
    importResultSchema,
  ),
};
