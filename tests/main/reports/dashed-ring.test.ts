import { describe, expect, it } from 'vitest';
import { Paper } from '../../../main/features/reports/pdf/paper.ts';
import { drawStatus } from '../../../main/features/reports/pdf/status-shape.ts';
import type { ReportStatus } from '../../../shared/domain/reports/document.ts';
import { BAD_COPY } from './bad-copy.ts';
import { canCopy, inkOnCopy } from './copied-page.ts';

const SIZE = 3.4;

/** Which share of the square around a shape is black on a bad copy of the page. */
function inkLeft(status: ReportStatus): number {
  const paper = new Paper();
  drawStatus(paper, status, 50, 50, SIZE);
  const square = { left: 46, top: 46, width: 8, height: 8 };
  return inkOnCopy(Buffer.from(paper.pdf.output(), 'latin1'), square, BAD_COPY);
}

describe.runIf(canCopy())('on a bad copy', () => {
  it('the dashed ring of a figure that is not known is still there, and is no filled circle', () => {
    const ring = inkLeft('none');
    const circle = inkLeft('good');
    expect(ring).toBeGreaterThan(circle * 0.3);
    expect(ring).toBeLessThan(circle * 0.8);
  });
});
