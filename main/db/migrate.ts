import { ExpectedFailure } from '../../shared/contract/failures.ts';
import { journalTriggersSql } from './journal-triggers.ts';
import { MIGRATIONS, type Migration } from './migrations/index.ts';
import { type Database, internalsOf } from './open-database.ts';

/** The number of the newest step that this program knows. */
export function latestVersion(migrations: readonly Migration[] = MIGRATIONS): number {
  return Math.max(...migrations.map((migration) => migration.number));
}

/** The step that a workspace has reached; 0 when it is new. */
export function readVersion(database: Database): number {
  return Number(internalsOf(database).connection.pragma('user_version', { simple: true }));
}

/** True when steps are missing; a workspace from a newer program is refused here, before anything is touched. */
export function needsMigration(
  database: Database,
  migrations: readonly Migration[] = MIGRATIONS,
): boolean {
  const found = readVersion(database);
  const known = latestVersion(migrations);
  if (found > known)
    throw new ExpectedFailure({ code: 'workspace-newer', facts: { found, known } });
  return found < known;
}

/** Brings the workspace to the newest step, all missing steps and the triggers in one transaction. */
export function migrate(database: Database, migrations: readonly Migration[] = MIGRATIONS): void {
  if (!needsMigration(database, migrations)) return;
  const { connection } = internalsOf(database);
  const found = readVersion(database);
  connection
    .transaction(() => {
      for (const { number, sql } of migrations) if (number > found) connection.exec(sql);
      const triggers = database.reader.all<{ name: string }>(
        "SELECT name FROM sqlite_schema WHERE type = 'trigger'",
      );
      connection.exec(journalTriggersSql(triggers.map((trigger) => trigger.name)));
      connection.pragma(`user_version = ${latestVersion(migrations)}`);
    })
    .exclusive();
}
