import { INK, type Paper } from './paper.ts';

/** How far the mouth goes down or up, in parts of the face. */
const REACH = 0.19;

/** Draws a face around a middle: 0 for the worst answer, 1 for the best; the mouth tells them apart on any copy. */
export function drawFace(paper: Paper, mood: number, x: number, y: number, size: number): void {
  const { pdf } = paper;
  const bend = (mood - 0.5) * 2 * REACH * size;
  pdf.setDrawColor(INK.black);
  pdf.setFillColor(0, 0, 0);
  pdf.setLineWidth(0.4);
  pdf.circle(x, y, size / 2, 'S');
  for (const side of [-1, 1])
    pdf.circle(x + side * size * 0.16, y - size * 0.11, size * 0.055, 'F');
  pdf.setLineWidth(0.5);
  const [half, low] = [size * 0.21, y + size * 0.18];
  const ends = low - bend / 2;
  pdf.lines([[half * 0.667, bend, half * 1.333, bend, half * 2, 0]], x - half, ends, [1, 1], 'S');
}
