import type { Mark, Scene, Tone } from '../../../../shared/charts/scene.ts';
import { ACCENT, type Paper } from './paper.ts';

const TONES: Readonly<Record<Tone, readonly [number, number, number]>> = {
  ink: [0, 0, 0],
  muted: [0, 0, 0],
  grid: [175, 175, 175],
  accent: ACCENT,
  shade: [225, 225, 225],
  paper: [255, 255, 255],
};

function paintMark(paper: Paper, mark: Mark, left: number, top: number): void {
  const { pdf } = paper;
  switch (mark.kind) {
    case 'line': {
      pdf.setDrawColor(...TONES[mark.tone]);
      pdf.setLineWidth(mark.width);
      if (mark.dash) pdf.setLineDashPattern([...mark.dash], 0);
      const [first, ...rest] = mark.points;
      if (first !== undefined) {
        const steps = rest.map(([x, y], index) => {
          const [fromX, fromY] = mark.points[index] ?? first;
          return [x - fromX, y - fromY];
        });
        pdf.lines(steps, left + first[0], top + first[1]);
      }
      if (mark.dash) pdf.setLineDashPattern([], 0);
      break;
    }
    case 'circle':
      pdf.setFillColor(...TONES[mark.fill]);
      pdf.setDrawColor(...TONES[mark.tone]);
      pdf.setLineWidth(mark.width);
      pdf.circle(left + mark.at[0], top + mark.at[1], mark.radius, 'FD');
      break;
    case 'box':
      pdf.setFillColor(...TONES[mark.fill]);
      pdf.rect(left + mark.at[0], top + mark.at[1], mark.width, mark.height, 'F');
      break;
    case 'text': {
      const align = { start: 'left', middle: 'center', end: 'right' } as const;
      const style = { size: mark.size, bold: mark.bold, align: align[mark.anchor] };
      paper.text(mark.text, left + mark.at[0], top + mark.at[1], style);
      break;
    }
  }
}

/** Draws a scene with its top left corner at a place of the page, millimetres. */
export function paintScene(paper: Paper, scene: Scene, left: number, top: number): void {
  for (const mark of scene.marks) paintMark(paper, mark, left, top);
}
