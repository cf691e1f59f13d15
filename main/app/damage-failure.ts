import { ExpectedFailure } from '../../shared/contract/failures.ts';
import { listBackups } from '../db/backup-files.ts';
import { workspaceFiles } from './workspace-files.ts';

/** Gives the failure of a damaged workspace the date of the newest backup that can take its place. */
export function damageFailure(directory: string, cause: unknown): ExpectedFailure {
  const [newest] = listBackups(workspaceFiles(directory).backups);
  return newest
    ? new ExpectedFailure(
        { code: 'workspace-damaged', facts: { backup: newest.madeAt } },
        { cause },
      )
    : new ExpectedFailure({ code: 'workspace-damaged-no-backup', facts: {} }, { cause });
}
