// Lays out the same paragraphs, tables and pictures with pdfmake.
import { readFileSync, writeFileSync } from 'node:fs';
import pdfmake from 'pdfmake';
import { sceneSvg } from '../../../shared/charts/scene-svg.ts';
import type { PagePlan } from '../twelve-chart-report.ts';

const [planFile = '', file = ''] = process.argv.slice(2);
const plan = JSON.parse(readFileSync(planFile, 'utf8')) as PagePlan;
const [normal, bold] = plan.fonts;
pdfmake.addFonts({ Andika: { normal, bold } });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => true);

const pictures = plan.scenes.map((scene) => ({ svg: sceneSvg(scene), width: 235 }));
const pairs = Array.from({ length: Math.ceil(pictures.length / 2) }, (_, index) => ({
  columns: pictures.slice(index * 2, index * 2 + 2),
}));
const definition = {
  pageSize: 'A4',
  defaultStyle: { font: 'Andika', fontSize: 11 },
  content: [
    ...plan.paragraphs,
    ...plan.tables.map((body) => ({
      layout: 'lightHorizontalLines',
      table: { headerRows: 1, widths: body[0]?.map(() => '*') ?? [], body },
    })),
    ...pairs,
  ],
};
writeFileSync(file, await pdfmake.createPdf(definition).getBuffer());
