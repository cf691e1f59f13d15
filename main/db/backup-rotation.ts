import type { Backup } from './backup-files.ts';

// Five last, seven days, four weeks, six months; the copies made before a migration are few and stay.
const LAST = 5;
const DAYS = 7;
const WEEKS = 4;
const MONTHS = 6;

function weekOf(backup: Backup): string {
  // Weeks are counted from a Monday long ago, so that no year boundary splits one.
  const days = Math.floor(Date.parse(backup.madeAt) / 86_400_000) + 3;
  return String(Math.floor(days / 7));
}

function newestOfEach(
  backups: readonly Backup[],
  periodOf: (backup: Backup) => string,
  count: number,
): readonly Backup[] {
  const newest = new Map<string, Backup>();
  for (const backup of backups) {
    const period = periodOf(backup);
    if (!newest.has(period) && newest.size < count) newest.set(period, backup);
  }
  return [...newest.values()];
}

/** Which of the backups (newest first) stay: the newest of each day, week and month, a few last ones, those before migrations. */
export function chooseKept(backups: readonly Backup[]): readonly Backup[] {
  const regular = backups.filter((backup) => backup.kind === 'regular');
  return [
    ...backups.filter((backup) => backup.kind === 'migration'),
    ...regular.slice(0, LAST),
    ...newestOfEach(regular, (backup) => backup.madeAt.slice(0, 10), DAYS),
    ...newestOfEach(regular, weekOf, WEEKS),
    ...newestOfEach(regular, (backup) => backup.madeAt.slice(0, 7), MONTHS),
  ];
}
