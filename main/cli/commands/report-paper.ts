import { extname } from 'node:path';
import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import { PRINTED_PAPERS, type PrintedPaper } from '../../../shared/domain/reports/printed-paper.ts';
import {
  isReportFormat,
  REPORT_FORMATS,
  type ReportFormat,
} from '../../../shared/domain/reports/report-format.ts';
import { SHEET_SIZES } from '../../../shared/domain/reports/sheet-size.ts';
import { describeError } from '../../app/describe-error.ts';
import { runTask } from '../../app/run-task.ts';
import type { TaskInput, TaskResult } from '../../app/tasks.ts';
import { withCancel } from '../cancel.ts';
import type { Command, CommandContext } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { readMonth, readWord } from '../options.ts';

/** `attendanceSheet` → `attendance-sheet`. */
function wordOf(paper: PrintedPaper): string {
  return paper.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function readPaper(context: CommandContext): PrintedPaper {
  const value = context.needed('document');
  const paper = PRINTED_PAPERS.find((each) => wordOf(each) === value);
  if (paper) return paper;
  throw new ExpectedFailure({ code: 'bad-option', facts: { option: '--document', value } });
}

/** The ending of the file; for a folder, the option. */
function readFormat(context: CommandContext, out: string, isFolder: boolean): ReportFormat {
  if (isFolder) return readWord(context, 'format', REPORT_FORMATS);
  const format = extname(out).slice(1).toLowerCase();
  if (isReportFormat(format)) return format;
  throw new ExpectedFailure({ code: 'bad-option', facts: { option: '--out', value: out } });
}

function readOrder(context: CommandContext): TaskInput<'papers'> {
  const isFolder = context.flag('every-facility');
  const out = context.resolvePath(context.needed('out'));
  return {
    paper: readPaper(context),
    facility: isFolder ? null : context.needed('facility'),
    meeting: context.option('meeting'),
    visit: context.option('visit'),
    period: readMonth(context, 'period'),
    length: readWord(context, 'length', ['year', 'quarter']),
    language: context.language,
    type: context.flag('large') ? 'large' : 'normal',
    sheet: readWord(context, 'sheet', SHEET_SIZES),
    format: readFormat(context, out, isFolder),
    out,
  };
}

function answerPapers(
  context: CommandContext,
  { facility }: TaskInput<'papers'>,
  { written, setAside }: TaskResult<'papers'>,
): ExitCode {
  const { translate, place } = context;
  const lines = written.map(({ file }) => translate('cli:report.paper', { file }));
  if (facility !== null) {
    context.answer(written[0], lines);
    return EXIT.done;
  }
  const refused = setAside.map(({ facility: code, failure }) => ({
    facility: code,
    ...describeError(new ExpectedFailure(failure), translate, place.directory),
  }));
  const told = refused.map((each) => `  ${each.facility}\t${each.message}`);
  const head = told.length === 0 ? [] : [translate('cli:report.setAside')];
  context.answer({ written, setAside: refused }, [...lines, ...head, ...told]);
  return refused.length === 0 ? EXIT.done : EXIT.partlyDone;
}

/** Writes a paper other than the report of a meeting, for one centre or for every one. */
export const reportPaperCommand: Command = {
  name: 'report paper',
  usage: `--document ${PRINTED_PAPERS.map(wordOf).join('|')} (--facility CODE --out FILE.{${REPORT_FORMATS.join(',')}} | --every-facility --out FOLDER [--format ${REPORT_FORMATS.join('|')}]) [--meeting YYYY-MM-DD|ID] [--visit ID] [--period YYYY-MM] [--length year|quarter] [--large] [--sheet ${SHEET_SIZES.join('|')}]`,
  options: {
    document: { type: 'string' },
    facility: { type: 'string' },
    'every-facility': { type: 'boolean' },
    meeting: { type: 'string' },
    visit: { type: 'string' },
    period: { type: 'string' },
    length: { type: 'string' },
    out: { type: 'string' },
    format: { type: 'string' },
    large: { type: 'boolean' },
    sheet: { type: 'string' },
  },
  run: async (context) => {
    const { terminal, translate } = context;
    const order = readOrder(context);
    const done = await context.withWorkspace((workspace) =>
      withCancel((signal) =>
        runTask(workspace, 'papers', order, {
          signal,
          onProgress: (progress) =>
            terminal.tick(
              translate('cli:report.progress', { done: progress.done, total: progress.total ?? 0 }),
            ),
        }),
      ),
    );
    return answerPapers(context, order, done);
  },
};
