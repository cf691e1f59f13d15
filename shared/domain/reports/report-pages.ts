import type { Day } from '../calendar/day.ts';
import type { Language } from '../text/translate.ts';
import type { Block, Table } from './document.ts';
import type { PageType } from './page-type.ts';

/**
 * A table, or the part of it that stands on one page under its own head. `halves` says whether it was set in two; the
 * columns' shares are the widths that the page gave them.
 */
export interface PrintedTable extends Table {
  /** The type of its rows and of its head, in points. */
  readonly points: { readonly rows: number; readonly head: number };
}

/** What stands on a page between its margins; lists are shortened and tables cut as the page shows them. */
export type PageBlock =
  | Exclude<Block, { kind: 'footer' | 'frontPage' | 'cutLine' | 'pageBreak' | 'table' }>
  | PrintedTable;

/** The foot of one page: the centre and the day, "code PW4ADV · page 3 sur 8", and what has to be said on every page. */
export interface PageFoot {
  readonly text: string;
  readonly number: string;
  readonly notices: readonly string[];
}

/** One printed page. */
export interface ReportPage {
  readonly blocks: readonly PageBlock[];
  readonly foot: PageFoot;
}

/** A report page by page, as the painter of the PDF has laid it out: what the preview shows. */
export interface ReportPages {
  /** The code of the centre. */
  readonly facility: string;
  /** The day of the meeting. */
  readonly date: Day;
  readonly language: Language;
  readonly type: PageType;
  readonly pages: readonly ReportPage[];
}
