import type { Day } from '../../calendar/day.ts';

/** The next version by the day it is made, `2026112301` and on: the first of that day which no held version has. */
export function proposeVersion(day: Day, held: readonly string[]): string {
  const stem = day.replaceAll('-', '');
  for (let turn = 1; ; turn += 1) {
    const version = `${stem}${String(turn).padStart(2, '0')}`;
    if (!held.includes(version)) return version;
  }
}
