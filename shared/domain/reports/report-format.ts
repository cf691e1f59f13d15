/** The formats a report is written in; the file's ending says which. */
export const REPORT_FORMATS = ['pdf', 'txt', 'json', 'xlsx'] as const;

/** One of them. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** True for a format that we write. */
export function isReportFormat(word: string): word is ReportFormat {
  return REPORT_FORMATS.some((format) => format === word);
}
