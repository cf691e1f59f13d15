import { verifyWorkspace } from '../../app/verify.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';

/** Checks that the workspace is whole. */
export const verifyCommand: Command = {
  name: 'verify',
  usage: '',
  options: {},
  run: (context) =>
    context.withWorkspace(async (workspace) => {
      const found = verifyWorkspace(workspace);
      const { translate } = context;
      context.answer({ ...found }, [
        translate(found.ok ? 'cli:verify.ok' : 'cli:verify.damaged'),
        translate('cli:verify.integrity', { integrity: found.integrity }),
        translate('cli:verify.orphans', { orphans: found.orphans }),
        translate('cli:verify.journal', { journal: found.journal, gaps: found.gaps }),
        translate('cli:verify.backup', { backup: found.backup ?? '–' }),
      ]);
      return found.ok ? EXIT.done : EXIT.damaged;
    }),
};
