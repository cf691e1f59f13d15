import { z } from 'zod';
import { manageCall, readCall, writeCall } from './call.ts';
import { facilityCodeSchema, languageSchema, nothingSchema } from './primitives.ts';

const preferencesSchema = z.object({
  /** Null until the person has chosen one. */
  language: languageSchema.nullable(),
  largeType: z.boolean(),
  /** The centre that the pages speak of; null until one was chosen. */
  facility: facilityCodeSchema.nullable(),
});

/** What a person likes, on whichever screen they sign in to this workspace. */
export type Preferences = z.infer<typeof preferencesSchema>;

const backupSchema = z.object({ madeAt: z.string(), kind: z.enum(['regular', 'migration']) });

/** Preferences of who is signed in, and the care of the workspace. */
export const settingsContract = {
  read: readCall(nothingSchema, preferencesSchema),
  /** Records what is given, and leaves the rest. */
  record: writeCall(
    z.object({
      language: languageSchema.optional(),
      largeType: z.boolean().optional(),
      facility: facilityCodeSchema.optional(),
    }),
    nothingSchema,
    'reader',
  ),
  /** Where the workspace lies, and its backups, newest first. */
  place: manageCall(
    nothingSchema,
    z.object({ directory: z.string(), backups: z.array(backupSchema) }),
    'reader',
  ),
  /** Makes a verified backup now. */
  backUp: manageCall(nothingSchema, backupSchema, 'entry'),
  /** Checks the file, its references, the journal and the newest backup. */
  verify: manageCall(
    nothingSchema,
    z.object({
      ok: z.boolean(),
      /** `ok`, or the first thing that is wrong with the file. */
      integrity: z.string(),
      orphans: z.number(),
      journal: z.number(),
      gaps: z.number(),
      /** Pictures and files whose bytes are missing or changed. */
      lostFiles: z.number(),
      /** When the newest backup that is whole was made. */
      backup: z.string().nullable(),
    }),
    'entry',
  ),
  /** A new recovery code, shown once; the old one opens nothing any more. */
  renewRecoveryCode: manageCall(nothingSchema, z.object({ recoveryCode: z.string() })),
};
