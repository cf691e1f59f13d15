import { extname } from 'node:path';
import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import { isDay } from '../../../shared/domain/calendar/day.ts';
import { isReportFormat, REPORT_FORMATS } from '../../../shared/domain/reports/report-format.ts';
import { runTask } from '../../app/run-task.ts';
import { withCancel } from '../cancel.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';

/** Writes the meeting report, in the format that the file's ending asks for. */
export const reportMeetingCommand: Command = {
  name: 'report meeting',
  usage: `--facility CODE [--meeting YYYY-MM-DD] --out FILE.{${REPORT_FORMATS.join(',')}} [--large]`,
  options: {
    facility: { type: 'string' },
    meeting: { type: 'string' },
    out: { type: 'string' },
    large: { type: 'boolean' },
  },
  run: async (context) => {
    const facility = context.needed('facility');
    const file = context.resolvePath(context.needed('out'));
    const format = extname(file).slice(1).toLowerCase();
    const meeting = context.option('meeting');
    if (!isReportFormat(format)) {
      throw new ExpectedFailure({ code: 'bad-option', facts: { option: '--out', value: file } });
    }
    if (meeting !== null && !isDay(meeting)) {
      throw new ExpectedFailure({
        code: 'bad-option',
        facts: { option: '--meeting', value: meeting },
      });
    }
    const { language } = context;
    const type = context.flag('large') ? 'large' : 'normal';
    const order = { facility, meeting, file, format, language, type } as const;
    const written = await context.withWorkspace((workspace) =>
      withCancel((signal) => runTask(workspace, 'report', order, { signal })),
    );
    context.answer(written, [context.translate('cli:report.done', { file: written.file })]);
    return EXIT.done;
  },
};
