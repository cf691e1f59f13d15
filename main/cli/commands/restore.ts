import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { Translate } from '../../../shared/domain/text/translate.ts';
import { type Restored, restoreWorkspace } from '../../app/restore.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';

/** Puts a damaged workspace right from itself or from its newest verified backup. */
export const restoreCommand: Command = {
  name: 'restore',
  usage: '',
  options: {},
  run: async (context) => {
    const pin = await context.readPin();
    if (pin === null) throw new ExpectedFailure({ code: 'pin-needed', facts: {} });
    const restored = await restoreWorkspace(context.place, { pin });
    context.answer({ ...restored }, [restoreSentence(restored, context.translate)]);
    return EXIT.done;
  },
};

function restoreSentence({ from, stateOf, quarantine }: Restored, translate: Translate): string {
  switch (from) {
    case 'nothing':
      return translate('cli:restore.nothing');
    case 'file':
      return translate('cli:restore.fromFile', { quarantine });
    case 'backup':
      return translate('cli:restore.fromBackup', { quarantine, stateOf: stateOf ?? '' });
  }
}
