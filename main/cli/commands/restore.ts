import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import { restoreWorkspace } from '../../app/restore.ts';
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
    const { from, stateOf, quarantine } = restored;
    context.answer({ ...restored }, [
      from === 'file'
        ? context.translate('cli:restore.fromFile', { quarantine })
        : context.translate('cli:restore.fromBackup', { quarantine, stateOf: stateOf ?? '' }),
    ]);
    return EXIT.done;
  },
};
