import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../../platform/clock.ts';
import { writeFileAtomically } from '../../platform/files/atomic-write.ts';
import { readFields, readWhole } from './kept-fields.ts';

/** How long one waits after the first, second and every further wrong PIN. Nothing is ever wiped. */
export const PIN_DELAYS_MS: readonly number[] = [5_000, 30_000, 300_000];

interface Attempts {
  readonly failures: number;
  readonly last: number;
}

const fileName = 'attempts.json';

function readAttempts(directory: string): Attempts {
  try {
    const text = readFileSync(join(directory, fileName), 'utf8');
    const { failures, last } = readFields(JSON.parse(text));
    const most = Number.MAX_SAFE_INTEGER;
    return { failures: readWhole(failures, 0, most), last: readWhole(last, 0, most) };
  } catch {
    // Absent after a right PIN; unreadable is no reason to keep the owner out.
    return { failures: 0, last: 0 };
  }
}

function delayAfter(failures: number): number {
  if (failures === 0) return 0;
  return PIN_DELAYS_MS[Math.min(failures, PIN_DELAYS_MS.length) - 1] ?? 0;
}

/** Milliseconds until the next PIN may be tried; a clock that was put back makes nobody wait longer than the delay. */
export function waitBeforePin(directory: string, clock: Clock): number {
  const { failures, last } = readAttempts(directory);
  const delay = delayAfter(failures);
  return Math.min(delay, Math.max(0, last + delay - clock.now()));
}

/** Counts one wrong PIN and gives the wait that follows it. */
export function recordWrongPin(directory: string, clock: Clock): number {
  const failures = readAttempts(directory).failures + 1;
  const attempts = { failures, last: clock.now() } satisfies Attempts;
  writeFileAtomically(join(directory, fileName), Buffer.from(JSON.stringify(attempts)));
  return delayAfter(failures);
}

/** Forgets the wrong ones after a right one. */
export function forgetWrongPins(directory: string): void {
  rmSync(join(directory, fileName), { force: true });
}
