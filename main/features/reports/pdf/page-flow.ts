import type { Table } from '../../../../shared/domain/reports/document.ts';
import type { PageBlock } from '../../../../shared/domain/reports/report-pages.ts';
import { PAGE } from './page-geometry.ts';
import { type MeasuredTable, measureTable } from './paint-table.ts';
import type { Paper } from './paper.ts';

/** A table no higher than this moves to the next page rather than being split… */
const SHORT_TABLE = 80;

/** … unless more than this of the page would stay white. */
const LARGEST_BLANK = 40;

/** Where the next block goes, page after page. */
export class PageFlow {
  readonly paper: Paper;
  /** Top of what comes next, millimetres. */
  y: number = PAGE.top;
  /** Headings that other lines point to, with the page they stand on. */
  readonly anchors = new Map<string, number>();
  readonly #tables = new Map<Table, MeasuredTable>();
  readonly #placed = new Map<number, PageBlock[]>();

  constructor(paper: Paper) {
    this.paper = paper;
  }

  /** The page that is being painted, from 1. */
  get page(): number {
    return this.paper.pdf.getCurrentPageInfo().pageNumber;
  }

  /** A table's layout, made once: a heading asks for it before the table itself is painted. */
  table(block: Table): MeasuredTable {
    const known = this.#tables.get(block) ?? measureTable(block, this.paper);
    this.#tables.set(block, known);
    return known;
  }

  /** What of a table must stand on the page where it begins, when `above` stands between it and what was painted. */
  tableStart(block: Table, above = 0): number {
    const { height, startHeight } = this.table(block);
    const isWhole = height <= SHORT_TABLE && PAGE.bottom - this.y - above <= LARGEST_BLANK;
    return isWhole ? height : startHeight;
  }

  /** Goes to the top of a new page. */
  newPage(): void {
    this.paper.pdf.addPage();
    this.y = PAGE.top;
  }

  /** Goes to a new page unless `height` millimetres still fit on this one. */
  keepTogether(height: number): void {
    if (this.y > PAGE.top && this.y + height > PAGE.bottom) this.newPage();
  }

  /** Notes what was painted on a page: on the current one unless another is named. */
  put(blocks: readonly PageBlock[], page = this.page): void {
    this.#placed.set(page, [...(this.#placed.get(page) ?? []), ...blocks]);
  }

  /** What was painted on a page, in order. */
  placedOn(page: number): readonly PageBlock[] {
    return this.#placed.get(page) ?? [];
  }
}
