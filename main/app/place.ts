import { systemClock } from '../platform/clock.ts';
import { createIdSource } from '../platform/ids.ts';
import { PIN_COST } from '../platform/wrapped-key.ts';
import type { Place } from './workspace.ts';

/** A folder for a workspace, with the machine's clock and random numbers. */
export function createPlace(directory: string): Place {
  return { directory, clock: systemClock, ids: createIdSource(systemClock), pinCost: PIN_COST };
}
