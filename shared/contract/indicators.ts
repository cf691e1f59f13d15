import { z } from 'zod';
import type { CrossDomainFinding } from '../domain/indicators/cross-domain.ts';
import type { Figure } from '../domain/indicators/figure.ts';
import { SPANS } from '../domain/services/span.ts';
import { readCall } from './call.ts';
import { daySchema, facilityCodeSchema, monthSchema } from './primitives.ts';

/** A figure; counts and rates bring the name that the catalogue gives them, in the language of the session. */
export interface NamedFigure extends Figure {
  /** Null for the figures that every centre has and that screens name by their code. */
  readonly name: string | null;
  /** What is aimed at in the month; null where nothing is. */
  readonly target: number | null;
}

/** Two facts of a month side by side, as they cross the boundary. */
export const crossDomainSchema = z.custom<CrossDomainFinding>((value) => typeof value === 'object');

const directionSchema = z.enum(['up', 'down', 'none']);
const overSpan = {
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  direction: directionSchema,
  value: z.number().nullable(),
  /** How many months the value is of, and which were not reported. */
  months: z.number(),
  missing: z.array(monthSchema),
  target: z.number().nullable(),
};

const servicesOverSpanSchema = z.object({
  /** The months of the span, oldest first. */
  months: z.array(monthSchema),
  rates: z.array(
    z.object({
      ...overSpan,
      formula: z.enum(['share', 'dropout', 'coverage', 'perInhabitant']),
      numerator: z.number().nullable(),
      denominator: z.number().nullable(),
      /** What the rate is divided by, in words: "grossesses attendues". */
      denominatorName: z.string(),
      flags: z.array(z.string()),
    }),
  ),
  counts: z.array(
    z.object({
      ...overSpan,
      group: z.string(),
      /** False where the centre said that it does not follow it. */
      managed: z.boolean(),
    }),
  ),
  /** Rules of the report that do not hold, month by month. */
  findings: z.array(
    z.object({ period: monthSchema, code: z.string(), found: z.number(), expected: z.number() }),
  ),
  completeness: z.object({ present: z.number(), expected: z.number() }),
  /** Reports that came by the 5th, of those whose day is known. */
  promptness: z.object({
    prompt: z.number(),
    known: z.number(),
    months: z.number(),
    receivedOn: daySchema.nullable(),
  }),
});

/** What a centre gave over some months. */
export type ServicesOverSpan = z.infer<typeof servicesOverSpanSchema>;

/** The figures of a centre, month by month. */
export const indicatorsContract = {
  /** Every figure of a month; without a month, of the last one that has anything recorded. */
  figures: readCall(
    z.object({ facility: facilityCodeSchema, period: monthSchema.nullable() }),
    z.object({
      /** Null while the centre has recorded nothing. */
      period: monthSchema.nullable(),
      /** The months that have anything recorded, the newest first. */
      months: z.array(monthSchema),
      figures: z.array(z.custom<NamedFigure>((value) => typeof value === 'object')),
      /** What falls together in the month. */
      together: z.array(crossDomainSchema),
    }),
  ),
  /** What a centre gave in a month, its quarter or its year so far; without a month, the last that has anything. */
  services: readCall(
    z.object({
      facility: facilityCodeSchema,
      period: monthSchema.nullable(),
      span: z.enum(SPANS),
    }),
    z.object({
      period: monthSchema.nullable(),
      recorded: z.array(monthSchema),
      /** Null while the centre has recorded nothing. */
      given: servicesOverSpanSchema.nullable(),
      together: z.array(crossDomainSchema),
    }),
  ),
};
