import { extname } from 'node:path';
import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { isMonth } from '../../../shared/domain/calendar/month.ts';
import { lastMonthDue } from '../../../shared/domain/headquarters/months-expected.ts';
import type { PageType } from '../../../shared/domain/reports/page-type.ts';
import { isReportFormat, REPORT_FORMATS } from '../../../shared/domain/reports/report-format.ts';
import { openCentres } from '../../app/headquarters-handlers.ts';
import { runTask } from '../../app/run-task.ts';
import { withCancel } from '../cancel.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';

const LENGTHS: ReadonlyMap<string, number> = new Map([
  ['month', 1],
  ['quarter', 3],
  ['year', 12],
]);

function badOption(option: string, value: string): ExpectedFailure {
  return new ExpectedFailure({ code: 'bad-option', facts: { option, value } });
}

/** Writes the report of the programme, or of one district, at headquarters. */
export const reportProgrammeCommand: Command = {
  name: 'report programme',
  usage: `[--district NAME] [--period YYYY-MM] [--length ${[...LENGTHS.keys()].join('|')}] --out FILE.{${REPORT_FORMATS.join(',')}} [--large]`,
  options: {
    district: { type: 'string' },
    period: { type: 'string' },
    length: { type: 'string' },
    out: { type: 'string' },
    large: { type: 'boolean' },
  },
  run: async (context) => {
    const file = context.resolvePath(context.needed('out'));
    const format = extname(file).slice(1).toLowerCase();
    const length = context.option('length') ?? 'quarter';
    const months = LENGTHS.get(length);
    const asked = context.option('period');
    if (!isReportFormat(format)) throw badOption('--out', file);
    if (months === undefined) throw badOption('--length', length);
    if (asked !== null && !isMonth(asked)) throw badOption('--period', asked);
    const type: PageType = context.flag('large') ? 'large' : 'normal';
    const written = await context.withWorkspace((workspace) => {
      openCentres(workspace);
      const today = new Date(workspace.clock.now()).toISOString().slice(0, 10) as Day;
      const order = {
        ...{ file, format, type, months, language: context.language },
        district: context.option('district'),
        period: asked ?? lastMonthDue(today),
      } as const;
      return withCancel((signal) => runTask(workspace, 'programme', order, { signal }));
    });
    context.answer({ file, ...written }, [context.translate('cli:report.done', { file })]);
    return EXIT.done;
  },
};
