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
import { hashContent, isFormSheet } from '../instruments/form-content.ts';
import type { CompiledForm } from '../instruments/writer.ts';
import { addDataSheets, type FindDataFile, findBeside } from './data-files.ts';
import type { InputFile } from './input-file.ts';
import { readText } from './read-text.ts';
import { RefusedFile } from './refused-file.ts';

/** Where the sheets of a form are read, and what it came with. */
export interface FormSource {
  readonly name: string;
  readSheets(options: ReadingOptions): Promise<readonly Sheet[]>;
  readonly findData: FindDataFile;
}

/** A form in a file, with the data files that `chosen` has or that lie in its folder. */
export function formInFile(file: InputFile, chosen: FindDataFile): FormSource {
  const { name, path, format } = file;
  const beside = findBeside(path);
  return {
    name,
    readSheets: async (options) =>
      format === 'xlsx'
        ? readXlsxSheets(path, options)
        : parseMarkdownForm(await readText(path, options)),
    findData: async (wanted) => (await chosen(wanted)) ?? beside(wanted),
  };
}

/** Reads and compiles a form; `warn` is told of what does not stop it. Throws a {@link RefusedFile} with every fault. */
export async function readForm(
  source: FormSource,
  options: ReadingOptions,
  warn: (problem: Problem) => void,
  limits: FormLimits = formLimits,
): Promise<CompiledForm> {
  const own = (await source.readSheets(options)).filter(isFormSheet);
  const sheets = await addDataSheets(own, source.findData, options);
  const fallbackFormId = basename(source.name, extname(source.name));
  const compiled = compileXlsform(sheets, { fallbackFormId, limits });
  if (!compiled.ok) throw new RefusedFile(compiled.problems);
  for (const problem of compiled.warnings) warn(problem);
  for (const { sheet, column } of compiled.unknownColumns) {
    warn(importProblem('form-column-kept', { sheet, column: quoted(column) }, { sheet, column }));
  }
  const { form, xform } = compiled;
  return { form, xform, sheets, contentHash: hashContent(sheets) };
}
