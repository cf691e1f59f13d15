import { extname } from 'node:path';
import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import { runTask } from '../../app/run-task.ts';
import { withCancel } from '../cancel.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';

/** The ending of the file. */
function readFormat(out: string): 'csv' | 'xlsx' {
  const ending = extname(out).toLowerCase();
  if (ending === '.csv' || ending === '.xlsx') return ending === '.csv' ? 'csv' : 'xlsx';
  throw new ExpectedFailure({ code: 'bad-option', facts: { option: '--out', value: out } });
}

/** Writes the answers to all versions of a form, with columns that stay. */
export const exportVisitsCommand: Command = {
  name: 'export visits',
  usage: '--form ID --out FILE.{csv,xlsx} [--facility CODE]',
  options: {
    form: { type: 'string' },
    out: { type: 'string' },
    facility: { type: 'string' },
  },
  run: async (context) => {
    const { translate } = context;
    const formId = context.needed('form');
    const out = context.resolvePath(context.needed('out'));
    const format = readFormat(out);
    const order = { formId, facility: context.option('facility'), format, out };
    const done = await context.withWorkspace((workspace) =>
      withCancel((signal) => runTask(workspace, 'exportAnswers', order, { signal })),
    );
    context.answer({ form: formId, format, ...done }, [
      ...done.files.map(({ path }) => translate('cli:export.done', { file: path })),
      translate('cli:export.answers', { count: done.rows }),
    ]);
    return EXIT.done;
  },
};
