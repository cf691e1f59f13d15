import { expect, it } from 'vitest';
import type { Backup } from '../../main/db/backup-files.ts';
import { chooseKept } from '../../main/db/backup-rotation.ts';
import { START } from './scratch-database.ts';

function dailyBackups(count: number): Backup[] {
  return Array.from({ length: count }, (_, day) => ({
    path: `day-${day}`,
    madeAt: new Date(START + day * 86_400_000).toISOString(),
    kind: 'regular' as const,
  })).reverse();
}

function keptDays(backups: readonly Backup[]): string[] {
  const days = new Set(chooseKept(backups).map((backup) => backup.madeAt.slice(0, 10)));
  return [...days].sort().reverse();
}

it('keeps seven days, the last of four weeks and of six months', () => {
  // From Thursday 2026-11-12 to Monday 2027-07-19.
  expect(keptDays(dailyBackups(250))).toEqual([
    '2027-07-19',
    '2027-07-18',
    '2027-07-17',
    '2027-07-16',
    '2027-07-15',
    '2027-07-14',
    '2027-07-13',
    '2027-07-11',
    '2027-07-04',
    '2027-06-30',
    '2027-05-31',
    '2027-04-30',
    '2027-03-31',
    '2027-02-28',
  ]);
});

it('keeps the five last even when they are of one day, and always those made before a migration', () => {
  const today = Array.from({ length: 8 }, (_, index) => ({
    path: `now-${index}`,
    madeAt: new Date(START - index * 1000).toISOString(),
    kind: 'regular' as const,
  }));
  const migration: Backup = { path: 'old', madeAt: '2020-01-01T00:00:00.000Z', kind: 'migration' };
  const kept = new Set(chooseKept([...today, migration]).map((backup) => backup.path));
  expect(kept).toEqual(new Set(['now-0', 'now-1', 'now-2', 'now-3', 'now-4', 'old']));
});
