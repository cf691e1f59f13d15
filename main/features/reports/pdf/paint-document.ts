import type {
  Block,
  ChartBlock,
  FrontPage,
  ReportDocument,
  RunningFooter,
} from '../../../../shared/domain/reports/document.ts';
import { legibleDocument } from './legible-document.ts';
import { PageFlow } from './page-flow.ts';
import { GAP, PAGE } from './page-geometry.ts';
import { chartsStartHeight, paintCharts } from './paint-charts.ts';
import { paintFooters } from './paint-footer.ts';
import { paintFrontPage } from './paint-front-page.ts';
import { paintSignatures, signaturesStartHeight } from './paint-signatures.ts';
import { headingHeight, paintHeading, paintParagraph, paragraphHeight } from './paint-words.ts';
import { Paper } from './paper.ts';

const HEADING_AIR = 4;
const CLOSE_GAP = 1.2;

/** The run of charts that begins at a block: they are set two by two. */
function chartsFrom(blocks: readonly Block[], index: number): readonly ChartBlock[] {
  const charts: ChartBlock[] = [];
  for (const block of blocks.slice(index)) {
    if (block.kind !== 'chart') break;
    charts.push(block);
  }
  return charts;
}

/** The air between a paragraph and what follows it: a chart's sentence is bold and needs more. */
function gapBefore(next: Block['kind'] | undefined): number {
  return next === 'chart' ? GAP : CLOSE_GAP;
}

/** What must stand on one page from this block on: a heading takes its words and the start of its table along. */
function startHeight(blocks: readonly Block[], index: number, flow: PageFlow): number {
  const block = blocks[index];
  const { paper } = flow;
  switch (block?.kind) {
    case 'heading':
      return headingHeight(block, paper) + CLOSE_GAP + startHeight(blocks, index + 1, flow);
    case 'paragraph': {
      const next = blocks[index + 1]?.kind;
      const own = paragraphHeight(block, paper) + gapBefore(next);
      const leads = next === 'paragraph' || next === 'table' || next === 'chart';
      return leads ? own + startHeight(blocks, index + 1, flow) : own;
    }
    case 'table':
      return flow.table(block).startHeight;
    case 'chart':
      return chartsStartHeight(chartsFrom(blocks, index), paper);
    case 'signatures':
      return signaturesStartHeight(block, paper);
    default:
      return 0;
  }
}

function paintBlock(blocks: readonly Block[], index: number, flow: PageFlow): void {
  const block = blocks[index];
  const { paper } = flow;
  switch (block?.kind) {
    case 'heading':
      if (flow.y > PAGE.top) flow.y += HEADING_AIR;
      flow.keepTogether(startHeight(blocks, index, flow));
      if (block.anchor !== null) flow.anchors.set(block.anchor, flow.page);
      paintHeading(block, flow.y, paper);
      flow.y += headingHeight(block, paper) + CLOSE_GAP;
      break;
    case 'paragraph':
      flow.keepTogether(paragraphHeight(block, paper));
      paintParagraph(block, flow.y, paper);
      flow.y += paragraphHeight(block, paper) + gapBefore(blocks[index + 1]?.kind);
      break;
    case 'table':
      flow.keepTogether(flow.table(block).startHeight);
      flow.y = flow.table(block).draw(flow.y) + GAP;
      break;
    case 'chart':
      // The first of a run paints them all.
      if (blocks[index - 1]?.kind !== 'chart') paintCharts(chartsFrom(blocks, index), flow);
      break;
    case 'signatures':
      paintSignatures(block, flow);
      break;
    case 'pageBreak':
      flow.newPage();
      break;
    default:
      throw new Error(`A block of kind "${block?.kind}" stands only on the front page`);
  }
}

function isRunning(block: Block): block is RunningFooter | FrontPage {
  return block.kind === 'footer' || block.kind === 'frontPage';
}

/** The same data makes the same bytes: the file's day is the meeting's, and its id is made of what it reports on. */
function stamp(document: ReportDocument, paper: Paper): void {
  const { facility, date, language } = document;
  paper.pdf.setCreationDate(`D:${date.replaceAll('-', '')}000000+00'00'`);
  paper.pdf.setFileId(
    Buffer.from(`${facility}${date}${language}`)
      .toString('hex')
      .padEnd(32, '0')
      .slice(0, 32)
      .toUpperCase(),
  );
  paper.pdf.setLanguage(language === 'en' ? 'en' : 'fr');
}

/**
 * The report as an A4 PDF. The front page is painted last, on the first sheet, because its lists point to pages that are
 * known only then.
 */
export function paintPdf(source: ReportDocument): Uint8Array {
  const paper = new Paper();
  const { document, replaced } = legibleDocument(source, (codePoint) => paper.hasGlyph(codePoint));
  const flow = new PageFlow(paper);
  const blocks = document.blocks.filter((block) => !isRunning(block));
  blocks.forEach((_, index) => {
    paintBlock(blocks, index, flow);
  });
  for (const block of document.blocks) {
    if (block.kind !== 'frontPage') continue;
    paper.pdf.setPage(1);
    paintFrontPage(block, flow.anchors, paper);
  }
  for (const block of document.blocks) {
    if (block.kind === 'footer') paintFooters(block, replaced, paper);
  }
  stamp(document, paper);
  return Buffer.from(paper.pdf.output(), 'latin1');
}
