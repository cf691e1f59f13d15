/** A number with its unit: `ms`, `kB`, `MB`, `rows/s`, `µs/row`. */
export interface Measure {
  readonly value: number;
  readonly unit: string;
}

/** What a line is held to: its own value, or its ratio to the peer of the same run. */
export interface Budget {
  readonly of: 'value' | 'ratio';
  readonly atMost?: number;
  readonly atLeast?: number;
  /** Where the limit comes from, when the number alone does not say. */
  readonly reason?: string;
}

/** One line of the table: what was measured, beside whom, and what it had to be. */
export interface BenchLine {
  readonly what: string;
  readonly ours: Measure;
  readonly peer: (Measure & { readonly name: string }) | null;
  readonly budget: Budget | null;
}

/** How much is measured. */
export interface BenchOrder {
  /** All that is promised, where a usual run measures a part of it. */
  readonly isFull: boolean;
}

/** Measures something and says what came out; `scratch` is a folder of its own. */
export type Bench = (scratch: string, order: BenchOrder) => Promise<readonly BenchLine[]>;

/** Ours over the peer's; null without a peer, or where it took nothing. */
export function ratioOf({ ours, peer }: BenchLine): number | null {
  return peer === null || peer.value === 0 ? null : ours.value / peer.value;
}

/** Whether a line is within its budget; null where it has none. */
export function isHeld(line: BenchLine): boolean | null {
  if (line.budget === null) return null;
  const { of, atMost = Number.POSITIVE_INFINITY, atLeast = 0 } = line.budget;
  const value = of === 'value' ? line.ours.value : ratioOf(line);
  if (value === null) throw new Error(`${line.what} has a ratio for a budget and no peer`);
  return value <= atMost && value >= atLeast;
}
