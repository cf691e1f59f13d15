import type {
  Block,
  Columns,
  FrontPage,
  ListColumn,
  Table,
} from '../../../../shared/domain/reports/document.ts';
import { writeMore } from './more-text.ts';
import { linesHeight, PAGE, TYPE } from './page-geometry.ts';
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

function tablePiece(table: Table, limits: Limits, anchors: Anchors, paper: Paper): Piece {
  const rows = table.rows.slice(0, limits.promises);
  const hidden = (table.more?.hidden ?? 0) + table.rows.length - rows.length;
  const more = writeMore(table.more, hidden, anchors.get(table.more?.anchor ?? '') ?? null);
  const shown = { ...table, rows };
  const lines = more === null ? [] : wrapText(more, PAGE.inner, { size: TYPE.body }, paper);
  const measured = measureTable(shown, paper);
  return {
    height: measured.height + linesHeight(lines.length, TYPE.body),
    paint: (top) => {
      const end = measured.draw(top);
      paper.lines(lines, PAGE.left + 1.2, end, { size: TYPE.body });
    },
    close: false,
  };
}

function columnsPiece(block: Columns, limits: Limits, anchors: Anchors, paper: Paper): Piece {
  const cut: Columns = {
    ...block,
    columns: block.columns.map((column) => {
      const items = column.items.slice(0, limits.lines);
      const hidden = (column.more?.hidden ?? 0) + column.items.length - items.length;
      return { ...column, items, more: column.more && { ...column.more, hidden } };
    }),
  };
  const more = (column: ListColumn): string | null =>
    writeMore(
      column.more,
      column.more?.hidden ?? 0,
      anchors.get(column.more?.anchor ?? '') ?? null,
    );
  return {
    height: columnsHeight(cut, more, paper),
    paint: (top) => paintColumns(cut, more, top, paper),
    close: false,
  };
}

function piece(block: Block, limits: Limits, anchors: Anchors, paper: Paper): Piece {
  switch (block.kind) {
    case 'letterhead':
      return {
        height: letterheadHeight(block, paper),
        paint: (top) => paintLetterhead(block, top, paper),
        close: false,
      };
    case 'heading':
      return {
        height: headingHeight(block, paper),
        paint: (top) => paintHeading(block, top, paper),
        close: true,
      };
    case 'paragraph':
      return {
        height: paragraphHeight(block, paper),
        paint: (top) => paintParagraph(block, top, paper),
        close: true,
      };
    case 'table':
      return tablePiece(block, limits, anchors, paper);
    case 'figures':
      return {
        height: figuresHeight(block, paper),
        paint: (top) => paintFigures(block, top, paper),
        close: false,
      };
    case 'columns':
      return columnsPiece(block, limits, anchors, paper);
    case 'balance':
      return {
        height: balanceHeight(block, paper),
        paint: (top) => paintBalance(block, top, paper),
        close: false,
      };
    default:
      throw new Error(`A block of kind "${block.kind}" has no place on the front page`);
  }
}

function piecesThatFit(
  block: FrontPage,
  anchors: Anchors,
  paper: Paper,
): { pieces: readonly Piece[]; gap: number } {
  const room = PAGE.bottom - PAGE.top;
  for (const limits of ATTEMPTS) {
    const pieces = block.blocks.map((inner, index) => {
      const next = block.blocks[index + 1]?.kind;
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
  throw new Error('The front page does not hold on one sheet');
}

/** Paints the page that stands alone on the current sheet, leaving out entries rather than running over its edge. */
export function paintFrontPage(block: FrontPage, anchors: Anchors, paper: Paper): void {
  const { pieces, gap } = piecesThatFit(block, anchors, paper);
  let y: number = PAGE.top;
  for (const { height, paint, close } of pieces) {
    paint(y);
    y += height + (close ? CLOSE_GAP : gap);
  }
}
