import type { ReportStatus } from '../../../../shared/domain/reports/document.ts';
import { INK, type Paper } from './paper.ts';

const COLOURS: Readonly<Record<ReportStatus, readonly [number, number, number]>> = {
  good: [21, 105, 55],
  attention: [150, 90, 0],
  act: [178, 30, 30],
  critical: [120, 10, 10],
  none: [30, 30, 30],
  notApplicable: [100, 100, 100],
};

function triangle(paper: Paper, x: number, y: number, half: number): void {
  paper.pdf.triangle(x, y - half, x - half, y + half * 0.85, x + half, y + half * 0.85, 'F');
}

function critical(paper: Paper, x: number, y: number, half: number): void {
  paper.pdf.setLineWidth(half * 0.42);
  paper.pdf.rect(x - half, y - half, half * 2, half * 2, 'S');
  paper.pdf.rect(x - half * 0.24, y - half * 0.62, half * 0.48, half * 1.24, 'F');
}

function dashedRing(paper: Paper, x: number, y: number, half: number): void {
  // Six dashes whatever the size, thick and dark enough for the worst copy.
  const radius = half * 0.86;
  const step = (Math.PI * radius) / 3;
  paper.pdf.setLineWidth(half * 0.34);
  paper.pdf.setLineDashPattern([step * 0.64, step * 0.36], 0);
  paper.pdf.circle(x, y, radius, 'S');
  paper.pdf.setLineDashPattern([], 0);
}

/**
 * Draws the shape of a state around a middle, `size` millimetres high: filled circle, triangle, filled square, barred
 * square, dashed ring, thin dash. Drawn and not typed: in grey they still differ by shape and weight.
 */
export function drawStatus(
  paper: Paper,
  status: ReportStatus,
  x: number,
  y: number,
  size: number,
): void {
  const half = size / 2;
  const [red, green, blue] = COLOURS[status];
  paper.pdf.setFillColor(red, green, blue);
  paper.pdf.setDrawColor(red, green, blue);
  switch (status) {
    case 'good':
      paper.pdf.circle(x, y, half, 'F');
      break;
    case 'attention':
      triangle(paper, x, y, half * 1.1);
      break;
    case 'act':
      paper.pdf.rect(x - half * 0.9, y - half * 0.9, half * 1.8, half * 1.8, 'F');
      break;
    case 'critical':
      critical(paper, x, y, half);
      break;
    case 'none':
      dashedRing(paper, x, y, half);
      break;
    case 'notApplicable':
      paper.pdf.setLineWidth(0.35);
      paper.pdf.line(x - half, y, x + half, y);
      break;
  }
  paper.pdf.setDrawColor(INK.black);
}
