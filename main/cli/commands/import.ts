import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import { describeImport, type ImportNote } from '../../../shared/domain/imports/import-outcome.ts';
import type { Translate } from '../../../shared/domain/text/translate.ts';
import { placedSentence } from '../../app/describe-error.ts';
import { runTask } from '../../app/run-task.ts';
import { arePackages } from '../../app/sort-packages.ts';
import type { TaskResult } from '../../app/tasks.ts';
import { withCancel } from '../cancel.ts';
import type { Command, CommandContext } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { readMonth } from '../options.ts';
import { comparisonLines } from './form-diff.ts';
import { importPackages } from './import-packages.ts';

function noteLine(translate: Translate, { file, ...note }: ImportNote): string {
  return `  ${placedSentence(file, { sheet: null, ...note }, translate)}`;
}

function answerImport(
  context: CommandContext,
  outcome: TaskResult<'import'>,
  dryRun: boolean,
): ExitCode {
  const { translate } = context;
  const result = describeImport(outcome, translate);
  const { versions } = outcome;
  context.answer({ ...result, ...(versions.length > 0 && { versions }) }, [
    translate(dryRun ? 'cli:import.wouldBe' : 'cli:import.done', {
      accepted: result.accepted,
      changed: result.changed,
      unchanged: result.unchanged,
      waiting: result.waiting,
      setAside: result.setAside.length,
    }),
    ...versions.flatMap((each) => [
      translate('instruments:changes.imported', {
        title: each.title,
        from: each.from,
        to: each.to,
      }),
      ...comparisonLines(each, translate).map((line) => `  ${line}`),
    ]),
    ...result.setAside.flatMap((note, index) => [
      ...(index === 0 ? [translate('cli:import.setAside')] : []),
      noteLine(translate, note),
    ]),
    ...result.warnings.flatMap((note, index) => [
      ...(index === 0 ? [translate('cli:import.warnings')] : []),
      noteLine(translate, note),
    ]),
  ]);
  return result.setAside.length > 0 || result.waiting > 0 ? EXIT.partlyDone : EXIT.done;
}

/** Brings files of any known kind into the workspace, all or none. */
export const importCommand: Command = {
  name: 'import',
  usage: 'FILE… --facility CODE [--form ID] [--period YYYY-MM] [--dry-run] | PACKAGE… [--dry-run]',
  options: {
    facility: { type: 'string' },
    form: { type: 'string' },
    period: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  takesFiles: true,
  run: async (context) => {
    const { translate, terminal } = context;
    const dryRun = context.flag('dry-run');
    const formId = context.option('form');
    const period = readMonth(context, 'period');
    const files = context.files.map((file) => context.resolvePath(file));
    if (await arePackages(files)) return importPackages(context, files, dryRun);
    const input = {
      files,
      facility: context.needed('facility'),
      formId,
      period,
      dryRun,
      language: context.language,
    };
    if (input.files.length === 0) {
      throw new ExpectedFailure({ code: 'missing-option', facts: { option: 'FILE' } });
    }
    return context.withWorkspace(async (workspace) => {
      if (!dryRun) workspace.backUpWhenOld();
      const outcome = await withCancel((signal) =>
        runTask(workspace, 'import', input, {
          signal,
          onProgress: ({ step, done }) =>
            terminal.tick(translate(`cli:import.${step}`, { count: done })),
        }),
      );
      // Before the workspace is closed: the closing backup may fail, and the import is done all the same.
      return answerImport(context, outcome, dryRun);
    });
  },
};
