// Lays out the same paragraphs, tables and pictures as a page, and has Chromium print it.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { sceneSvg } from '../../../shared/charts/scene-svg.ts';
import type { PagePlan } from '../twelve-chart-report.ts';

const [planFile = '', chromium = '', file = ''] = process.argv.slice(2);
const plan = JSON.parse(readFileSync(planFile, 'utf8')) as PagePlan;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function tableHtml(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => cells.map((cell) => `<td>${escaped(cell)}</td>`).join(''));
  return `<table>${lines.map((line) => `<tr>${line}</tr>`).join('')}</table>`;
}

const [normal, bold] = plan.fonts.map((font) => pathToFileURL(font).href);
const html = `<!doctype html><meta charset="utf-8"><style>
@font-face { font-family: Andika; src: url(${normal}); }
@font-face { font-family: Andika; font-weight: 700; src: url(${bold}); }
@page { size: A4; margin: 18mm; }
body { font: 11pt Andika; }
table { width: 100%; border-collapse: collapse; }
tr { break-inside: avoid; border-bottom: 0.2mm solid; }
svg { width: 84mm; height: 48mm; }
</style>${plan.paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('')}
${plan.tables.map(tableHtml).join('')}${plan.scenes.map(sceneSvg).join('')}`;
writeFileSync(`${file}.html`, html);
const { status, stderr } = spawnSync(
  chromium,
  [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-pdf-header-footer',
    `--user-data-dir=${file}-profile`,
    `--print-to-pdf=${file}`,
    pathToFileURL(`${file}.html`).href,
  ],
  { encoding: 'utf8' },
);
if (status !== 0) throw new Error(`Chromium ended with ${status}: ${stderr}`);
