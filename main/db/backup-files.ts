import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A copy of the workspace that was opened again and found whole before it got its name. */
export interface Backup {
  readonly path: string;
  /** When it was made, ISO, UTC. */
  readonly madeAt: string;
  /** `migration` marks the one made before the schema changed. */
  readonly kind: 'regular' | 'migration';
}

const NAME = /^keneya-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z(-migration)?\.db$/;

/** The backup that a file name means; null for any other name. */
export function readBackupName(directory: string, name: string): Backup | null {
  const [, day, hour, minute, second, fraction, mark] = NAME.exec(name) ?? [];
  if (!day) return null;
  return {
    path: join(directory, name),
    madeAt: `${day}T${hour}:${minute}:${second}.${fraction}Z`,
    kind: mark ? 'migration' : 'regular',
  };
}

/** The verified backups of a workspace, newest first. */
export function listBackups(directory: string): readonly Backup[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory)
    .map((name) => readBackupName(directory, name))
    .filter((backup) => backup !== null)
    .sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
}
