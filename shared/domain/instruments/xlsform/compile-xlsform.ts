import type { Problem } from '../../problems/problem.ts';
import type { Sheet } from '../../tables/sheet.ts';
import type { FormDefinition } from '../form-definition.ts';
import { checkForm } from './check-form.ts';
import { describeForm } from './describe-form.ts';
import { type FormLimits, formLimits } from './form-limits.ts';
import { readFormSource } from './form-source.ts';
import { ProblemLog } from './problem-log.ts';
import { listUnknownColumns, type UnknownColumn } from './unknown-columns.ts';
import { writeXForm } from './write-xform.ts';

/** A form ready to be filled, or everything that is wrong with it. */
export type CompileResult =
  | {
      readonly ok: true;
      readonly form: FormDefinition;
      /** The XForm for ODK's engine, as XML text. */
      readonly xform: string;
      readonly unknownColumns: readonly UnknownColumn[];
      readonly warnings: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What the sheets do not say. */
export interface CompileOptions {
  /** The form's id where the settings give none: the name of the file, as for ODK. */
  readonly fallbackFormId?: string;
  readonly limits?: FormLimits;
}

/**
 * Turns an instrument written as an XLSForm into what Keneya scores and what ODK's engine runs. All problems of the
 * form are reported at once, each at its sheet, row and column; a form with warnings compiles.
 * Source: the XLSForm standard (https://xlsform.org) as pyxform understands it; the README beside has what differs.
 */
export function compileXlsform(
  sheets: readonly Sheet[],
  options: CompileOptions = {},
): CompileResult {
  const limits = options.limits ?? formLimits;
  const log = new ProblemLog();
  const source = readFormSource(sheets, options.fallbackFormId ?? '', limits, log);
  if (source === null) return { ok: false, problems: log.problems(limits.problems) };
  checkForm(source);
  const form = describeForm(source);
  const xform = writeXForm(source);
  const problems = log.problems(limits.problems);
  if (problems.length > 0) return { ok: false, problems };
  const warnings = log.warnings(limits.problems);
  return { ok: true, form, xform, unknownColumns: listUnknownColumns(source), warnings };
}
