import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compileXlsform } from '../../../shared/domain/instruments/xlsform/compile-xlsform.ts';
import { parseMarkdownForm } from '../../../shared/domain/instruments/xlsform/markdown-form.ts';
import { resourcesDirectory } from '../../platform/resources.ts';
import { hashContent } from './form-content.ts';
import type { CompiledForm } from './writer.ts';

/** An instrument that comes with the program, and the file it is kept in. */
export interface LibraryForm extends CompiledForm {
  readonly path: string;
}

// The files never change while the program runs, and compiling all of them is felt.
let library: readonly LibraryForm[] | null = null;

/** Every instrument of the library, in its order. */
export function readLibrary(): readonly LibraryForm[] {
  library ??= readFiles();
  return library;
}

/** One instrument of the library, or null. */
export function findLibraryForm(formId: string): LibraryForm | null {
  return readLibrary().find(({ form }) => form.formId === formId) ?? null;
}

function readFiles(): readonly LibraryForm[] {
  const folder = join(resourcesDirectory(), 'instruments');
  const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return files.toSorted().map((name) => readLibraryForm(join(folder, name)));
}

function readLibraryForm(path: string): LibraryForm {
  const sheets = parseMarkdownForm(readFileSync(path, 'utf8'));
  const compiled = compileXlsform(sheets);
  if (!compiled.ok) throw new Error(`${basename(path)}: ${JSON.stringify(compiled.problems[0])}`);
  const { form, xform } = compiled;
  return { path, form, xform, sheets, contentHash: hashContent(sheets) };
}
