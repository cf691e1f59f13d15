import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Language } from '../../shared/domain/text/translate.ts';
import { resourcesDirectory } from '../platform/resources.ts';
import { contentTypeOf } from './content-type.ts';

/** One file of the built pages. */
export interface Page {
  readonly type: string;
  readonly body: Buffer;
}

/** What a window or a browser is shown: exactly these files, under exactly these addresses. */
export interface Pages {
  /**
   * The document itself, in the language of the session, with the nonce by which its policy knows the styles that
   * libraries inject.
   */
  document(nonce: string, language: Language): string;
  /** A file by its path, as `/assets/index.js`; null for any other path, however it is spelt. */
  find(path: string): Page | null;
}

const DOCUMENT = 'index.html';

/** The folder of the program: what holds the resources, in the sources as in the packaged program. */
export function programDirectory(): string {
  return dirname(resourcesDirectory());
}

/** Where the built pages lie. */
export function pagesDirectory(): string {
  return join(programDirectory(), 'out', 'renderer');
}

function listFiles(directory: string): readonly string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)));
}

/** Reads the built pages into memory once: afterwards no request reaches the disk. */
export function readPages(directory: string): Pages {
  const files = new Map(
    listFiles(directory)
      .filter((name) => name !== DOCUMENT)
      .map((name) => [
        `/${name.replaceAll('\\', '/')}`,
        { type: contentTypeOf(name), body: readFileSync(join(directory, name)) },
      ]),
  );
  const document = readFileSync(join(directory, DOCUMENT), 'utf8');
  return {
    document: (nonce, language) =>
      document
        .replaceAll('%NONCE%', nonce)
        .replace('<html lang="fr">', `<html lang="${language}">`),
    find: (path) => files.get(path) ?? null,
  };
}
