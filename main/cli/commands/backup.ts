import { statSync } from 'node:fs';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';

/** Makes a verified backup now. */
export const backupCommand: Command = {
  name: 'backup',
  usage: '',
  options: {},
  run: (context) =>
    context.withWorkspace(async (workspace) => {
      const backup = workspace.backUp();
      const { size } = statSync(backup.path);
      context.answer({ file: backup.path, madeAt: backup.madeAt, bytes: size, verified: true }, [
        context.translate('cli:backup.done', { file: backup.path }),
      ]);
      return EXIT.done;
    }),
};
