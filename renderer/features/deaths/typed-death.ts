import type { DeathFields } from '../../../shared/contract/deaths.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';

/** A review while it is written: its day may still be missing. */
export type TypedDeath = Omit<DeathFields, 'day'> & { readonly day: Day | null };

/** A review of which nothing is known yet. */
export const NO_DEATH: TypedDeath = {
  kind: 'maternal',
  day: null,
  place: null,
  age: null,
  cause: null,
  delays: { decide: null, reach: null, care: null },
  available: {
    staff: null,
    uterotonic: null,
    magnesium: null,
    antibiotics: null,
    resuscitation: null,
    partograph: null,
    transport: null,
  },
  avoidable: null,
  story: '',
  factors: '',
  reviewedOn: null,
};
