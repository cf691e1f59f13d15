import type { Day } from '../calendar/day.ts';
import type { Language } from '../text/translate.ts';
import type { ChartPicture } from './chart-picture.ts';
import type { FormLine } from './form-line.ts';

/**
 * What a document is: the report of a meeting; the account of a month or a year; an order of medicines, a sheet to
 * count the stock on, the card of a product; the papers of a meeting from its convocation to its minutes;
 * the report of a programme; a form to be filled by hand, one that is filled, and what changed between two versions.
 */
export type DocumentName =
  | 'meeting'
  | 'account'
  | 'stockOrder'
  | 'countSheet'
  | 'stockCard'
  | 'roster'
  | 'presenceSheet'
  | 'generalAssembly'
  | 'visitFeedback'
  | 'deathReview'
  | 'scoreCard'
  | 'sayings'
  | 'dataQuality'
  | 'convocation'
  | 'attendanceSheet'
  | 'minutes'
  | 'actionSheet'
  | 'personSheets'
  | 'readAloud'
  | 'poster'
  | 'programme'
  | 'blankForm'
  | 'filledForm'
  | 'formChanges';

/**
 * A report before it is pages: every sentence chosen, every figure formatted, nothing placed. The PDF, the text, the
 * workbook and the screen are painted from this one value, so that they cannot differ.
 */
export interface ReportDocument {
  readonly document: DocumentName;
  /** The code of the centre. */
  readonly facility: string;
  /** The day of the meeting; of anything else, the last day that it speaks of. */
  readonly date: Day;
  readonly language: Language;
  readonly blocks: readonly Block[];
  /** How many rows of each table the figures rest on. */
  readonly sources: readonly Source[];
}

/** A table of the workspace and how many of its rows the report used. */
export interface Source {
  readonly table: string;
  readonly rows: number;
}

/** One piece of a report; painters switch on `kind` to the last case. */
export type Block =
  | RunningFooter
  | FrontPage
  | Letterhead
  | Heading
  | Paragraph
  | Table
  | Figures
  | Columns
  | Balance
  | ChartBlock
  | Photo
  | Signatures
  | FormLine
  | CutLine
  | PageBreak;

/** What stands at the foot of every page. */
export interface RunningFooter {
  readonly kind: 'footer';
  readonly text: string;
  /** "code PW4ADV", by which the record that the page was printed from is found again. */
  readonly code: string;
  /** With `{{page}}` and `{{pages}}`, which only the painter knows. */
  readonly pageNumber: string;
  /** Said on every page while the language has not been reviewed by a native speaker, else `null`. */
  readonly notice: string | null;
  /** Said at the foot when a character of the data has no glyph and `[?]` stands for it. */
  readonly unprintable: string;
}

/** The page that stands alone: whatever the data, it holds on one sheet. */
export interface FrontPage {
  readonly kind: 'frontPage';
  readonly blocks: readonly Block[];
}

/** A kept picture: its bytes are asked for by their SHA-256, and are a JPEG of so many points. */
export interface Picture {
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
}

/** The Republic, its motto and the administrative lines; then the title of the document. */
export interface Letterhead {
  readonly kind: 'letterhead';
  /** Of the ASACO; absent where none is kept. */
  readonly logo?: Picture;
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly title: string;
  readonly subtitle: string;
}

/** A heading, never left alone at the foot of a page. */
export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2;
  readonly text: string;
  /** Where a `More` points. */
  readonly anchor: string | null;
}

/**
 * A sentence or a few. `strong` is read aloud; `missing` says what is not there and how to get it; `aloud` is large, on
 * a page that is there to be read to those who listen.
 */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly tone: 'plain' | 'strong' | 'small' | 'missing' | 'aloud';
  readonly text: string;
}

/** The states that a page shows by shape, word and weight; colour comes last. */
export type ReportStatus = 'good' | 'attention' | 'act' | 'critical' | 'none' | 'notApplicable';

/** A cell: `text` as printed; `value`, where the cell is a figure, unrounded, `null` when there is none. */
export interface Cell {
  readonly text: string;
  readonly value?: number | null;
  readonly status?: ReportStatus;
}

/** A column; `share` is its part of the width, in any unit. */
export interface TableColumn {
  readonly title: string;
  readonly align: 'left' | 'right';
  readonly share: number;
}

/** A row; a `total` row is set apart by a rule. */
export interface TableRow {
  readonly cells: readonly Cell[];
  readonly total?: boolean;
}

/** A table. `name` is stable: it names the sheet of the workbook. */
export interface Table {
  readonly kind: 'table';
  readonly name: string;
  readonly title: string;
  /** `large` is 13 pt, for promises and decisions. */
  readonly size: 'normal' | 'large';
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Empty lines of 9 mm under the rows, for handwriting. */
  readonly blankRows: number;
  /** To be filled in by hand: every row is high enough to write in (`thumb`: to sign in or to leave a print). */
  readonly writing?: boolean | 'thumb';
  /** Long and narrow: a painter may set it in two halves side by side, read down the left one first. */
  readonly halves?: boolean;
  /** What the list leaves out, or `null` when it must be whole. */
  readonly more: More | null;
}

/** The line that stands for entries printed further on: "… et 3 autres, page 2". */
export interface More {
  /** Already left out by the document; the painter may leave out more on the front page. */
  readonly hidden: number;
  /** With `{{number}}`, for one and for several. */
  readonly one: string;
  readonly other: string;
  /** With `{{page}}`; said only where pages exist. */
  readonly where: string;
  /** The heading where the whole list is. */
  readonly anchor: string;
}

/** Large figures: in one row on the front page, or one under the other over the whole sheet of a `poster`. */
export interface Figures {
  readonly kind: 'figures';
  readonly layout?: 'poster';
  readonly items: readonly LargeFigure[];
}

/** One large figure: what it is, how much, how it stands, and what it was last time. */
export interface LargeFigure {
  readonly code: string;
  readonly label: string;
  readonly text: string;
  readonly value: number | null;
  readonly detail: string;
  readonly status: ReportStatus;
  readonly word: string;
  readonly change: string;
}

/** Short lists side by side: better, worse, to decide. */
export interface Columns {
  readonly kind: 'columns';
  readonly columns: readonly ListColumn[];
}

/** One of the lists; `empty` is said when it has no items. */
export interface ListColumn {
  readonly title: string;
  readonly status: ReportStatus;
  readonly items: readonly string[];
  readonly empty: string;
  readonly more: More | null;
}

/** Two amounts side by side, and what follows from them. */
export interface Balance {
  readonly kind: 'balance';
  readonly left: Amount;
  readonly right: Amount;
  readonly status: ReportStatus;
  readonly sentence: string;
}

/** An amount with its name and what it is made of. */
export interface Amount {
  readonly label: string;
  readonly text: string;
  readonly value: number | null;
  readonly detail: string;
}

/** A chart under its sentence; the two are never parted. */
export interface ChartBlock {
  readonly kind: 'chart';
  readonly sentence: string;
  readonly picture: ChartPicture;
}

/** A photo over what it shows: "Avant, 12 novembre 2026 : la pompe est cassée". */
export interface Photo {
  readonly kind: 'photo';
  readonly picture: Picture;
  readonly caption: string;
  /** Said in its place where its bytes are lost or cannot be printed. */
  readonly instead: string;
}

/** Places to sign, each with a round place for a thumb. */
export interface Signatures {
  readonly kind: 'signatures';
  readonly places: readonly SignaturePlace[];
  readonly thumb: string;
}

/** Who signs here; `name` is empty where it is written by hand. A `stamp` has no place for a thumb. */
export interface SignaturePlace {
  readonly office: string;
  readonly name: string;
  readonly stamp?: boolean;
}

/** Where the sheet is cut with scissors; at the foot of a page the edge is the cut. */
export interface CutLine {
  readonly kind: 'cutLine';
  readonly text: string;
}

/** What follows begins on a new page. */
export interface PageBreak {
  readonly kind: 'pageBreak';
}
