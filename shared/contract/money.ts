import { z } from 'zod';
import type { ShownAccount } from '../domain/money/shown-account.ts';
import { SPANS } from '../domain/services/span.ts';
import { readCall, taskCall, writeCall } from './call.ts';
import {
  daySchema,
  facilityCodeSchema,
  languageSchema,
  monthSchema,
  nothingSchema,
  offeredFileSchema,
} from './primitives.ts';

const MOST = 1e12;
const amountSchema = z.number().int().min(0).max(MOST);
const signedSchema = z.number().int().min(-MOST).max(MOST);
const wordSchema = z.string().trim().min(1).max(200);
const directionSchema = z.enum(['receipt', 'spending']);
const facilitySchema = z.object({ facility: facilityCodeSchema });
const accountOfSchema = facilitySchema.extend({
  period: monthSchema,
  length: z.enum(SPANS),
});

const accountSchema = z.custom<ShownAccount>((value) => typeof value === 'object');

const budgetLineSchema = z.object({
  box: z.string(),
  label: z.string(),
  heading: z.string(),
  direction: directionSchema,
  amount: amountSchema.nullable(),
  /** What was really received or spent in the year, and in the year before. */
  spent: signedSchema.nullable(),
  before: signedSchema.nullable(),
});

/** A heading of the year's budget. */
export type BudgetLine = z.infer<typeof budgetLineSchema>;

const debtWordsSchema = z.object({
  kind: z.enum(['claim', 'debt']),
  /** An institution or a group; never a patient. */
  who: wordSchema,
  whatFor: z.string().trim().max(500),
  since: daySchema,
  amount: amountSchema,
  paid: amountSchema,
});

/** What somebody owes, as it is typed. */
export type DebtWords = z.infer<typeof debtWordsSchema>;
const debtSchema = debtWordsSchema.extend({ id: z.string(), left: amountSchema });
/** What somebody owes, as it is listed. */
export type ListedDebt = z.infer<typeof debtSchema>;

const freeCareWordsSchema = z.object({
  period: monthSchema,
  programme: wordSchema,
  payer: wordSchema,
  cases: z.number().int().min(0).max(1e6).nullable(),
  amount: amountSchema,
  paid: amountSchema,
});

/** Care that was given free, as it is typed. */
export type FreeCareWords = z.infer<typeof freeCareWordsSchema>;
const freeCareSchema = freeCareWordsSchema.extend({ id: z.string(), left: amountSchema });
/** Care that was given free, as it is listed. */
export type ListedFreeCare = z.infer<typeof freeCareSchema>;

const idSchema = z.object({ id: z.string().max(200) });
const headingSchema = z.object({
  box: wordSchema,
  heading: wordSchema,
  direction: directionSchema,
});

/** The centre's money: its account, its budget, what is owed. What moved is typed in the month's own sheet. */
export const moneyContract = {
  /** The last month with accounts when none is named. */
  account: readCall(accountOfSchema.extend({ period: monthSchema.nullable() }), accountSchema),
  /** The account as a file; on paper it is what the page shows. */
  write: taskCall(
    accountOfSchema.extend({ language: languageSchema, format: z.enum(['pdf', 'xlsx', 'txt']) }),
    offeredFileSchema,
    'reader',
  ),
  /** The cash found in a box at the end of a month, and why it is not what the book says; null takes it back. */
  count: writeCall(
    facilitySchema.extend({
      period: monthSchema,
      box: wordSchema,
      counted: amountSchema.nullable(),
      reason: z.string().trim().max(500),
    }),
    nothingSchema,
  ),
  /** Says which unit a heading belongs to, in every month; '' for none. */
  assign: writeCall(
    facilitySchema.extend({ ...headingSchema.shape, unit: z.string().trim().max(60) }),
    nothingSchema,
  ),
  budget: readCall(
    facilitySchema.extend({ year: z.number().int().min(1990).max(2200) }),
    z.object({
      lines: z.array(budgetLineSchema),
      boxes: z.array(z.object({ code: z.string(), label: z.string() })),
    }),
  ),
  /** Writes what was voted, heading by heading; null takes one back. */
  vote: writeCall(
    facilitySchema.extend({
      year: z.number().int().min(1990).max(2200),
      changes: z
        .array(headingSchema.extend({ amount: amountSchema.nullable() }))
        .min(1)
        .max(1000),
    }),
    nothingSchema,
    'coach',
  ),
  /** What is owed and not yet paid first, then what was paid. */
  debts: readCall(facilitySchema, z.array(debtSchema)),
  saveDebt: writeCall(
    facilitySchema.extend({ ...debtWordsSchema.shape, id: z.string().nullable() }),
    idSchema,
  ),
  removeDebt: writeCall(facilitySchema.extend(idSchema.shape), nothingSchema),
  /** Care given free, the newest month first. */
  freeCare: readCall(facilitySchema, z.array(freeCareSchema)),
  saveFreeCare: writeCall(
    facilitySchema.extend({ ...freeCareWordsSchema.shape, id: z.string().nullable() }),
    idSchema,
  ),
  removeFreeCare: writeCall(facilitySchema.extend(idSchema.shape), nothingSchema),
};
