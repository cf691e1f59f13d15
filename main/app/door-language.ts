import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../shared/domain/text/translate.ts';
import { makeFolder } from '../platform/files/make-folder.ts';

const LANGUAGES: readonly Language[] = ['fr', 'en', 'bm'];

function fileOf(directory: string): string {
  return join(directory, 'language');
}

/** A language by its code; null for any other word. */
export function findLanguage(word: unknown): Language | null {
  return LANGUAGES.find((language) => language === word) ?? null;
}

/** The language last chosen before anybody was signed in; it says nothing of a person. Null when none was chosen. */
export function readDoorLanguage(directory: string): Language | null {
  try {
    return findLanguage(readFileSync(fileOf(directory), 'utf8').trim());
  } catch {
    return null;
  }
}

/** Keeps it for the next start; a disk that does not take it costs a person one choice. */
export function keepDoorLanguage(directory: string, language: Language): void {
  try {
    makeFolder(directory);
    writeFileSync(fileOf(directory), `${language}\n`);
  } catch {
    // The workspace cannot be made there either, and that is what the person is told.
  }
}
