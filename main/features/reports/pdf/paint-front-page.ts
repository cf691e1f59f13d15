import type {
  Block,
  Columns,
  FrontPage,
  ListColumn,
  Table,
} from '../../../../shared/domain/reports/document.ts';
import type { PageBlock } from '../../../../shared/domain/reports/report-pages.ts';
import { moreText, settleMore } from './more-text.ts';
import type { PageFlow } from './page-flow.ts';
import { PAGE } from './page-geometry.ts';
import { balanceHeight, paintBalance } from './paint-balance.ts';
import { columnsHeight, paintColumns } from './paint-columns.ts';
import { figuresHeight, paintFigures } from './paint-figures.ts';
import { letterheadHeight, paintLetterhead } from './paint-letterhead.ts';
import { measureTable } from './paint-table.ts';
import { headingHeight, paintHeading, paintParagraph, paragraphHeight } from './paint-words.ts';
import type { Paper } from './paper.ts';
import { wrapText } from './wrap-text.ts';

/** The page of each heading that a shortened list points to. */
export type Anchors = ReadonlyMap<string, number>;

interface Piece {
  /** The block as the page shows it. */
  readonly shown: PageBlock;
  readonly height: number;
  readonly paint: (top: number) => void;
  /** Whether the next piece stands close: a heading and what it heads. */
  readonly close: boolean;
}

/** How many entries the lists may show; the page tries less and less until everything holds. */
interface Limits {
  readonly promises: number;
  readonly lines: number;
}

const ATTEMPTS: readonly Limits[] = [
  { promises: 5, lines: 3 },
  { promises: 4, lines: 3 },
  { promises: 3, lines: 3 },
  { promises: 3, lines: 2 },
  { promises: 2, lines: 2 },
  { promises: 2, lines: 1 },
  { promises: 1, lines: 1 },
];

const LARGEST_GAP = 8;
const CLOSE_GAP = 0.8;

/** A table with the rows that the limits allow, and the line for the others. */
function cutTable(table: Table, limits: Limits, anchors: Anchors): Table {
  const rows = table.rows.slice(0, limits.promises);
  const hidden = (table.more?.hidden ?? 0) + table.rows.length - rows.length;
  const page = anchors.get(table.more?.anchor ?? '') ?? null;
  return { ...table, rows, more: settleMore(table.more, hidden, page) };
}

function cutColumns(block: Columns, limits: Limits, anchors: Anchors): Columns {
  const columns = block.columns.map((column) => {
    const items = column.items.slice(0, limits.lines);
    const hidden = (column.more?.hidden ?? 0) + column.items.length - items.length;
    const page = anchors.get(column.more?.anchor ?? '') ?? null;
    return { ...column, items, more: settleMore(column.more, hidden, page) };
  });
  return { ...block, columns };
}

function tablePiece(shown: Table, paper: Paper): Piece {
  const more = moreText(shown.more);
  const lines = more === null ? [] : wrapText(more, PAGE.inner, { size: 'body' }, paper);
  const measured = measureTable(shown, paper);
  return {
    shown: measured.printed,
    height: measured.height + paper.linesHeight(lines.length, 'body'),
    paint: (top) => {
      const { y } = measured.draw(top);
      paper.lines(lines, PAGE.left + 1.2, y, { size: 'body' });
    },
    close: false,
  };
}

function columnsPiece(shown: Columns, paper: Paper): Piece {
  const more = (column: ListColumn): string | null => moreText(column.more);
  return {
    shown,
    height: columnsHeight(shown, more, paper),
    paint: (top) => paintColumns(shown, more, top, paper),
    close: false,
  };
}

function piece(block: Block, limits: Limits, anchors: Anchors, paper: Paper): Piece {
  switch (block.kind) {
    case 'letterhead':
      return {
        shown: block,
        height: letterheadHeight(block, paper),
        paint: (top) => paintLetterhead(block, top, paper),
        close: false,
      };
    case 'heading':
      return {
        shown: block,
        height: headingHeight(block, paper),
        paint: (top) => paintHeading(block, top, paper),
        close: true,
      };
    case 'paragraph':
      return {
        shown: block,
        height: paragraphHeight(block, paper),
        paint: (top) => paintParagraph(block, top, paper),
        close: true,
      };
    case 'table':
      return tablePiece(cutTable(block, limits, anchors), paper);
    case 'figures':
      return {
        shown: block,
        height: figuresHeight(block, paper),
        paint: (top) => paintFigures(block, top, paper),
        close: false,
      };
    case 'columns':
      return columnsPiece(cutColumns(block, limits, anchors), paper);
    case 'balance':
      return {
        shown: block,
        height: balanceHeight(block, paper),
        paint: (top) => paintBalance(block, top, paper),
        close: false,
      };
    default:
      throw new Error(`A block of kind "${block.kind}" has no place on the front page`);
  }
}

/** The pieces of one side and the air between them. */
interface Side {
  readonly pieces: readonly Piece[];
  readonly gap: number;
}

function sideThatFits(blocks: readonly Block[], anchors: Anchors, paper: Paper): Side | null {
  const room = PAGE.bottom - PAGE.top;
  for (const limits of ATTEMPTS) {
    const pieces = blocks.map((inner, index) => {
      const next = blocks[index + 1]?.kind;
      const set = piece(inner, limits, anchors, paper);
      return { ...set, close: set.close && next !== 'heading' };
    });
    const open = pieces.slice(0, -1).filter(({ close }) => !close).length;
    const taken = pieces.reduce(
      (sum, { height, close }) => sum + height + (close ? CLOSE_GAP : 0),
      0,
    );
    const gap = Math.min(LARGEST_GAP, (room - taken) / Math.max(1, open));
    if (gap >= 2) return { pieces, gap };
  }
  return null;
}

/** How many pages the front page takes: in large type one side would hold hardly a promise, so the sheet is turned. */
export function frontPageCount({ type }: Paper): number {
  return type === 'large' ? 2 : 1;
}

/** The ways to divide the front page over its sides: in large type the lists go to the back, the figures if they must. */
function divisions(
  { blocks }: FrontPage,
  paper: Paper,
): readonly (readonly (readonly Block[])[])[] {
  if (frontPageCount(paper) === 1) return [[blocks]];
  const lists = blocks.findIndex(({ kind }) => kind === 'columns');
  // The figures go with their heading.
  const figures = blocks.findIndex(({ kind }) => kind === 'figures') - 1;
  return [lists, figures].map((at) => [blocks.slice(0, at), blocks.slice(at)]);
}

function sidesThatFit(block: FrontPage, anchors: Anchors, paper: Paper): readonly Side[] {
  for (const division of divisions(block, paper)) {
    const sides = division.map((blocks) => sideThatFits(blocks, anchors, paper));
    const fitting = sides.filter((side) => side !== null);
    if (fitting.length === sides.length) return fitting;
  }
  throw new Error('The front page does not hold on one sheet');
}

/** Paints the page that stands alone on the first sheet, leaving out entries rather than running over its edge. */
export function paintFrontPage(block: FrontPage, flow: PageFlow): void {
  const { paper, anchors } = flow;
  sidesThatFit(block, anchors, paper).forEach(({ pieces, gap }, side) => {
    paper.pdf.setPage(side + 1);
    let y: number = PAGE.top;
    for (const { height, paint, close } of pieces) {
      paint(y);
      y += height + (close ? CLOSE_GAP : gap);
    }
    flow.put(
      pieces.map(({ shown }) => shown),
      side + 1,
    );
  });
}
