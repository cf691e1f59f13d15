// Writes the report of the twelve-chart centre from plain data, as a process that does nothing else.
import { writeFileSync } from 'node:fs';
import { paintPdf } from '../../../main/features/reports/pdf/paint-document.ts';
import { createTranslator } from '../../../main/platform/translator.ts';
import { buildMeetingReport } from '../../../shared/domain/reports/meeting-report.ts';
import { twelveChartCentre } from '../twelve-chart-report.ts';

const [file = ''] = process.argv.slice(2);
const document = buildMeetingReport(twelveChartCentre, createTranslator('fr'), 'fr');
writeFileSync(file, paintPdf(document));
