import type { Table } from '../../../../shared/domain/reports/document.ts';
import { PAGE } from './page-geometry.ts';
import { type MeasuredTable, measureTable } from './paint-table.ts';
import type { Paper } from './paper.ts';

/** Where the next block goes, page after page. */
export class PageFlow {
  readonly paper: Paper;
  /** Top of what comes next, millimetres. */
  y: number = PAGE.top;
  /** Headings that other lines point to, with the page they stand on. */
  readonly anchors = new Map<string, number>();
  readonly #tables = new Map<Table, MeasuredTable>();

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

  /** Goes to the top of a new page. */
  newPage(): void {
    this.paper.pdf.addPage();
    this.y = PAGE.top;
  }

  /** Goes to a new page unless `height` millimetres still fit on this one. */
  keepTogether(height: number): void {
    if (this.y > PAGE.top && this.y + height > PAGE.bottom) this.newPage();
  }
}
