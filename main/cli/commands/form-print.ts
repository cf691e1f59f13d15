import { extname } from 'node:path';
import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import { BLANK_ROWS, MOST_ROWS } from '../../../shared/domain/reports/form-paper/form-document.ts';
import {
  isReportFormat,
  REPORT_FORMATS,
  type ReportFormat,
} from '../../../shared/domain/reports/report-format.ts';
import { SHEET_SIZES } from '../../../shared/domain/reports/sheet-size.ts';
import type { Command, CommandContext } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { readOnlyFile, readWord } from '../options.ts';

function badOption(option: string, value: string): ExpectedFailure {
  return new ExpectedFailure({ code: 'bad-option', facts: { option, value } });
}

function readFormat(out: string): ReportFormat {
  const format = extname(out).slice(1).toLowerCase();
  if (isReportFormat(format)) return format;
  throw badOption('--to', out);
}

function readRows(context: CommandContext): number {
  const value = context.option('rows');
  const rows = value === null ? BLANK_ROWS : Number(value);
  if (Number.isInteger(rows) && rows >= 1 && rows <= MOST_ROWS) return rows;
  throw badOption('--rows', value ?? '');
}

/** Writes a blank form for paper: of a file, without a workspace; or of one that is held, with its centre in the head. */
export const formPrintCommand: Command = {
  name: 'form print',
  usage: `(FILE | --form ID [--form-version VERSION] [--facility CODE]) --to FILE.{${REPORT_FORMATS.join(',')}} [--rows N] [--large] [--sheet ${SHEET_SIZES.join('|')}]`,
  options: {
    form: { type: 'string' },
    'form-version': { type: 'string' },
    facility: { type: 'string' },
    to: { type: 'string' },
    rows: { type: 'string' },
    large: { type: 'boolean' },
    sheet: { type: 'string' },
  },
  takesFiles: true,
  run: async (context) => {
    const formId = context.option('form');
    const source = formId === null ? readOnlyFile(context) : null;
    const [extra] = formId === null ? [] : context.files;
    if (extra !== undefined) throw badOption('FILE', extra);
    const file = context.resolvePath(context.needed('to'));
    const order = {
      file,
      format: readFormat(file),
      type: context.flag('large') ? 'large' : 'normal',
      sheet: readWord(context, 'sheet', SHEET_SIZES),
      rows: readRows(context),
      language: context.language,
    } as const;
    // The compiler of forms is loaded by who needs it; every command would wait for it else.
    const { printFormFile, printHeldForm } = await import('../../app/print-form.ts');
    const held = { version: context.option('form-version'), facility: context.option('facility') };
    const printed =
      source === null
        ? await context.withWorkspace((workspace) =>
            printHeldForm(workspace, { ...held, formId: formId ?? '' }, order),
          )
        : await printFormFile(source, order);
    context.answer(printed, [context.translate('cli:report.paper', { file })]);
    return EXIT.done;
  },
};
