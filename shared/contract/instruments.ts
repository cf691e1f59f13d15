import { z } from 'zod';
import type { FormDefinition } from '../domain/instruments/form-definition.ts';
import { CHANGE_KINDS } from '../domain/instruments/versions/form-change.ts';
import { REPORT_FORMATS } from '../domain/reports/report-format.ts';
import { manageCall, readCall, taskCall } from './call.ts';
import { editionsContract } from './editions.ts';
import { formDataFilesContract } from './form-data-files.ts';
import { formSoundsContract } from './form-sounds.ts';
import {
  facilityCodeSchema,
  languageSchema,
  nothingSchema,
  offeredFileSchema,
} from './primitives.ts';

const formKeySchema = z.object({ formId: z.string(), version: z.string() });

const localisedSchema = z.record(z.string(), z.string());
const listNameSchema = z.string().max(200);
/** What the columns of a choice must hold: the answers to the questions that the filter names. */
const filterSchema = z.record(z.string().max(200), z.string().max(1000));

const valueSchema = z.union([z.string(), z.number(), z.boolean()]).nullable();

/** Two versions of a form side by side, as `FormComparison`. */
export const formComparisonSchema = z.object({
  formId: z.string(),
  title: z.string(),
  from: z.string(),
  to: z.string(),
  changes: z.array(
    z.object({
      kind: z.enum(CHANGE_KINDS),
      subject: z.enum(['form', 'group', 'question', 'list']),
      code: z.string(),
      path: z.string(),
      label: z.string(),
      what: z.string(),
      choice: z.string().nullable(),
      language: z.string().nullable(),
      before: valueSchema,
      after: valueSchema,
    }),
  ),
});

/** Two held versions of a form, the earlier first, and the language of what is said of them. */
const versionsSchema = z.object({
  formId: z.string().max(200),
  from: z.string().max(200),
  to: z.string().max(200),
  language: languageSchema,
});

const offeredSchema = formKeySchema.extend({
  title: z.string(),
  kind: z.enum(['checklist', 'interview']),
  questions: z.number(),
});

/** Forms held in the workspace, and those that come with the program. */
export const instrumentsContract = {
  /** The newest version of each form. */
  list: readCall(nothingSchema, z.array(offeredSchema)),
  /** Every held form with its versions in the order they came, and how many visits each was filled with. */
  versions: readCall(
    nothingSchema,
    z.array(
      offeredSchema.pick({ formId: true, title: true, kind: true }).extend({
        versions: z.array(
          z.object({ version: z.string(), questions: z.number(), filled: z.number() }),
        ),
      }),
    ),
  ),
  /** What changed between two versions. */
  changes: manageCall(versionsSchema, formComparisonSchema, 'reader'),
  /** The same on paper or as a workbook. */
  writeChanges: taskCall(
    versionsSchema.extend({
      /** The centre that heads the paper; null where there is none. */
      facility: facilityCodeSchema.nullable(),
      format: z.enum(REPORT_FORMATS),
    }),
    offeredFileSchema,
    'reader',
  ),
  /** What the engine runs, and what scores are made from. */
  open: readCall(
    formKeySchema,
    z.object({
      xform: z.string(),
      definition: z.custom<FormDefinition>((value) => typeof value === 'object'),
    }),
  ),
  /** The first choices of a long list that hold every word, the best first, and how many there are in all. */
  choices: readCall(
    formKeySchema.extend({
      list: listNameSchema,
      where: filterSchema,
      search: z.string().max(200),
      limit: z.number().int().min(1).max(200),
    }),
    z.object({
      choices: z.array(z.object({ name: z.string(), label: localisedSchema })),
      total: z.number(),
    }),
  ),
  /** The words of choices of long lists, one answer a question; null where the list has no such choice. */
  choiceLabels: readCall(
    formKeySchema.extend({
      asked: z
        .array(z.object({ list: listNameSchema, name: z.string().max(1000), where: filterSchema }))
        .max(1000),
    }),
    z.array(localisedSchema.nullable()),
  ),
  /** The forms that come with the program; `held` is the version that the workspace has, null for none. */
  library: manageCall(
    nothingSchema,
    z.array(offeredSchema.extend({ held: z.string().nullable() })),
    'reader',
  ),
  /** Takes a form that comes with the program into the workspace, for all its centres. */
  adopt: manageCall(z.object({ formId: z.string().max(200) }), nothingSchema),
  ...editionsContract,
  ...formDataFilesContract,
  ...formSoundsContract,
};
