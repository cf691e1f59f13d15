/**
 * The ways in which a whole workspace, or all of one centre, leaves for other programs, in the clear: tables with their
 * description (Frictionless data package), a plain SQLite file, filled forms as ODK writes them.
 */
export const OPEN_FORMATS = ['datapackage', 'sqlite', 'odk'] as const;

/** One of {@link OPEN_FORMATS}. */
export type OpenFormat = (typeof OPEN_FORMATS)[number];
