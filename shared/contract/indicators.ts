import { z } from 'zod';
import type { Figure } from '../domain/indicators/figure.ts';
import { readCall } from './call.ts';
import { facilityCodeSchema, monthSchema } from './primitives.ts';

/** A figure; counts and rates bring the name that the catalogue gives them, in the language of the session. */
export interface NamedFigure extends Figure {
  /** Null for the figures that every centre has and that screens name by their code. */
  readonly name: string | null;
}

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
    }),
  ),
};
