import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import { runTask } from '../../app/run-task.ts';
import { withCancel } from '../cancel.ts';
import type { Command, CommandContext } from '../command.ts';
import { EXIT } from '../exit-code.ts';

const USUAL_SCHEMA = 'keneya';

function readSchema(context: CommandContext): string {
  const value = context.option('schema') ?? USUAL_SCHEMA;
  if (/^[a-z_][a-z0-9_]{0,62}$/.test(value) && !value.startsWith('pg_')) return value;
  throw new ExpectedFailure({ code: 'bad-option', facts: { option: '--schema', value } });
}

/** Makes a PostgreSQL server say what the workspace says; where it is, PostgreSQL's own variables and files tell. */
export const mirrorCommand: Command = {
  name: 'mirror',
  usage: '[--schema NAME]',
  options: { schema: { type: 'string' } },
  run: async (context) => {
    const { translate, terminal, language } = context;
    const schema = readSchema(context);
    const done = await context.withWorkspace((workspace) =>
      withCancel((signal) =>
        runTask(
          workspace,
          'mirror',
          { schema, language },
          {
            signal,
            onProgress: (progress) =>
              terminal.tick(translate('cli:mirror.progress', { rows: progress.done })),
          },
        ),
      ),
    );
    const { tables, filled, changed, deleted } = done;
    context.answer(done, [
      translate('cli:mirror.done', { schema, tables, filled, changed, deleted }),
      translate('cli:mirror.withheld'),
    ]);
    return EXIT.done;
  },
};
