import type { LocalisedText } from '../form-definition.ts';
import type { FormTable } from './form-table.ts';
import { translatedColumns } from './heading.ts';
import type { Place, ProblemLog } from './problem-log.ts';

/** The languages of a form and which of them the columns without a language are written in. */
export interface FormLanguages {
  readonly all: readonly string[];
  readonly main: string;
  readonly plain: string;
  /** Whether any column names a language: if none does, texts need no translation table. */
  readonly areNamed: boolean;
}

/**
 * Finds the languages in the headings, in the order of the columns. A column without a language is written in the
 * default language where the settings name one, else in `default`.
 *
 * | headings | default_language | languages | main |
 * | --- | --- | --- | --- |
 * | `label` | | default | default |
 * | `label` | Français (fr) | Français (fr) | Français (fr) |
 * | `label::Français (fr)`, `label::English (en)` | | Français (fr), English (en) | Français (fr) |
 * | `label`, `label::English (en)` | | default, English (en), with a warning | default |
 */
export function readFormLanguages(
  tables: readonly (FormTable | null)[],
  defaultLanguage: string,
  defaultPlace: Place,
  log: ProblemLog,
): FormLanguages {
  const headings = tables.flatMap((table) =>
    (table?.headings ?? []).filter((heading) => translatedColumns.has(heading.base)),
  );
  const plain = defaultLanguage || 'default';
  const all = [...new Set(headings.map((heading) => heading.language ?? plain))];
  const named = headings.filter((heading) => heading.language !== null);
  const bare = headings.find((heading) => heading.language === null);
  if (all.length === 0) all.push(plain);
  if (defaultLanguage !== '' && !all.includes(defaultLanguage)) {
    const facts = { found: defaultLanguage, expected: all.join(', ') };
    log.refuse('default-language-unknown', defaultPlace, facts);
  }
  if (defaultLanguage === '' && bare && named.length > 0) {
    const sheet = tables.find((table) => table?.headings.includes(bare))?.sheet ?? 'survey';
    log.warn('languages-mixed', { sheet, column: bare.written }, { column: bare.written });
  }
  const main = all.includes(plain) ? plain : (all[0] ?? plain);
  return { all, main, plain, areNamed: named.length > 0 };
}

/** A text in a language, else in the main one, else in whichever there is; `''` if there is none. */
export function textIn(text: LocalisedText, language: string, main: string): string {
  return text[language] ?? text[main] ?? Object.values(text)[0] ?? '';
}
