/**
 * The ways in which a month leaves the program: a workbook for people, the tables that `keneya import` takes, what a
 * DHIS2 server takes, and the table that says what is which element there.
 */
export const EXPORT_FORMATS = ['xlsx', 'csv', 'dhis2-json', 'dhis2-csv', 'dhis2-links'] as const;

/** One of {@link EXPORT_FORMATS}. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The most months that one file for DHIS2 tells of. */
export const MOST_MONTHS = 120;
