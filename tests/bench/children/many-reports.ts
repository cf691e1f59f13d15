// Paints one report after another in one process and prints its memory half-way and at the end.
import { setImmediate } from 'node:timers/promises';
import { paintPdf } from '../../../main/features/reports/pdf/paint-document.ts';
import { createTranslator } from '../../../main/platform/translator.ts';
import { buildMeetingReport } from '../../../shared/domain/reports/meeting-report.ts';
import { twelveChartCentre } from '../twelve-chart-report.ts';

const COUNT = 100;
const translate = createTranslator('fr');

async function megabytesHeld(): Promise<number> {
  await setImmediate();
  globalThis.gc?.();
  return process.memoryUsage.rss() / 1024 / 1024;
}

let half = 0;
for (let number = 1; number <= COUNT; number += 1) {
  paintPdf(buildMeetingReport(twelveChartCentre, translate, 'fr'));
  if (number === COUNT / 2) half = await megabytesHeld();
}
console.log(JSON.stringify({ half, all: await megabytesHeld() }));
