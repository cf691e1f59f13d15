import {
  type CompileResult,
  compileXlsform,
} from '../../../../shared/domain/instruments/xlsform/compile-xlsform.ts';
import { parseMarkdownForm } from '../../../../shared/domain/instruments/xlsform/markdown-form.ts';
import { type OpenForm, openForm } from '../odk-engine.ts';

type Compiled = Extract<CompileResult, { ok: true }>;

/** Compiles a form in Markdown that is named `essai` unless it has settings; its problems fail the test. */
export function compileGood(markdown: string): Compiled {
  const result = compile(markdown);
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 2));
  return result;
}

export function compile(markdown: string): CompileResult {
  return compileXlsform(parseMarkdownForm(markdown), { fallbackFormId: 'essai' });
}

/** Compiles a form and opens it in ODK's engine. */
export async function openMarkdown(markdown: string): Promise<OpenForm> {
  return openForm(compileGood(markdown).xform);
}
