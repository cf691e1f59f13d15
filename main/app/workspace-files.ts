import { join } from 'node:path';

/** Where each part of a workspace lies. */
export interface WorkspaceFiles {
  readonly database: string;
  readonly blobs: string;
  readonly backups: string;
  readonly quarantine: string;
  readonly staging: string;
  readonly openMark: string;
  readonly creationMark: string;
  readonly demoMark: string;
}

/** The files of a workspace, all in one folder. */
export function workspaceFiles(directory: string): WorkspaceFiles {
  return {
    database: join(directory, 'workspace.db'),
    // Pictures and files, sealed; the database and every backup name them.
    blobs: join(directory, 'blobs'),
    backups: join(directory, 'backups'),
    quarantine: join(directory, 'quarantine'),
    staging: join(directory, 'staging'),
    // Stands while the workspace is open: found at the next start, it tells of a cut or a crash.
    openMark: join(directory, 'open'),
    // Stands while the workspace is made: a database beside it and without a keyring was never anybody's.
    creationMark: join(directory, 'creating'),
    // Stands while a demonstration is filled: found at the next start, it is filled again.
    demoMark: join(directory, 'demonstration'),
  };
}
