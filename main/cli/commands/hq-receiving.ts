import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import {
  findTakenPackage,
  listTrays,
  settleTyped,
  type TypedDecision,
} from '../../app/receiving.ts';
import { runTask } from '../../app/run-task.ts';
import type { TaskResult } from '../../app/tasks.ts';
import { withCancel } from '../cancel.ts';
import type { Command, CommandContext } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { readWord } from '../options.ts';

/** Lists what waits, with why. */
export const hqTraysCommand: Command = {
  name: 'hq trays',
  usage: '',
  options: {},
  run: (context) =>
    context.withWorkspace(async (workspace) => {
      const { translate } = context;
      const trays = listTrays(workspace);
      const lines = trays.map(({ name, state, reason, facts, thrown }) => {
        const key = state === 'alarm' ? `failures:${reason}` : `cli:packages.waiting.${reason}`;
        const sentence = thrown ? translate('cli:hq.thrown') : translate(key, facts);
        return translate('cli:packages.line', { file: name, sentence });
      });
      context.answer({ trays }, lines.length === 0 ? [translate('cli:hq.noTray')] : lines);
      return trays.some(({ thrown }) => !thrown) ? EXIT.partlyDone : EXIT.done;
    }),
};

function readField(context: CommandContext): TypedDecision['field'] {
  if (context.flag('all')) return null;
  const [table, row, field] = context.files;
  if (table !== undefined && row !== undefined && field !== undefined) return { table, row, field };
  throw new ExpectedFailure({ code: 'missing-option', facts: { option: 'TABLE ROW FIELD' } });
}

/** Decides which of two values holds. */
export const hqResolveCommand: Command = {
  name: 'hq resolve',
  usage: '(TABLE ROW FIELD | --all) [--keep later|earlier|other] [--value V] [--reason TEXT]',
  options: {
    all: { type: 'boolean' },
    keep: { type: 'string' },
    value: { type: 'string' },
    reason: { type: 'string' },
  },
  takesFiles: true,
  run: (context) => {
    const choice = readWord(context, 'keep', ['later', 'earlier', 'other']);
    const value = choice === 'other' ? context.needed('value') : null;
    const typed = { field: readField(context), choice, value, reason: context.option('reason') };
    return context.withWorkspace(async (workspace) => {
      const resolved = settleTyped(workspace, typed);
      context.answer({ resolved }, [context.translate('cli:hq.resolved', { count: resolved })]);
      return EXIT.done;
    });
  },
};

function undoLines(
  { translate }: CommandContext,
  { tables, left }: TaskResult<'undoPackage'>,
  dryRun: boolean,
): readonly string[] {
  return [
    translate(dryRun ? 'cli:hq.wouldUndo' : 'cli:hq.undone'),
    ...tables.map(({ table, removed, restored, reset }) => {
      const name = translate(`users:tables.${table}`);
      return translate('cli:hq.undoneTable', { name, removed, restored, reset });
    }),
    ...(left.length === 0 ? [] : [translate('cli:hq.undoLeft', { count: left.length })]),
  ];
}

/** Undoes a package that was taken. */
export const hqUndoCommand: Command = {
  name: 'hq undo',
  usage: 'PACKAGE [--dry-run]',
  options: { 'dry-run': { type: 'boolean' } },
  takesFiles: true,
  run: (context) => {
    const [word] = context.files;
    if (word === undefined) {
      throw new ExpectedFailure({ code: 'missing-option', facts: { option: 'PACKAGE' } });
    }
    const dryRun = context.flag('dry-run');
    return context.withWorkspace(async (workspace) => {
      const digest = findTakenPackage(workspace, word);
      if (!dryRun) workspace.backUpWhenOld();
      const undone = await withCancel((signal) =>
        runTask(workspace, 'undoPackage', { digest, dryRun }, { signal }),
      );
      context.answer({ digest, dryRun, ...undone }, undoLines(context, undone, dryRun));
      return undone.left.length > 0 ? EXIT.partlyDone : EXIT.done;
    });
  },
};
