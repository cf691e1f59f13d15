import type { settingsContract } from '../../shared/contract/settings.ts';
import { listBackups } from '../db/backup-files.ts';
import type { AppHandlerOf } from './call-handlers.ts';
import { makeRecoveryCode } from './users.ts';
import { verifyWorkspace } from './verify.ts';
import { workspaceFiles } from './workspace-files.ts';

type CareCalls = Pick<typeof settingsContract, 'place' | 'backUp' | 'verify' | 'renewRecoveryCode'>;

/** The care of the workspace: where it lies, its backups, its check, its recovery code. */
export const careHandlers: { readonly [Name in keyof CareCalls]: AppHandlerOf<CareCalls[Name]> } = {
  place: ({ directory }) => ({
    directory,
    backups: listBackups(workspaceFiles(directory).backups).map(({ madeAt, kind }) => ({
      madeAt,
      kind,
    })),
  }),
  backUp(workspace) {
    const { madeAt, kind } = workspace.backUp();
    return { madeAt, kind };
  },
  verify: (workspace) => verifyWorkspace(workspace),
  renewRecoveryCode: async (workspace) => ({ recoveryCode: await makeRecoveryCode(workspace) }),
};
