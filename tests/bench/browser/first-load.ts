import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';

const KILOBYTE = 1024;

function gzippedKilobytes(files: readonly string[]): number {
  const sizes = files.map((file) => gzipSync(readFileSync(file)).length);
  return sizes.reduce((sum, size) => sum + size, 0) / KILOBYTE;
}

/** The files that a document names, and whatever scripts among them import before they run. */
function listStaticFiles(folder: string, document: string): readonly string[] {
  const found = new Set<string>();
  const follow = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    if (!name.endsWith('.js')) return;
    const text = readFileSync(join(folder, name), 'utf8');
    // As the builder writes them: `from"./a.js"`, `import"./b.js"`; what is imported later has a parenthesis.
    for (const [, other = ''] of text.matchAll(
      /(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+\.js)["'`]/g,
    ))
      follow(other);
  };
  const html = readFileSync(document, 'utf8');
  for (const [, name = ''] of html.matchAll(/(?:src|href)="\.\/assets\/([^"]+)"/g)) follow(name);
  return [...found];
}

/** What a browser must have before the first script runs, compressed. */
export function staticKilobytes(folder: string): number {
  const assets = join(folder, 'assets');
  const files = listStaticFiles(assets, join(folder, 'index.html'));
  return gzippedKilobytes(files.map((name) => join(assets, name)));
}

/** All built files that a page has fetched until now, compressed. */
export async function fetchedKilobytes(page: Page, folder: string): Promise<number> {
  const names = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  );
  const built = new Set(readdirSync(join(folder, 'assets')));
  const files = [...new Set(names.map((name) => basename(name)))].filter((name) => built.has(name));
  if (files.length === 0) throw new Error('The page has fetched nothing of what was built');
  return gzippedKilobytes(files.map((name) => join(folder, 'assets', name)));
}
