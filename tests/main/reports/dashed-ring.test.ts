import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Paper } from '../../../main/features/reports/pdf/paper.ts';
import { drawStatus } from '../../../main/features/reports/pdf/status-shape.ts';
import type { ReportStatus } from '../../../shared/domain/reports/document.ts';
import { createScratchFolder } from '../../db/scratch-database.ts';
import { BAD_COPY } from './bad-copy.ts';

const SIZE = 3.4;
const DOTS_PER_MILLIMETRE = 150 / 25.4;

function canCopy(): boolean {
  try {
    execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' });
    execFileSync('convert', ['-version'], { stdio: 'ignore' });
    return true;
  } catch {
    console.log('No copy is simulated: pdftoppm (poppler) and convert (ImageMagick) are not here.');
    return false;
  }
}

/** Which share of the square around a shape is black on a bad copy of the page. */
function inkLeft(status: ReportStatus): number {
  const folder = createScratchFolder();
  const paper = new Paper();
  drawStatus(paper, status, 50, 50, SIZE);
  writeFileSync(join(folder, 'page.pdf'), Buffer.from(paper.pdf.output(), 'latin1'));
  const from = String(Math.round(46 * DOTS_PER_MILLIMETRE));
  const side = String(Math.round(8 * DOTS_PER_MILLIMETRE));
  const cut = ['-x', from, '-y', from, '-W', side, '-H', side];
  execFileSync('pdftoppm', ['-r', '150', '-png', '-singlefile', ...cut, 'page.pdf', 'page'], {
    cwd: folder,
  });
  const ink = ['-format', '%[fx:1-mean]', 'info:'];
  return Number(
    execFileSync('convert', ['page.png', '-seed', '7', ...BAD_COPY, ...ink], {
      cwd: folder,
      encoding: 'utf8',
    }),
  );
}

describe.runIf(canCopy())('on a bad copy', () => {
  it('the dashed ring of a figure that is not known is still there, and is no filled circle', () => {
    const ring = inkLeft('none');
    const circle = inkLeft('good');
    expect(ring).toBeGreaterThan(circle * 0.3);
    expect(ring).toBeLessThan(circle * 0.8);
  });
});
