import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import { readExchangeStatus } from '../../app/exchange-status.ts';
import {
  answerDevices,
  createHeadquarters,
  type Enrolment,
  enrolFile,
  listOpenConflicts,
  type OwnCard,
  revokeDevice,
  rotateKeys,
  tellCentre,
  writeOwnCard,
} from '../../app/headquarters.ts';
import type { Command, CommandContext } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { readList, readOnlyFile } from '../options.ts';
import { releasedLines } from './import-packages.ts';
import { FIRST_USER } from './init.ts';
import { statusLines } from './status-lines.ts';

function cardLines(
  { translate }: CommandContext,
  { name, fingerprint, file }: OwnCard,
): readonly string[] {
  return [
    translate('cli:hq.own', { name, fingerprint }),
    ...(file ? [translate('cli:export.done', { file: file.path })] : []),
  ];
}

/** Makes the workspace of headquarters and the file of keys that centres enrol. */
export const hqCreateCommand: Command = {
  name: 'hq create',
  usage: '--name NAME --to FOLDER [--recipients age1…,age1…]',
  options: { name: { type: 'string' }, to: { type: 'string' }, recipients: { type: 'string' } },
  async run(context) {
    const { place, translate } = context;
    const name = context.needed('name');
    const folder = context.resolvePath(context.needed('to'));
    const pin = await context.readPin();
    if (pin === null) throw new ExpectedFailure({ code: 'pin-needed', facts: {} });
    const recipients = readList(context, 'recipients');
    const workspace = await createHeadquarters(place, { name, user: FIRST_USER, pin, recipients });
    try {
      const own = writeOwnCard(workspace, folder);
      const { directory } = place;
      context.answer({ workspace: directory, user: FIRST_USER, own }, [
        translate('cli:init.done', { directory, user: FIRST_USER }),
        ...cardLines(context, own),
      ]);
    } finally {
      workspace.close();
    }
    return EXIT.done;
  },
};

function enrolLines(
  context: CommandContext,
  enrolment: Enrolment | null,
  own: OwnCard,
): readonly string[] {
  const { translate } = context;
  const told = enrolment
    ? [
        translate(`cli:hq.${enrolment.state}`, { name: enrolment.name }),
        translate('cli:hq.compare', { fingerprint: enrolment.fingerprint }),
        ...releasedLines(enrolment.released, translate),
      ]
    : [];
  return [...told, ...cardLines(context, own)];
}

/** Takes in a file of keys, and writes that of this workspace. */
export const hqEnrolCommand: Command = {
  name: 'hq enrol',
  usage: '[FILE] [--to FOLDER] [--name NAME] [--replace]',
  options: { to: { type: 'string' }, name: { type: 'string' }, replace: { type: 'boolean' } },
  takesFiles: true,
  run: (context) => {
    const to = context.option('to');
    const folder = to === null ? null : context.resolvePath(to);
    // Without a file the keys of this workspace are written once more.
    const file = context.files.length === 0 && folder !== null ? null : readOnlyFile(context);
    return context.withWorkspace(async (workspace) => {
      const enrolment =
        file === null
          ? null
          : await enrolFile(workspace, file, context.option('name'), context.flag('replace'));
      const own = writeOwnCard(workspace, folder);
      context.answer({ enrolment, own }, enrolLines(context, enrolment, own));
      return EXIT.done;
    });
  },
};

/** Makes new keys for this workspace, and the file of keys that others enrol again. */
export const hqRotateCommand: Command = {
  name: 'hq rotate',
  usage: '--to FOLDER',
  options: { to: { type: 'string' } },
  run: (context) => {
    const folder = context.resolvePath(context.needed('to'));
    return context.withWorkspace(async (workspace) => {
      const own = await rotateKeys(workspace, folder);
      context.answer({ own }, [context.translate('cli:hq.rotate'), ...cardLines(context, own)]);
      return EXIT.done;
    });
  },
};

/** Believes a lost device no more. */
export const hqRevokeCommand: Command = {
  name: 'hq revoke',
  usage: '--device DEVICE [--reason TEXT]',
  options: { device: { type: 'string' }, reason: { type: 'string' } },
  run: (context) => {
    const device = context.needed('device');
    return context.withWorkspace(async (workspace) => {
      const { name } = revokeDevice(workspace, device, context.option('reason'));
      context.answer({ device, name, revoked: true }, [
        context.translate('cli:hq.revoked', { name }),
      ]);
      return EXIT.done;
    });
  },
};

/** Writes what headquarters answer to each device. */
export const hqReceiptCommand: Command = {
  name: 'hq receipt',
  usage: '--to FOLDER [--message TEXT] [--facility CODE]',
  options: {
    to: { type: 'string' },
    message: { type: 'string' },
    facility: { type: 'string' },
  },
  run: (context) => {
    const folder = context.resolvePath(context.needed('to'));
    const message = context.option('message');
    return context.withWorkspace(async (workspace) => {
      const { translate } = context;
      if (message !== null) tellCentre(workspace, context.option('facility'), message);
      const receipts = await answerDevices(workspace, folder);
      context.answer(
        { receipts },
        receipts.length === 0
          ? [translate('cli:hq.noReceipt')]
          : receipts.flatMap(({ name, path, furtherFiles, ...counts }) => [
              translate('cli:hq.receipt', { name, file: path, ...counts }),
              ...furtherFiles.map((file) => translate('cli:export.done', { file: file.path })),
            ]),
      );
      return EXIT.done;
    });
  },
};

/** Lists the fields of which two devices say two things. */
export const hqConflictsCommand: Command = {
  name: 'hq conflicts',
  usage: '',
  options: {},
  run: (context) =>
    context.withWorkspace(async (workspace) => {
      const { translate } = context;
      const conflicts = listOpenConflicts(workspace);
      const say = (value: string | number | null): string => (value === null ? '–' : `${value}`);
      context.answer(
        { conflicts },
        conflicts.length === 0
          ? [translate('cli:hq.noConflict')]
          : conflicts.map(({ facility, table, row, field, earlier, later }) =>
              [facility, table, row, field, say(earlier.value), say(later.value)].join('\t'),
            ),
      );
      return EXIT.done;
    }),
};

/** Tells how the exchange stands. */
export const hqStatusCommand: Command = {
  name: 'hq status',
  usage: '',
  options: {},
  run: (context) =>
    context.withWorkspace(async (workspace) => {
      const status = readExchangeStatus(workspace);
      context.answer(status, statusLines(status, context.translate));
      return EXIT.done;
    }),
};
