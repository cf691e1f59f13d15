import { z } from 'zod';
import { readCall, taskCall } from './call.ts';
import { fileTokenSchema, importNoteSchema } from './primitives.ts';

const formSchema = z.object({ formId: z.string().min(1).max(200) });

const dataFileSchema = z.object({
  /** As the form names it: `villages.csv`. */
  file: z.string(),
  /** Lines of data; null while the file is missing. */
  rows: z.number().nullable(),
  /** The version that it came with as it is now, who brought that, and when; null while it is missing. */
  since: z.object({ version: z.string(), at: z.iso.datetime(), by: z.string() }).nullable(),
});

/** A data file of a form, as the page of the form shows it. */
export type FormDataFile = z.infer<typeof dataFileSchema>;

const replacedSchema = z.object({
  /** What the new version is called. */
  version: z.string(),
  files: z.array(
    z.object({
      file: z.string(),
      /** Lines of data before; null where the form did not have the file. */
      before: z.number().nullable(),
      after: z.number(),
    }),
  ),
  /** What is odd about the files or the form without keeping them out. */
  warnings: z.array(importNoteSchema),
});

/** What replacing data files came to, or would come to. */
export type ReplacedDataFiles = z.infer<typeof replacedSchema>;

/** The data files of a form: the places, prices and lists that its questions look into, and that change more often than it. */
export const formDataFilesContract = {
  /** What the newest version has, and what it lacks. */
  dataFiles: readCall(formSchema, z.array(dataFileSchema)),
  /**
   * Takes files into the place of those that the form calls by their names, as a new version. A dry run only judges, and
   * leaves the tokens good.
   */
  replaceDataFiles: taskCall(
    formSchema.extend({
      files: z.array(fileTokenSchema).min(1).max(50),
      reason: z.string().trim().min(3).max(500),
      dryRun: z.boolean(),
    }),
    replacedSchema,
    'coach',
  ),
};
