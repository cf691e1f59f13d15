import { join } from 'node:path';

/** The files of a workspace, all in one folder. */
export function workspaceFiles(directory: string): {
  readonly database: string;
  readonly backups: string;
  readonly quarantine: string;
  readonly staging: string;
  readonly openMark: string;
} {
  return {
    database: join(directory, 'workspace.db'),
    backups: join(directory, 'backups'),
    quarantine: join(directory, 'quarantine'),
    staging: join(directory, 'staging'),
    // Stands while the workspace is open: found at the next start, it tells of a cut or a crash.
    openMark: join(directory, 'open'),
  };
}
