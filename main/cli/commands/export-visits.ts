import { extname } from 'node:path';
import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { AnswerFormat } from '../../../shared/domain/exchange/answer-format.ts';
import { runTask } from '../../app/run-task.ts';
import { withCancel } from '../cancel.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';

const ENDINGS: ReadonlyMap<string, AnswerFormat> = new Map([
  ['.csv', 'csv'],
  ['.xlsx', 'xlsx'],
  ['.zip', 'csv-zip'],
]);

/** By the ending of the file; a zip has tables in it, or with `--odk` XML. */
function readFormat(out: string, isOdk: boolean): AnswerFormat {
  const format = ENDINGS.get(extname(out).toLowerCase());
  if (format !== undefined && !isOdk) return format;
  if (format === 'csv-zip') return 'odk-zip';
  throw new ExpectedFailure({ code: 'bad-option', facts: { option: '--out', value: out } });
}

/** Writes the answers to all versions of a form, with columns that stay. */
export const exportVisitsCommand: Command = {
  name: 'export visits',
  usage: '--form ID --out FILE.{csv,xlsx,zip} [--odk] [--facility CODE]',
  options: {
    form: { type: 'string' },
    out: { type: 'string' },
    facility: { type: 'string' },
    odk: { type: 'boolean' },
  },
  run: async (context) => {
    const { translate } = context;
    const formId = context.needed('form');
    const out = context.resolvePath(context.needed('out'));
    const format = readFormat(out, context.flag('odk'));
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
