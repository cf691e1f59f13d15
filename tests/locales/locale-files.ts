import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const LOCALES = join(ROOT, 'resources/locales');

export type Texts = ReadonlyMap<string, string>;

interface TextTree {
  readonly [name: string]: string | TextTree;
}

function flatten(tree: TextTree, path: string): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([name, value]) => {
    const key = path === '' ? name : `${path}.${name}`;
    return typeof value === 'string' ? [[key, value] as const] : flatten(value, key);
  });
}

/** The files of French, which every other language follows. */
export function listFeatures(language = 'fr'): readonly string[] {
  return readdirSync(join(LOCALES, language)).map((name) => name.replace(/\.json$/, ''));
}

/** The texts of a feature by key. */
export function readTexts(language: string, feature: string): Texts {
  const content = readFileSync(join(LOCALES, language, `${feature}.json`), 'utf8');
  return new Map(flatten(JSON.parse(content) as TextTree, ''));
}

/** Every text of a language by `feature:key`. */
export function readLanguage(language: string): Texts {
  return new Map(
    listFeatures(language).flatMap((feature) =>
      [...readTexts(language, feature)].map(([key, text]) => [`${feature}:${key}`, text] as const),
    ),
  );
}

/** The key without its plural ending. */
export function baseOf(key: string): string {
  return key.replace(/_(?:one|many|other)$/, '');
}

/** The facts that a text quotes, each once. */
export function factsOf(text: string): readonly string[] {
  return [
    ...new Set([...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name = '']) => name)),
  ].toSorted();
}

/** All source that speaks to people, file by file, without its comments. */
export function readSources(): readonly { readonly path: string; readonly text: string }[] {
  return ['shared', 'main', 'renderer'].flatMap((room) => {
    const paths = listTree(join(ROOT, room)).filter((path) => /\.tsx?$/.test(path));
    return paths.map((path) => ({
      path: join(room, path),
      text: withoutComments(readFileSync(join(ROOT, room, path), 'utf8')),
    }));
  });
}

function listTree(directory: string): readonly string[] {
  try {
    return readdirSync(directory, { recursive: true, encoding: 'utf8' });
  } catch {
    // The renderer is not built yet.
    return [];
  }
}

function withoutComments(source: string): string {
  return source.replace(/\/\*\*?[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}
