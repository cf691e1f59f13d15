/** The time, passed in wherever it is needed so that no rule depends on the machine it runs on. */
export interface Clock {
  /** Milliseconds since 1970, UTC; Bamako keeps UTC all year. */
  now(): number;
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => Date.now() };

/** Today in Bamako as `YYYY-MM-DD`. */
export function todayOf(clock: Clock): `${number}-${number}-${number}` {
  return new Date(clock.now()).toISOString().slice(0, 10) as `${number}-${number}-${number}`;
}
