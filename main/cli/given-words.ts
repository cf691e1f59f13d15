import { resolve } from 'node:path';
import { ExpectedFailure } from '../../shared/contract/failures.ts';
import type { Language } from '../../shared/domain/text/translate.ts';
import type { Terminal } from './terminal.ts';

const LANGUAGES: readonly Language[] = ['fr', 'en', 'bm'];

/** The language asked for, French without a word. */
export function readLanguage(word: string | boolean | undefined): Language {
  const found = LANGUAGES.find((language) => language === (word ?? 'fr'));
  if (found) return found;
  throw new ExpectedFailure({
    code: 'bad-option',
    facts: { option: '--language', value: String(word) },
  });
}

/** A path that a person gave. npm runs scripts in the project's folder; the person stands where INIT_CWD says. */
export function resolveGiven(path: string, environment: Terminal['environment']): string {
  return resolve(environment['INIT_CWD'] || process.cwd(), path);
}
