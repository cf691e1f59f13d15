import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A small form of the corpus: its tables alone, so that the row of a problem counts from them, and what it must do. */
export interface CorpusForm {
  readonly name: string;
  readonly markdown: string;
  readonly expectations: readonly string[];
}

/** The forms of `corpus/*.md`; README.md beside them says how they are written. */
export const CORPUS: readonly CorpusForm[] = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.md') && file !== 'README.md')
  .flatMap((file) => readForms(readFileSync(join(import.meta.dirname, file), 'utf8')));

/** Whether the compiler must refuse a form. */
export function isRefused({ expectations }: CorpusForm): boolean {
  return expectations.some((line) => line.startsWith('refused '));
}

function readForms(text: string): readonly CorpusForm[] {
  const [, ...chapters] = text.split(/^## /m);
  return chapters.map((chapter) => {
    const lines = chapter.split('\n').map((line) => line.trim());
    return {
      name: lines[0] ?? '',
      markdown: lines.filter((line) => line.startsWith('|')).join('\n'),
      expectations: lines.filter((line) => line.startsWith('- ')).map((line) => line.slice(2)),
    };
  });
}
