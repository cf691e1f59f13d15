import { extname } from 'node:path';
import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import { EXPORT_FORMATS, MOST_MONTHS } from '../../../shared/domain/exchange/export-format.ts';
import { runTask } from '../../app/run-task.ts';
import type { TaskResult } from '../../app/tasks.ts';
import { withCancel } from '../cancel.ts';
import type { Command, CommandContext } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { readMonth, readWord } from '../options.ts';

type Exported = TaskResult<'export'>;

function readMonths(context: CommandContext): number {
  const value = context.option('months') ?? '1';
  const months = Number(value);
  if (/^\d+$/.test(value) && months >= 1 && months <= MOST_MONTHS) return months;
  throw new ExpectedFailure({ code: 'bad-option', facts: { option: '--months', value } });
}

function unlinkedLine(
  { translate }: CommandContext,
  { subject, name, column, values }: NonNullable<Exported['dhis2']>['unlinked'][number],
): string {
  const what = column === null ? name : `${name}, ${translate(`months:columns.stock.${column}`)}`;
  return `  ${subject}\t${what}\t${values}`;
}

function answerLines(context: CommandContext, { files, dhis2 }: Exported): readonly string[] {
  const { translate } = context;
  const written = files.map(({ path }) => translate('cli:export.done', { file: path }));
  if (dhis2 === null) return written;
  const { values, unlinked } = dhis2;
  return [
    ...written,
    translate('cli:export.sent', { values }),
    ...(unlinked.length === 0 ? [] : [translate('cli:export.unlinked')]),
    ...unlinked.map((each) => unlinkedLine(context, each)),
  ];
}

/** Writes a month: as a workbook, as tables, or for DHIS2. */
export const exportMonthCommand: Command = {
  name: 'export month',
  usage: `--facility CODE --period YYYY-MM --out FILE|FOLDER [--format ${EXPORT_FORMATS.join('|')}] [--months N]`,
  options: {
    facility: { type: 'string' },
    period: { type: 'string' },
    out: { type: 'string' },
    format: { type: 'string' },
    months: { type: 'string' },
  },
  run: async (context) => {
    const facility = context.needed('facility');
    const period = readMonth(context, 'period');
    if (period === null) {
      throw new ExpectedFailure({ code: 'missing-option', facts: { option: '--period' } });
    }
    const out = context.resolvePath(context.needed('out'));
    // A name without an ending is a folder, and only the tables go into one.
    const usual = extname(out) === '' ? 'csv' : 'xlsx';
    const format = context.option('format') ? readWord(context, 'format', EXPORT_FORMATS) : usual;
    const { language } = context;
    const months = readMonths(context);
    const order = { facility, period, months, format, sheet: null, language, out } as const;
    const written = await context.withWorkspace((workspace) =>
      withCancel((signal) => runTask(workspace, 'export', order, { signal })),
    );
    context.answer({ facility, period, ...written }, answerLines(context, written));
    return EXIT.done;
  },
};
