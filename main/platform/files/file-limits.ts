/**
 * How much of one file is read before it is refused. A health centre's largest honest file, ten years of stock or
 * 50,000 interviews, stays far below each line; what is above it is a mistake or an attack.
 */
export interface FileLimits {
  /** Any input, as it lies on the disk. */
  readonly fileBytes: number;
  /** What one archive may inflate to, over all the parts that are read. */
  readonly inflatedBytes: number;
  /** Inflated ÷ compressed bytes of one part, once it is past `ratioFromBytes`. */
  readonly inflationRatio: number;
  readonly ratioFromBytes: number;
  readonly archiveEntries: number;
  /** Relations, tabs, and number formats of a workbook, each. */
  readonly workbookItems: number;
  /** Rows that hold something, in one sheet or CSV file. */
  readonly rows: number;
  readonly columns: number;
  /** Of one sheet. */
  readonly mergedRanges: number;
  /** Excel's own limit. */
  readonly cellCharacters: number;
  readonly sharedStrings: number;
  readonly sharedStringCharacters: number;
  /** Characters and cells that `readXlsxSheets` holds at once. */
  readonly heldCharacters: number;
  readonly heldCells: number;
  /** One record of a CSV file, the line breaks inside its quotes included. */
  readonly recordBytes: number;
  readonly xmlBytes: number;
  readonly xmlDepth: number;
  readonly xmlElements: number;
  /** Text, comment or tag of XML that goes on without end. */
  readonly xmlTokenCharacters: number;
  /** Time of parsing, the caller's own work between two rows not counted. */
  readonly workMs: number;
}

const MIB = 1024 * 1024;

/** What a bundle of filled forms may be: a year of photos, of which one at a time is held. */
export const bundleLimits = {
  fileBytes: 1024 * MIB,
  inflatedBytes: 2048 * MIB,
  archiveEntries: 20_000,
} as const satisfies Partial<FileLimits>;

/** Chosen so that one reading stays under 500 MB and 10 s on the two cores of a coach's laptop. */
export const fileLimits: FileLimits = {
  fileBytes: 50 * MIB,
  inflatedBytes: 300 * MIB,
  inflationRatio: 200,
  ratioFromBytes: 10 * MIB,
  archiveEntries: 1_000,
  workbookItems: 5_000,
  rows: 200_000,
  columns: 1_000,
  mergedRanges: 5_000,
  cellCharacters: 32_767,
  sharedStrings: 1_000_000,
  sharedStringCharacters: 50_000_000,
  heldCharacters: 50_000_000,
  heldCells: 5_000_000,
  recordBytes: MIB,
  xmlBytes: 20 * MIB,
  xmlDepth: 100,
  xmlElements: 200_000,
  xmlTokenCharacters: MIB,
  workMs: 10_000,
};
