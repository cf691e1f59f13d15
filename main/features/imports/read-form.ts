import { basename, extname } from 'node:path';
import { importProblem } from '../../../shared/domain/imports/import-problem.ts';
import { quoted } from '../../../shared/domain/imports/quoted.ts';
import { compileXlsform } from '../../../shared/domain/instruments/xlsform/compile-xlsform.ts';
import {
  type FormLimits,
  formLimits,
} from '../../../shared/domain/instruments/xlsform/form-limits.ts';
import { parseMarkdownForm } from '../../../shared/domain/instruments/xlsform/markdown-form.ts';
import type { Problem } from '../../../shared/domain/problems/problem.ts';
import type { Sheet } from '../../../shared/domain/tables/sheet.ts';
import type { ReadingOptions } from '../../platform/files/file-reading.ts';
import { readXlsxSheets } from '../../platform/xlsx/read-xlsx.ts';
import { FORM_SHEETS, hashContent } from '../instruments/form-content.ts';
import type { CompiledForm } from '../instruments/writer.ts';
import type { InputFile } from './input-file.ts';
import { readText } from './read-text.ts';
import { RefusedFile } from './refused-file.ts';

/** Reads and compiles a form; `warn` is told of what does not stop it. Throws a {@link RefusedFile} with every fault. */
export async function readForm(
  file: InputFile,
  options: ReadingOptions,
  warn: (problem: Problem) => void,
  limits: FormLimits = formLimits,
): Promise<CompiledForm> {
  const sheets = await readFormSheets(file, options);
  const fallbackFormId = basename(file.name, extname(file.name));
  const compiled = compileXlsform(sheets, { fallbackFormId, limits });
  if (!compiled.ok) throw new RefusedFile(compiled.problems);
  for (const problem of compiled.warnings) warn(problem);
  for (const { sheet, column } of compiled.unknownColumns) {
    warn(importProblem('form-column-kept', { sheet, column: quoted(column) }, { sheet, column }));
  }
  const { form, xform } = compiled;
  return { form, xform, sheets, contentHash: hashContent(sheets) };
}

async function readFormSheets(file: InputFile, options: ReadingOptions): Promise<readonly Sheet[]> {
  const sheets =
    file.format === 'xlsx'
      ? await readXlsxSheets(file.path, options)
      : parseMarkdownForm(await readText(file.path, options));
  return sheets.filter(({ name }) => FORM_SHEETS.includes(name.trim().toLowerCase()));
}
