import { type Verification, verifyWorkspace } from '../../app/verify.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';

// What `restore` puts right is the database; pictures and files come back from a copy of their folder.
function headline({ ok, integrity, orphans, gaps }: Verification): 'ok' | 'damaged' | 'filesLost' {
  if (ok) return 'ok';
  return integrity === 'ok' && orphans === 0 && gaps === 0 ? 'filesLost' : 'damaged';
}

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
        translate(`cli:verify.${headline(found)}`),
        translate('cli:verify.integrity', { integrity: found.integrity }),
        translate('cli:verify.orphans', { orphans: found.orphans }),
        translate('cli:verify.journal', { journal: found.journal, gaps: found.gaps }),
        translate('cli:verify.files', { files: found.lostFiles }),
        translate('cli:verify.backup', { backup: found.backup ?? '–' }),
      ]);
      return found.ok ? EXIT.done : EXIT.damaged;
    }),
};
