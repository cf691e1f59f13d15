/**
 * How the filled forms of one form leave: tables beside each other, sheets of one workbook, tables as ODK Central names
 * them in a zip with pictures and files, or XML as ODK Briefcase keeps it, in a zip with pictures and files.
 */
export const ANSWER_FORMATS = ['csv', 'xlsx', 'csv-zip', 'odk-zip'] as const;

/** One of {@link ANSWER_FORMATS}. */
export type AnswerFormat = (typeof ANSWER_FORMATS)[number];

/** Those that are one file. */
export const WHOLE_ANSWER_FORMATS = [
  'xlsx',
  'csv-zip',
  'odk-zip',
] as const satisfies readonly AnswerFormat[];
