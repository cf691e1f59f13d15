import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createScratchFolder } from '../../db/scratch-database.ts';

const DOTS_PER_MILLIMETRE = 150 / 25.4;

/** Whether a copy can be simulated here; says on the console what is missing. */
export function canCopy(): boolean {
  try {
    execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' });
    execFileSync('convert', ['-version'], { stdio: 'ignore' });
    return true;
  } catch {
    console.log('No copy is simulated: pdftoppm (poppler) and convert (ImageMagick) are not here.');
    return false;
  }
}

/** A part of a page, millimetres from its upper left corner. */
export interface PagePart {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Which share of a part of the first page is black when it is copied with these options of ImageMagick's convert. */
export function inkOnCopy(pdf: Uint8Array, part: PagePart, copier: readonly string[]): number {
  const folder = createScratchFolder();
  writeFileSync(join(folder, 'page.pdf'), pdf);
  const dots = (length: number): string => String(Math.round(length * DOTS_PER_MILLIMETRE));
  const { left, top, width, height } = part;
  const cut = ['-x', dots(left), '-y', dots(top), '-W', dots(width), '-H', dots(height)];
  const options = ['-r', '150', '-png', '-singlefile', '-l', '1', ...cut];
  execFileSync('pdftoppm', [...options, 'page.pdf', 'page'], { cwd: folder });
  const ink = ['-format', '%[fx:1-mean]', 'info:'];
  const copied = ['page.png', '-seed', '7', ...copier, ...ink];
  return Number(execFileSync('convert', copied, { cwd: folder, encoding: 'utf8' }));
}
