import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { paintPdf } from '../../main/features/reports/pdf/paint-document.ts';
import { resourcesDirectory } from '../../main/platform/resources.ts';
import { createTranslator } from '../../main/platform/translator.ts';
import { buildMeetingReport } from '../../shared/domain/reports/meeting-report.ts';
import { findChromium } from '../e2e/browser.ts';
import { printedTexts } from '../main/reports/printed-pages.ts';
import { benchAssembly } from './bench-assembly.ts';
import type { BenchLine } from './bench-line.ts';
import { inBrowser } from './browser/find-browser.ts';
import { childPath, interleave, runFresh } from './measuring.ts';
import { type PagePlan, planParts, twelveChartCentre } from './twelve-chart-report.ts';

const ROUNDS = 5;

interface Memory {
  readonly held: number;
  readonly resident: number;
}

function planPages(): PagePlan {
  const document = buildMeetingReport(twelveChartCentre, createTranslator('fr'), 'fr');
  const fonts = join(resourcesDirectory(), 'fonts');
  return {
    ...planParts(document),
    texts: printedTexts(paintPdf(document)),
    fonts: [join(fonts, 'andika-regular.ttf'), join(fonts, 'andika-bold.ttf')],
  };
}

function kilobytes(file: string): number {
  return statSync(file).size / 1024;
}

function benchMany(): readonly BenchLine[] {
  const { printed } = runFresh(['--expose-gc', childPath('many-reports')]);
  const { half, all } = JSON.parse(printed) as Readonly<Record<'half' | 'all', Memory>>;
  const line = (what: string, name: keyof Memory, budget: BenchLine['budget']): BenchLine => ({
    what,
    ours: { value: all[name], unit: 'MB' },
    peer: { value: half[name], unit: 'MB', name: 'after 50' },
    budget,
  });
  return [
    line('memory held after 100 reports in a row', 'held', { of: 'ratio', atMost: 1.1 }),
    line('memory resident then', 'resident', null),
  ];
}

interface OwnReport {
  readonly what: string;
  readonly ours: number;
  readonly bare: number;
}

/** The same parts laid out and printed by Chromium; nothing, and a line that says so, where there is none. */
async function benchChromium(
  planFile: string,
  file: string,
  { what, ours, bare }: OwnReport,
): Promise<readonly BenchLine[]> {
  const print = inBrowser(async () => {
    const words = [childPath('chromium-report'), planFile, findChromium(), file];
    const { printed } = await interleave(ROUNDS, { printed: () => runFresh(words).ms });
    const peer = { value: printed - bare, unit: 'ms', name: 'print of Chromium, same parts' };
    return [
      {
        what,
        ours: { value: ours - bare, unit: 'ms' },
        peer,
        budget: { of: 'ratio', atMost: 450 / 672, reason: '450 of 672 ms' },
      },
      {
        what: 'size of that report',
        ours: { value: kilobytes(file.replace('chromium', 'our')), unit: 'kB' },
        peer: { value: kilobytes(file), unit: 'kB', name: 'print of Chromium' },
        budget: null,
      },
    ];
  });
  return print('', { isFull: false });
}

/** The ASACO's report from plain data to a file, beside the libraries that paint pages. */
export async function benchReport(scratch: string): Promise<readonly BenchLine[]> {
  const plan = planPages();
  const pages = Math.max(...plan.texts.map(({ page }) => page));
  const planFile = join(scratch, 'plan.json');
  writeFileSync(planFile, JSON.stringify(plan));
  const file = (name: string): string => join(scratch, `${name}.pdf`);
  // Stripping types and compiling is what an installed program has done beforehand; all three have it kept.
  const cache = { NODE_COMPILE_CACHE: join(scratch, 'compiled') };
  const paint = (name: string, ...words: readonly string[]): number =>
    runFresh([childPath(name), ...words, file(name)], cache).ms;
  const ms = await interleave(ROUNDS, {
    bare: () => runFresh(['-e', '0'], cache).ms,
    ours: () => paint('our-report'),
    jspdf: () => paint('jspdf-report', planFile),
    pdfmake: () => paint('pdfmake-report', planFile),
  });
  const own = (name: 'ours' | 'jspdf' | 'pdfmake') => ({ value: ms[name] - ms.bare, unit: 'ms' });
  const what = `report, ${pages} pages, ${plan.scenes.length} charts, fresh process`;
  return [
    {
      what,
      ours: own('ours'),
      peer: { ...own('jspdf'), name: 'bare jsPDF, same marks' },
      budget: { of: 'ratio', atMost: 450 / 177, reason: '450 of 177 ms' },
    },
    {
      what,
      ours: own('ours'),
      peer: { ...own('pdfmake'), name: 'pdfmake, same parts' },
      budget: { of: 'ratio', atMost: 450 / 372, reason: '450 of 372 ms' },
    },
    {
      what: 'the same with the start of Node',
      ours: { value: ms.ours, unit: 'ms' },
      peer: { value: ms.bare, unit: 'ms', name: 'bare Node' },
      budget: null,
    },
    {
      what: 'size of that report',
      ours: { value: kilobytes(file('our-report')), unit: 'kB' },
      peer: { value: kilobytes(file('pdfmake-report')), unit: 'kB', name: 'pdfmake' },
      budget: { of: 'value', atMost: 150 },
    },
    ...(await benchChromium(planFile, file('chromium-report'), {
      ours: ms.ours,
      bare: ms.bare,
      what,
    })),
    await benchAssembly(scratch),
    ...benchMany(),
  ];
}
