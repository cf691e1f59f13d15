import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** The root of the repository. */
export const ROOT = join(import.meta.dirname, '..', '..');

/** A source file with what it imports: `node:fs`, `zod`, or a path from the root. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s*'([^']+)'|(?:^|\n)\s*import\s*'([^']+)'|import\(\s*'([^']+)'\s*\)/g;

/** What a text of TypeScript imports, relative paths made absolute from the root. */
export function listImports(path: string, text: string): readonly string[] {
  return [...text.matchAll(IMPORT)]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .map((specifier) =>
      specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : specifier,
    );
}

/** Every TypeScript file below some folders of the root. */
export function readSources(folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
      .map((path) => {
        const text = readFileSync(join(ROOT, path), 'utf8');
        return { path, text, imports: listImports(path, text) };
      }),
  );
}
