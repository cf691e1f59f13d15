import type { OpenFormat } from '../../../shared/domain/exchange/open-format.ts';
import { runTask } from '../../app/run-task.ts';
import { withCancel } from '../cancel.ts';
import type { CommandContext } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';

/** Writes the workspace, or one centre, in the clear for other programs, and says so. */
export async function exportOpenFormat(
  context: CommandContext,
  format: OpenFormat,
): Promise<ExitCode> {
  const { translate, terminal, language } = context;
  const order = {
    format,
    folder: context.resolvePath(context.needed('to')),
    facility: context.option('facility'),
    withJournal: context.flag('journal'),
    language,
  };
  const done = await context.withWorkspace((workspace) =>
    withCancel((signal) =>
      runTask(workspace, 'exportOpen', order, {
        signal,
        onProgress: (progress) =>
          terminal.tick(translate('cli:exportOpen.progress', { rows: progress.done })),
      }),
    ),
  );
  context.answer({ format, ...done }, [
    translate('cli:export.done', { file: done.file.path }),
    translate(`cli:exportOpen.done.${format}`, { rows: done.rows }),
    translate('cli:exportOpen.clear'),
  ]);
  return EXIT.done;
}
