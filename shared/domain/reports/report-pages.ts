import type { Day } from '../calendar/day.ts';
import type { Language } from '../text/translate.ts';
import type { Block, LargeFigure, Table } from './document.ts';
import type { PageType } from './page-type.ts';

/**
 * A table, or the part of it that stands on one page under its own head. `halves` says whether it was set in two; the
 * columns' shares are the widths that the page gave them.
 */
export interface PrintedTable extends Table {
  /** The type of its rows and of its head, in points. */
  readonly points: { readonly rows: number; readonly head: number };
}

/**
 * A figure of a poster with the type that the sheet gave it, in points: 50 for the figure where there is room. `shape`
 * is the width of its shape in millimetres.
 */
export interface PosterFigure extends LargeFigure {
  readonly points: Readonly<Record<'label' | 'figure' | 'word' | 'detail', number>>;
  readonly shape: number;
}

/** The figures of a poster, one under the other over the whole sheet. */
export interface PrintedPoster {
  readonly kind: 'poster';
  readonly items: readonly PosterFigure[];
}

/** What stands on a page between its margins; lists are shortened and tables cut as the page shows them. */
export type PageBlock =
  | Exclude<Block, { kind: 'footer' | 'frontPage' | 'pageBreak' | 'table' }>
  | PrintedPoster
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
