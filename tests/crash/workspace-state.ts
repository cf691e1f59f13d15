import { workspaceFiles } from '../../main/app/workspace-files.ts';
import type { Reader } from '../../main/db/handles.ts';
import { latestVersion, migrate, readVersion } from '../../main/db/migrate.ts';
import { internalsOf, openDatabase } from '../../main/db/open-database.ts';
import { write } from '../../main/db/write.ts';
import { systemClock } from '../../main/platform/clock.ts';
import { ACTOR, countRows, findContradictions, saveCentre } from './workspace-rows.ts';

/** What a workspace file turns out to hold when it is opened again. */
export interface WorkspaceState {
  readonly rows: number;
  readonly version: number;
  /** Everything that should not be; empty when the file is whole. */
  readonly faults: readonly string[];
}

/** Makes a workspace file with one centre and nothing else. */
export function makeWorkspaceFile(directory: string, key: Buffer): void {
  const database = openDatabase(workspaceFiles(directory).database, key);
  migrate(database);
  write(database, systemClock, ACTOR, saveCentre);
  database.close();
}

function findSchemaFaults(reader: Reader, version: number): readonly string[] {
  const names = (type: string, pattern: string): readonly string[] =>
    reader
      .all<{ name: string }>('SELECT name FROM sqlite_schema WHERE type = ? AND name GLOB ?', [
        type,
        pattern,
      ])
      .map(({ name }) => name);
  const steps = (version - latestVersion()) / 10;
  const found = names('table', 'step_*').length;
  return [
    ...(found === steps ? [] : [`${found} tables of ${steps} steps`]),
    ...(names('trigger', 'journal_population_*').length === 3 ? [] : ['triggers are missing']),
  ];
}

/** Opens the file as the application does, looks into every page of it, and closes it. */
export function readState(path: string, key: Buffer): WorkspaceState {
  const database = openDatabase(path, key);
  try {
    const { connection } = internalsOf(database);
    const integrity = connection.pragma('integrity_check', { simple: true });
    const orphans = connection.pragma('foreign_key_check') as readonly unknown[];
    const version = readVersion(database);
    return {
      rows: countRows(database.reader),
      version,
      faults: [
        ...(integrity === 'ok' ? [] : [`integrity: ${integrity}`]),
        ...(orphans.length === 0 ? [] : ['orphans']),
        ...findContradictions(database.reader),
        ...findSchemaFaults(database.reader, version),
      ],
    };
  } finally {
    database.close();
  }
}
