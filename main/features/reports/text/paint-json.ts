import type { ReportDocument } from '../../../../shared/domain/reports/document.ts';

/** The report as the document it is, for scripts and for headquarters: figures unrounded beside their text. */
export function paintJson(document: ReportDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
