import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import { OPEN_FORMATS } from '../../../shared/domain/exchange/open-format.ts';
import type { SendingPurpose } from '../../../shared/domain/exchange/sending.ts';
import { mailFolder, stickFolder } from '../../app/destination.ts';
import { findDrives } from '../../app/find-drives.ts';
import { runTask } from '../../app/run-task.ts';
import type { TaskResult } from '../../app/tasks.ts';
import { withCancel } from '../cancel.ts';
import type { Command, CommandContext } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { readWord } from '../options.ts';
import { exportOpenFormat } from './export-open.ts';

async function findOnlyStick(): Promise<string> {
  const drives = await findDrives();
  const [drive, ...others] = drives;
  if (!drive) throw new ExpectedFailure({ code: 'no-drive', facts: {} });
  if (others.length === 0) return stickFolder(drive);
  const names = drives.map(({ name }) => name).join(', ');
  throw new ExpectedFailure({ code: 'several-drives', facts: { names } });
}

async function findFolder(context: CommandContext): Promise<string> {
  if (context.flag('usb')) return findOnlyStick();
  const folder = context.resolvePath(context.needed('to'));
  const today = new Date(context.place.clock.now()).toISOString().slice(0, 10);
  return context.flag('eml') ? mailFolder(folder, today) : folder;
}

function purposeOf(context: CommandContext): SendingPurpose {
  if (context.option('for') === null) return 'send';
  return context.flag('handover') ? 'handover' : 'give';
}

function tellSent(
  { translate }: CommandContext,
  { events, blobs, files, note, drafts, to }: TaskResult<'sendPackage'>,
): readonly string[] {
  if (files.length === 0) return [translate('cli:send.nothing', { name: to })];
  return [
    translate('cli:send.done', { name: to, events, blobs }),
    ...[...files, ...(note ? [note] : []), ...drafts].map(({ path }) =>
      translate('cli:export.done', { file: path }),
    ),
  ];
}

/**
 * Writes what headquarters have not confirmed, or what a colleague's laptop is given, into sealed packages; with
 * `--format` everything in the clear.
 */
export const exportCommand: Command = {
  name: 'export',
  usage: `--to FOLDER | --usb [--facility CODE] [--all] [--email] [--eml] [--for DEVICE [--handover]] | --to FOLDER --format ${OPEN_FORMATS.join('|')} [--facility CODE] [--journal]`,
  options: {
    to: { type: 'string' },
    usb: { type: 'boolean' },
    facility: { type: 'string' },
    all: { type: 'boolean' },
    email: { type: 'boolean' },
    eml: { type: 'boolean' },
    for: { type: 'string' },
    handover: { type: 'boolean' },
    format: { type: 'string' },
    journal: { type: 'boolean' },
  },
  run: async (context) => {
    const format = readWord(context, 'format', ['package', ...OPEN_FORMATS]);
    if (format !== 'package') return exportOpenFormat(context, format);
    const drafts = context.flag('eml');
    const email = drafts || context.flag('email');
    const order = {
      folder: await findFolder(context),
      to: context.option('for'),
      facility: context.option('facility'),
      all: context.flag('all'),
      email,
      drafts,
      purpose: purposeOf(context),
      way: context.flag('usb') ? 'usb' : email ? 'mail' : 'folder',
    } as const;
    const sent = await context.withWorkspace((workspace) =>
      withCancel((signal) => runTask(workspace, 'sendPackage', order, { signal })),
    );
    context.answer(sent, tellSent(context, sent));
    return EXIT.done;
  },
};
