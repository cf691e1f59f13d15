// Draws the same lines of text and the same pictures at places that are known beforehand: jsPDF and nothing else.
import { readFileSync, writeFileSync } from 'node:fs';
import { jsPDF } from 'jspdf';
import type { Mark, Scene } from '../../../shared/charts/scene.ts';
import type { PagePlan } from '../twelve-chart-report.ts';

const [planFile = '', file = ''] = process.argv.slice(2);
const plan = JSON.parse(readFileSync(planFile, 'utf8')) as PagePlan;
const pdf = new jsPDF({ unit: 'mm', format: 'a4', putOnlyUsedFonts: true, compress: true });
plan.fonts.forEach((path, index) => {
  const name = index === 0 ? 'normal' : 'bold';
  pdf.addFileToVFS(`${name}.ttf`, readFileSync(path).toString('base64'));
  pdf.addFont(`${name}.ttf`, 'Page', name);
});

function goToPage(page: number): void {
  while (pdf.getNumberOfPages() < page) pdf.addPage();
  pdf.setPage(page);
}

function drawMark(mark: Mark, left: number, top: number): void {
  if (mark.kind === 'line') {
    pdf.setLineWidth(mark.width);
    const [first = [0, 0]] = mark.points;
    const steps = mark.points.slice(1).map(([x, y], index) => {
      const [fromX, fromY] = mark.points[index] ?? first;
      return [x - fromX, y - fromY];
    });
    pdf.lines(steps, left + first[0], top + first[1]);
  } else if (mark.kind === 'circle') {
    pdf.circle(left + mark.at[0], top + mark.at[1], mark.radius, 'FD');
  } else if (mark.kind === 'box') {
    pdf.rect(left + mark.at[0], top + mark.at[1], mark.width, mark.height, 'F');
  }
}

function drawScene({ marks }: Scene, index: number): void {
  goToPage(1 + Math.floor(index / 6));
  for (const mark of marks)
    drawMark(mark, 18 + (index % 2) * 90, 20 + (Math.floor(index / 2) % 3) * 80);
}

for (const { page, text, x, baseline, size, bold } of plan.texts) {
  goToPage(page);
  pdf.setFont('Page', bold ? 'bold' : 'normal');
  pdf.setFontSize(size);
  pdf.text(text, x, baseline);
}
plan.scenes.forEach(drawScene);
writeFileSync(file, new Uint8Array(pdf.output('arraybuffer')));
