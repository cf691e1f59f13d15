import { z } from 'zod';
import { LARGEST_MINIMUM_CELL, MINIMUM_CELL } from '../domain/surveys/item-results.ts';
import type { SplitResult } from '../domain/surveys/split-results.ts';
import { readCall, writeCall } from './call.ts';
import { facilityCodeSchema, monthSchema, nothingSchema } from './primitives.ts';

/** A question with who gave the best answer, over all and group by group. */
export interface ResultLine extends SplitResult {
  readonly path: string;
  readonly label: string;
  /** The words of the best answer. */
  readonly answer: string;
}

const namedSchema = z.object({ name: z.string(), label: z.string() });

const resultsSchema = z.object({
  /** The forms with which anybody was asked; the one that is shown first where none was wanted. */
  forms: z.array(namedSchema),
  form: z.string(),
  /** The last months of the quarters in which anybody was asked, the newest first; the one that is shown. */
  quarters: z.array(monthSchema),
  quarter: monthSchema,
  /** What people can be put apart by: their service, their age, their sex. */
  splits: z.array(namedSchema),
  by: z.string().nullable(),
  groups: z.array(namedSchema),
  interviews: z.number(),
  minimum: z.number(),
  lines: z.array(z.custom<ResultLine>((value) => typeof value === 'object')),
});

/** What the interviews of a quarter come to. */
export type SurveyResults = z.infer<typeof resultsSchema>;

/** What interviews come to. Quarters follow each other without a gap, so that no two of them give away a third. */
export const surveyResultsContract = {
  /** The results of one form in one quarter; null while nobody was asked. */
  results: readCall(
    z.object({
      facility: facilityCodeSchema,
      form: z.string().max(200).nullable(),
      quarter: monthSchema.nullable(),
      by: z.string().max(1000).nullable(),
    }),
    resultsSchema.nullable(),
  ),
  /** Under how many answers nothing is shown, in this centre. */
  setMinimum: writeCall(
    z.object({
      facility: facilityCodeSchema,
      minimum: z.number().int().min(MINIMUM_CELL).max(LARGEST_MINIMUM_CELL),
    }),
    nothingSchema,
    'coach',
  ),
};
