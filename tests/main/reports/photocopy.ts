/**
 * Makes images of a report's pages as they are and as a bad photocopier leaves them, for a person to look at:
 * `node tests/main/reports/photocopy.ts REPORT.pdf FOLDER`. Needs pdftoppm (poppler) and convert (ImageMagick).
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BAD_COPY } from './bad-copy.ts';

const [report, folder] = process.argv.slice(2);
if (report === undefined || folder === undefined) {
  throw new Error('Usage: node tests/main/reports/photocopy.ts REPORT.pdf FOLDER');
}
mkdirSync(folder, { recursive: true });
execFileSync('pdftoppm', ['-r', '150', '-png', report, join(folder, 'page')]);
const pages = readdirSync(folder).filter(
  (name) => name.startsWith('page') && name.endsWith('.png'),
);
for (const page of pages) {
  const copy = page.replace('page', 'copy');
  execFileSync('convert', [join(folder, page), ...BAD_COPY, join(folder, copy)]);
}
process.stdout.write(`${pages.length} pages in ${folder}\n`);
