import { z } from 'zod';
import { type CellValue, SHEETS, type SheetColumn, type SheetRow } from '../domain/months/sheet.ts';
import { readCall, writeCall } from './call.ts';
import { daySchema, facilityCodeSchema, monthSchema, nothingSchema } from './primitives.ts';

const MOST_CHANGES = 20_000;
const wordSchema = z.string().min(1).max(200);
const textSchema = z.string().trim().min(1).max(500);
const sheetSchema = z.enum(SHEETS);
const cellValueSchema: z.ZodType<CellValue> = z.union([z.number(), z.string().max(500), z.null()]);

const monthOfSchema = z.object({ facility: facilityCodeSchema, period: monthSchema });
const sheetOfSchema = monthOfSchema.extend({ sheet: sheetSchema });
const rowOfSchema = sheetOfSchema.extend({ row: wordSchema });
const cellOfSchema = rowOfSchema.extend({ column: wordSchema });

/** A warning as pages show it. */
export const listedWarningSchema = z.object({
  sheet: sheetSchema,
  row: wordSchema,
  /** How the line is called: the service, the product, the post, the cash box. */
  label: z.string(),
  /** Null when the warning is of the line as a whole. */
  column: wordSchema.nullable(),
  /** `indicators:<code>` for `coherence.<rule>`, else `months:warnings.<sheet>.<code>`. */
  code: wordSchema,
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Why it is right as it stands; null while nobody has said. */
  reason: z.string().nullable(),
});

/** Something in a month that asks for a reason; it never blocks. */
export type ListedWarning = z.infer<typeof listedWarningSchema>;

/** How many open warnings of a month are listed: a month that was pasted and not yet looked at can have thousands. */
export const LISTED_WARNINGS = 30;

const openWarningsSchema = z.object({
  /** How many are open in each sheet. */
  count: z.record(sheetSchema, z.number()),
  /** The contradictions first, no more than {@link LISTED_WARNINGS}. */
  first: z.array(listedWarningSchema),
});

/** What nobody has explained yet in a month. */
export type OpenWarnings = z.infer<typeof openWarningsSchema>;

const sheetAnswerSchema = z.object({
  columns: z.array(z.custom<SheetColumn>((value) => typeof value === 'object')),
  rows: z.array(z.custom<SheetRow>((value) => typeof value === 'object')),
  warnings: z.array(listedWarningSchema),
  /** Cells that carry a note or a flag, as `row` and `column`. */
  noted: z.array(z.object({ row: wordSchema, column: wordSchema, flagged: z.boolean() })),
  state: z.enum(['open', 'validated']),
  /** How far the month as a whole can be trusted. */
  quality: z.object({
    /** Counts and closings that are there, of those that are expected of this centre. */
    present: z.number(),
    expected: z.number(),
    /** `quality.score` of the figures, from 0 to 100; null where nothing can be said. */
    score: z.number().nullable(),
  }),
  /** The last month before that has lines in this sheet; null where none has. */
  before: monthSchema.nullable(),
});

const changedSheetSchema = sheetAnswerSchema.extend({
  /** Names what was changed, to be taken back as a whole; null where nothing was. */
  change: wordSchema.nullable(),
});

/** A sheet after something was done to it as a whole. */
export type ChangedSheet = z.infer<typeof changedSheetSchema>;

const savedSheetSchema = sheetAnswerSchema.extend({
  /** The lines that `rows` and `warnings` speak of; null where they are all of the sheet's. */
  touched: z.array(wordSchema).nullable(),
});

/** What became of a sheet when cells of it were written. */
export type SavedSheet = z.infer<typeof savedSheetSchema>;

/** A sheet of a month as the grid shows it. */
export type MonthSheet = z.infer<typeof sheetAnswerSchema>;

const historySchema = z.object({
  /** The twelve months that end with the period, oldest first; `null` where nothing is recorded. */
  values: z.array(z.object({ period: monthSchema, value: cellValueSchema })),
  minimum: z.number().nullable(),
  maximum: z.number().nullable(),
  median: z.number().nullable(),
  note: z.string().nullable(),
  flagged: z.boolean(),
  /** Who changed the cell, the newest first. */
  changes: z.array(
    z.object({ at: z.string(), user: z.string(), before: cellValueSchema, after: cellValueSchema }),
  ),
});

/** What the panel beside the grid says of the cell in focus. */
export type CellHistory = z.infer<typeof historySchema>;

/** The month: its four sheets, typed like a spreadsheet, and its state. */
export const monthsContract = {
  /** The months that have anything recorded, the newest first, with the state of each. */
  list: readCall(
    z.object({ facility: facilityCodeSchema }),
    z.array(z.object({ period: monthSchema, state: z.enum(['open', 'validated']) })),
  ),
  /** One sheet, whole. */
  sheet: readCall(sheetOfSchema, sheetAnswerSchema),
  /** Writes cells, all or none, and gives what became of the sheet: of stock the lines that were written. */
  save: writeCall(
    sheetOfSchema.extend({
      changes: z
        .array(z.object({ row: wordSchema, column: wordSchema, value: cellValueSchema }))
        .min(1)
        .max(MOST_CHANGES),
    }),
    savedSheetSchema,
  ),
  /** Says that a line is, or is not, kept by this centre ("non géré ici"). */
  manage: writeCall(rowOfSchema.extend({ managed: z.boolean() }), changedSheetSchema),
  /**
   * Adds a line by its written name: a product, a service, a cadre with who pays it, a heading of a box. Where the name
   * looks like a line that there is, nothing is added and `alike` says which, until the call says `asNew`.
   */
  addRow: writeCall(
    sheetOfSchema.extend({
      name: textSchema.max(200),
      /** The code of the cash box and the direction; the account needs both. */
      box: wordSchema.nullable().default(null),
      direction: z.enum(['receipt', 'spending']).nullable().default(null),
      payer: z.string().trim().max(200).default(''),
      asNew: z.boolean().default(false),
    }),
    z.object({
      row: wordSchema.nullable(),
      alike: z.string().nullable(),
      sheet: changedSheetSchema,
    }),
  ),
  /**
   * Adds the lines of the last month that had any, with no value but what is carried over; where no month has any, those
   * that every centre is asked about.
   */
  copyList: writeCall(sheetOfSchema, changedSheetSchema),
  /** Takes back what `manage`, `addRow` or `copyList` changed; refused where somebody has built on it since. */
  takeBack: writeCall(sheetOfSchema.extend({ change: wordSchema }), sheetAnswerSchema),
  /** The cell in focus: its year, its note, its changes. */
  history: readCall(cellOfSchema, historySchema),
  /** Keeps a note at a cell; an empty one takes it away. */
  note: writeCall(
    cellOfSchema.extend({ note: z.string().trim().max(500), flagged: z.boolean() }),
    nothingSchema,
  ),
  /** What nobody has explained yet in the month, of all sheets. */
  warnings: readCall(monthOfSchema, openWarningsSchema),
  /** Says why a warning is right as it stands. */
  explain: writeCall(rowOfSchema.extend({ code: wordSchema, reason: textSchema }), nothingSchema),
  /** Locks the month: from then on nothing in it changes until it is opened again. */
  validate: writeCall(
    monthOfSchema.extend({ receivedOn: daySchema.nullable() }),
    nothingSchema,
    'coach',
  ),
  /** Opens a locked month, for a reason that stays. */
  reopen: writeCall(monthOfSchema.extend({ reason: textSchema }), nothingSchema, 'coach'),
};
