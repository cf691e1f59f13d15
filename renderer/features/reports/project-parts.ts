import type { Block, Heading, Table } from '../../../shared/domain/reports/document.ts';
import type { PageBlock, PrintedTable } from '../../../shared/domain/reports/report-pages.ts';

/** What the room sees at once: a heading, its sentences, and one table or one chart. */
export type ProjectedPart = readonly PageBlock[];

/** Rows of a table that are still read from the last row of chairs. */
const ROWS_AT_ONCE = 10;

const POINTS = { rows: 20, head: 17 } as const;

function tableParts(table: Table): readonly PrintedTable[] {
  const count = Math.max(1, Math.ceil(table.rows.length / ROWS_AT_ONCE));
  // Parts of one length: no row stands alone on the wall.
  const length = Math.ceil(table.rows.length / count);
  return Array.from({ length: count }, (_, index) => ({
    ...table,
    rows: table.rows.slice(index * length, (index + 1) * length),
    blankRows: 0,
    halves: false,
    more: index === count - 1 ? table.more : null,
    points: POINTS,
  }));
}

function openBlocks(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => (block.kind === 'frontPage' ? block.blocks : [block]));
}

/** Gathers blocks into parts; a part that goes on repeats its headings. */
class PartGatherer {
  readonly parts: ProjectedPart[] = [];
  #headings: readonly Heading[] = [];
  #waiting: readonly PageBlock[] = [];
  #shown = true;

  heading(block: Heading): void {
    const isUnder = !this.#shown && this.#waiting.length === 0 && block.level === 2;
    if (!isUnder) this.end();
    this.#headings = isUnder ? [...this.#headings, block] : [block];
    this.#shown = false;
  }

  sentence(block: PageBlock): void {
    this.#waiting = [...this.#waiting, block];
  }

  pictures(blocks: readonly PageBlock[]): void {
    for (const block of blocks) {
      this.parts.push([...this.#headings, ...this.#waiting, block]);
      this.#waiting = [];
      this.#shown = true;
    }
  }

  /** Shows the sentences that have no table and no chart after them; a heading alone says nothing. */
  end(): void {
    this.#shown = true;
    if (this.#waiting.length === 0) return;
    this.parts.push([...this.#headings, ...this.#waiting]);
    this.#waiting = [];
  }
}

/**
 * A report for a room, part after part: the sentences of a section with its table or its chart, a long table a few rows
 * at a time. Places to sign are for paper alone.
 */
export function projectParts(blocks: readonly Block[]): readonly ProjectedPart[] {
  const gatherer = new PartGatherer();
  for (const block of openBlocks(blocks)) {
    if (block.kind === 'heading') gatherer.heading(block);
    else if (block.kind === 'paragraph') gatherer.sentence(block);
    else if (block.kind === 'table') gatherer.pictures(tableParts(block));
    else if (isShown(block)) gatherer.pictures([block]);
  }
  gatherer.end();
  return gatherer.parts;
}

type Shown = Extract<Block, { kind: 'letterhead' | 'figures' | 'columns' | 'balance' | 'chart' }>;

function isShown(block: Block): block is Shown {
  return ['letterhead', 'figures', 'columns', 'balance', 'chart'].includes(block.kind);
}
