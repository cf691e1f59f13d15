// Paints one report after another in one process and prints what it holds half-way and at the end, in megabytes.
import { setImmediate } from 'node:timers/promises';
import { paintPdf } from '../../../main/features/reports/pdf/paint-document.ts';
import { createTranslator } from '../../../main/platform/translator.ts';
import { buildMeetingReport } from '../../../shared/domain/reports/meeting-report.ts';
import { twelveChartCentre } from '../twelve-chart-report.ts';

const COUNT = 100;
const translate = createTranslator('fr');

async function memory(): Promise<{ readonly held: number; readonly resident: number }> {
  await setImmediate();
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { held: (heapUsed + external) / 1024 / 1024, resident: rss / 1024 / 1024 };
}

let half = await memory();
for (let number = 1; number <= COUNT; number += 1) {
  paintPdf(buildMeetingReport(twelveChartCentre, translate, 'fr'));
  if (number === COUNT / 2) half = await memory();
}
console.log(JSON.stringify({ half, all: await memory() }));
