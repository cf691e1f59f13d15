import { z } from 'zod';
import type { ChartBlock, LargeFigure } from '../domain/reports/document.ts';
import { PAGE_TYPES } from '../domain/reports/page-type.ts';
import { manageCall, taskCall } from './call.ts';
import {
  daySchema,
  facilityCodeSchema,
  languageSchema,
  monthSchema,
  nothingSchema,
  offeredFileSchema,
} from './primitives.ts';

const placeSchema = {
  code: z.string(),
  name: z.string(),
  district: z.string().nullable(),
};

const centreSchema = z.object({
  ...placeSchema,
  kind: z.string(),
  region: z.string().nullable(),
  commune: z.string().nullable(),
  /** The names under which the laptops of the centre were enrolled; null while none was. */
  coach: z.string().nullable(),
  /** The last checklist; `change` is in points, against the one before by the same form. */
  lastVisit: z
    .object({
      day: daySchema,
      score: z.number().nullable(),
      status: z.enum(['critical', 'good', 'attention', 'act', 'none']),
      change: z.number().nullable(),
    })
    .nullable(),
  /** Of the last twelve months that are due. */
  months: z.object({
    expected: z.number(),
    received: z.number(),
    missing: z.array(monthSchema),
  }),
  /** Promises past their day. */
  overdue: z.number(),
  /** Tracers of which nothing was left at the end of the last month of stock. */
  stockouts: z.number(),
  /** When the last package that spoke of the centre was taken. */
  lastPackage: z.string().nullable(),
});

/** A centre on one line of headquarters' table. */
export type CentreRow = z.infer<typeof centreSchema>;

const directionSchema = z.enum(['up', 'down', 'none']);
const countsSchema = {
  numerator: z.number(),
  denominator: z.number().nullable(),
  value: z.number().nullable(),
};

const chartSchema = z.custom<ChartBlock>((value) => typeof value === 'object').nullable();

const indicatorSchema = z.object({
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  direction: directionSchema,
  period: monthSchema,
  months: z.number(),
  /** Whether centres are held against what chance explains. */
  hasFunnel: z.boolean(),
  /** All of them together, over the span. */
  total: z.object(countsSchema),
  /** All of them together, month by month; null while nothing was counted. */
  chart: chartSchema,
  /** By code; limits in per cent. */
  centres: z.array(
    z.object({
      ...placeSchema,
      ...countsSchema,
      months: z.number(),
      lower: z.number().nullable(),
      upper: z.number().nullable(),
      standing: z.enum(['inside', 'above', 'below', 'few']).nullable(),
    }),
  ),
});

const indicatorRequestSchema = z.object({
  code: z.string().max(200),
  /** Null for all districts. */
  district: z.string().max(200).nullable(),
  /** The last month of the span. */
  period: monthSchema,
  months: z.number().int().min(1).max(12),
  language: languageSchema,
});

const madeAtSchema = {
  facility: z.string(),
  /** The name of the centre. */
  centre: z.string(),
  district: z.string().nullable(),
};

const overdueSchema = z.object({
  ...madeAtSchema,
  id: z.string(),
  action: z.string(),
  /** The office; null where a person was named, whose name stays at the centre. */
  who: z.string().nullable(),
  due: daySchema,
  daysLate: z.number(),
});

const stockoutSchema = z.object({
  ...madeAtSchema,
  /** The last month of stock. */
  period: monthSchema,
  product: z.string(),
});

const failedItemSchema = z.object({
  form: z.string(),
  path: z.string(),
  name: z.string(),
  /** At so many of the last visits points were lost here. */
  count: z.number(),
  visits: z.number(),
  /** Per cent of all losses, with those before it; the first set that reaches 80 % is vital. */
  cumulative: z.number(),
  vital: z.boolean(),
});

const learntSchema = z.object({
  ...madeAtSchema,
  id: z.string(),
  action: z.string(),
  agreedOn: daySchema,
  /** How many promises follow the figure; `action` is the last of them. */
  actions: z.number(),
  figure: z.string(),
  verdict: z.string(),
  meaning: z.enum(['better', 'worse']),
  value: z.number().nullable(),
  median: z.number().nullable(),
});

/** Two centres beside one another. */
export type Comparison = z.infer<typeof comparisonSchema>;
/** One indicator in all centres. */
export type Indicator = z.infer<typeof indicatorSchema>;
/** Which indicator, where, over which months. */
export type IndicatorRequest = z.infer<typeof indicatorRequestSchema>;
/** A promise that is late. */
export type OverdueAction = z.infer<typeof overdueSchema>;
/** A tracer that a centre has none of. */
export type Stockout = z.infer<typeof stockoutSchema>;
/** A point of a checklist where many centres lose points. */
export type FailedItem = z.infer<typeof failedItemSchema>;
/** A promise whose figure moved by more than chance. */
export type LearntProject = z.infer<typeof learntSchema>;

const comparedSchema = z.object({
  ...centreSchema.shape,
  /** Tracers of which nothing is left, by name. */
  out: z.array(z.string()),
  /** The five figures of the report's front page, in their order. */
  figures: z.array(z.custom<LargeFigure>((value) => typeof value === 'object')),
});

const comparisonSchema = z.object({
  /** The month that the figures are of. */
  period: monthSchema,
  centres: z.tuple([comparedSchema, comparedSchema]),
  /** The sections of the last checklists by name, in the order of the first; per cent. */
  sections: z.array(
    z.object({
      label: z.string(),
      scores: z.tuple([z.number().nullable(), z.number().nullable()]),
    }),
  ),
  /** The common rates over twelve months, each pair on one scale; null where a centre counted nothing. */
  rates: z.array(
    z.object({ code: z.string(), name: z.string(), charts: z.tuple([chartSchema, chartSchema]) }),
  ),
});

const spokenSchema = z.object({ language: languageSchema });

/** What headquarters ask of all centres together; refused in the workspace of a centre. */
export const headquartersContract = {
  /** Every centre, by code. */
  centres: manageCall(
    nothingSchema,
    z.object({ day: daySchema, lastMonthDue: monthSchema, centres: z.array(centreSchema) }),
    'reader',
  ),
  /** What can be compared. */
  indicators: manageCall(
    spokenSchema,
    z.array(z.object({ code: z.string(), name: z.string() })),
    'reader',
  ),
  /** One indicator month by month, and centre by centre. */
  indicator: manageCall(indicatorRequestSchema, indicatorSchema, 'reader'),
  /** The same figures of two centres. */
  compare: manageCall(
    spokenSchema.extend({ a: facilityCodeSchema, b: facilityCodeSchema }),
    comparisonSchema,
    'reader',
  ),
  /** Promises past their day, the longest overdue first. */
  overdue: manageCall(nothingSchema, z.array(overdueSchema), 'reader'),
  /** Tracers of which nothing is left, by centre. */
  stockouts: manageCall(nothingSchema, z.array(stockoutSchema), 'reader'),
  /** Where the last visits lost points, the most frequent first. */
  failedItems: manageCall(
    spokenSchema.extend({ district: z.string().max(200).nullable() }),
    z.array(failedItemSchema),
    'reader',
  ),
  /** Projects whose chart shows a real change. */
  learnt: manageCall(spokenSchema, z.array(learntSchema), 'reader'),
  /** Writes the report of the programme, or of one district, to a file that the page can then save. */
  writeReport: taskCall(
    indicatorRequestSchema
      .omit({ code: true })
      .extend({ type: z.enum(PAGE_TYPES), format: z.enum(['pdf', 'xlsx', 'txt']) }),
    offeredFileSchema,
    'reader',
  ),
};
