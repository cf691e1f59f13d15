import { z } from 'zod';
import { hostCall } from './call.ts';
import { fileTokenSchema, nothingSchema } from './primitives.ts';

const keptFileSchema = z.object({ name: z.string(), folder: z.string() });

/** A file where the person finds it again: its name, and the folder it lies in, both to be read out to them. */
export type KeptFile = z.infer<typeof keptFileSchema>;

const savedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), file: keptFileSchema }),
  /** The person thought better of it. */
  z.object({ kind: z.literal('notSaved') }),
  /** The page is in a browser, which saves by its own means; the token still works. */
  z.object({ kind: z.literal('byPage') }),
]);

const offeredSchema = z.object({ token: fileTokenSchema });

/**
 * What becomes of files that the program made, named by the tokens that it offered: a report that goes to the printer,
 * a table that the coach takes along. A token is spent by what is done with it; a page never names a path.
 */
export const filesContract = {
  /** The folder that files are kept in. */
  folder: hostCall(nothingSchema, z.object({ folder: z.string() })),
  /** Opens that folder, made if need be. */
  showFolder: hostCall(nothingSchema, nothingSchema),
  /** Keeps a file in it under a dated name, beside what lies there. */
  keep: hostCall(offeredSchema, keptFileSchema),
  /** Keeps a file and opens it in the system's own viewer, from which it is printed. */
  print: hostCall(offeredSchema, keptFileSchema),
  /** Saves a file where the person says. */
  saveAs: hostCall(offeredSchema, savedSchema),
};
