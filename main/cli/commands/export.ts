import { OPEN_FORMATS } from '../../../shared/domain/exchange/open-format.ts';
import { runTask } from '../../app/run-task.ts';
import { withCancel } from '../cancel.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { readWord } from '../options.ts';
import { exportOpenFormat } from './export-open.ts';

/** Writes what headquarters have not confirmed into sealed packages, or with `--format` everything in the clear. */
export const exportCommand: Command = {
  name: 'export',
  usage: `--to FOLDER [--facility CODE] [--all] [--email] [--for DEVICE] | --to FOLDER --format ${OPEN_FORMATS.join('|')} [--facility CODE] [--journal]`,
  options: {
    to: { type: 'string' },
    facility: { type: 'string' },
    all: { type: 'boolean' },
    email: { type: 'boolean' },
    for: { type: 'string' },
    format: { type: 'string' },
    journal: { type: 'boolean' },
  },
  run: async (context) => {
    const { translate } = context;
    const format = readWord(context, 'format', ['package', ...OPEN_FORMATS]);
    if (format !== 'package') return exportOpenFormat(context, format);
    const order = {
      folder: context.resolvePath(context.needed('to')),
      to: context.option('for'),
      facility: context.option('facility'),
      all: context.flag('all'),
      email: context.flag('email'),
    };
    const sent = await context.withWorkspace((workspace) =>
      withCancel((signal) => runTask(workspace, 'sendPackage', order, { signal })),
    );
    const { events, blobs, files, note, to } = sent;
    context.answer(
      sent,
      files.length === 0
        ? [translate('cli:send.nothing', { name: to })]
        : [
            translate('cli:send.done', { name: to, events, blobs }),
            ...[...files, ...(note ? [note] : [])].map(({ path }) =>
              translate('cli:export.done', { file: path }),
            ),
          ],
    );
    return EXIT.done;
  },
};
