import type {
  Block,
  Figures,
  FrontPage,
  Paragraph,
  ReportDocument,
  RunningFooter,
  Table,
} from '../../../../shared/domain/reports/document.ts';
import type { PageType } from '../../../../shared/domain/reports/page-type.ts';
import type { ReportPages } from '../../../../shared/domain/reports/report-pages.ts';
import type { SheetSize } from '../../../../shared/domain/reports/sheet-size.ts';
import type { FindPicture } from '../paint-format.ts';
import { fitPages } from './fit-pages.ts';
import { legibleDocument } from './legible-document.ts';
import { PageFlow } from './page-flow.ts';
import { GAP, PAGE } from './page-geometry.ts';
import { chartsStartHeight, paintCharts } from './paint-charts.ts';
import { paintCutLine } from './paint-cut-line.ts';
import { figuresHeight, paintFigures } from './paint-figures.ts';
import { feetOf, paintFooters } from './paint-footer.ts';
import { formLineHeight, paintFormLine } from './paint-form-line.ts';
import { frontPageCount, paintFrontPage } from './paint-front-page.ts';
import { letterheadHeight, paintLetterhead } from './paint-letterhead.ts';
import { paintPhotos, photosStartHeight } from './paint-photos.ts';
import { paintPoster, printedPoster, setPoster } from './paint-poster.ts';
import { paintSignatures, signaturesHeight } from './paint-signatures.ts';
import {
  headingHeight,
  paintHeading,
  paintParagraph,
  paragraphHeight,
  paragraphParts,
} from './paint-words.ts';
import { Paper } from './paper.ts';

/** What a paragraph is never parted from. */
const LED: ReadonlySet<Block['kind']> = new Set([
  'paragraph',
  'table',
  'chart',
  'photo',
  'formLine',
]);

const HEADING_AIR = 4;
const CLOSE_GAP = 1.2;

/** The run of charts, or of photos, that begins at a block: they are set two by two. */
function runFrom<Kind extends 'chart' | 'photo'>(
  kind: Kind,
  blocks: readonly Block[],
  index: number,
): readonly Extract<Block, { kind: Kind }>[] {
  const isOfRun = (block: Block): block is Extract<Block, { kind: Kind }> => block.kind === kind;
  const rest = blocks.slice(index);
  const end = rest.findIndex((block) => !isOfRun(block));
  return rest.slice(0, end === -1 ? rest.length : end).filter(isOfRun);
}

/** The air between a paragraph and what follows it: a chart's sentence is bold, and who reads aloud takes breath. */
function gapAfter({ tone }: Paragraph, next: Block['kind'] | undefined): number {
  return next === 'chart' || tone === 'aloud' ? GAP : CLOSE_GAP;
}

/** Whether places to sign follow a block, under a heading of their own or none: nobody signs a page that says nothing. */
function leadsToSignatures(blocks: readonly Block[], index: number): boolean {
  const next = blocks[index + 1]?.kind;
  return next === 'signatures' || (next === 'heading' && blocks[index + 2]?.kind === 'signatures');
}

/**
 * What must stand on one page from this block on: a heading takes its words and the start of its table along, which
 * begins `above` millimetres further down.
 */
function startHeight(blocks: readonly Block[], index: number, flow: PageFlow, above = 0): number {
  const block = blocks[index];
  const { paper } = flow;
  switch (block?.kind) {
    case 'heading': {
      const own = headingHeight(block, paper) + CLOSE_GAP;
      return own + startHeight(blocks, index + 1, flow, above + own);
    }
    case 'paragraph': {
      const next = blocks[index + 1]?.kind;
      const own = paragraphHeight(block, paper) + gapAfter(block, next);
      const leads = next !== undefined && LED.has(next);
      return leads || leadsToSignatures(blocks, index)
        ? own + startHeight(blocks, index + 1, flow, above + own)
        : own;
    }
    case 'table':
      return flow.tableStart(block, above);
    case 'chart':
      return chartsStartHeight(runFrom('chart', blocks, index), paper);
    case 'photo':
      return photosStartHeight(runFrom('photo', blocks, index), paper);
    case 'signatures':
      return signaturesHeight(block, paper);
    case 'formLine':
      return formLineHeight(block, paper);
    default:
      return 0;
  }
}

function paintTable(block: Table, flow: PageFlow): void {
  const { y, parts } = flow.table(block).draw(flow.y);
  for (const { page, table } of parts) flow.put([table], page);
  flow.y = y + GAP;
}

function paintLargeFigures(block: Figures, flow: PageFlow): void {
  const { paper } = flow;
  if (block.layout === 'poster') {
    const poster = setPoster(block, flow.y, paper);
    paintPoster(poster, flow.y, paper);
    flow.put([printedPoster(poster)]);
    flow.y += poster.height;
  } else {
    flow.keepTogether(figuresHeight(block, paper));
    paintFigures(block, flow.y, paper);
    flow.put([block]);
    flow.y += figuresHeight(block, paper);
  }
  flow.y += GAP;
}

function paintBlock(blocks: readonly Block[], index: number, flow: PageFlow): void {
  const block = blocks[index];
  const { paper } = flow;
  switch (block?.kind) {
    case 'letterhead':
      paintLetterhead(block, flow.y, paper);
      flow.put([block]);
      flow.y += letterheadHeight(block, paper) + GAP;
      break;
    case 'heading':
      if (flow.y > PAGE.top) flow.y += HEADING_AIR;
      flow.keepTogether(startHeight(blocks, index, flow));
      if (block.anchor !== null) flow.anchors.set(block.anchor, flow.page);
      paintHeading(block, flow.y, paper);
      flow.put([block]);
      flow.y += headingHeight(block, paper) + CLOSE_GAP;
      break;
    case 'paragraph':
      flow.keepTogether(
        leadsToSignatures(blocks, index)
          ? startHeight(blocks, index, flow)
          : paragraphHeight(block, paper),
      );
      paintParagraph(block, flow.y, paper);
      flow.put([block]);
      flow.y += paragraphHeight(block, paper) + gapAfter(block, blocks[index + 1]?.kind);
      break;
    case 'table':
      flow.keepTogether(flow.tableStart(block));
      paintTable(block, flow);
      break;
    case 'chart':
      // The first of a run paints them all.
      if (blocks[index - 1]?.kind !== 'chart') paintCharts(runFrom('chart', blocks, index), flow);
      break;
    case 'photo':
      if (blocks[index - 1]?.kind !== 'photo') paintPhotos(runFrom('photo', blocks, index), flow);
      break;
    case 'figures':
      paintLargeFigures(block, flow);
      break;
    case 'signatures':
      paintSignatures(block, flow);
      break;
    case 'formLine':
      paintFormLine(block, flow);
      break;
    case 'cutLine':
      paintCutLine(block, flow);
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
  // The report of a meeting goes by its centre and day alone; what is made on the same day goes by its name as well.
  const name = document.document === 'meeting' ? '' : document.document;
  paper.pdf.setCreationDate(`D:${date.replaceAll('-', '')}000000+00'00'`);
  paper.pdf.setFileId(
    Buffer.from(`${paper.type === 'large' ? '+' : ''}${name}${facility}${date}${language}`)
      .toString('hex')
      .padEnd(32, '0')
      .slice(0, 32)
      .toUpperCase(),
  );
  paper.pdf.setLanguage(language === 'en' ? 'en' : 'fr');
}

interface PaintedDocument {
  readonly paper: Paper;
  readonly pages: ReportPages;
}

/**
 * Paints a report. The front page is painted last, on the first sheet, because its lists point to pages that are known
 * only then.
 */
function paintDocument(
  source: ReportDocument,
  type: PageType,
  findPicture: FindPicture,
): PaintedDocument {
  const paper = new Paper(type, findPicture);
  const { document, replaced } = legibleDocument(source, (codePoint) => paper.hasGlyph(codePoint));
  const flow = new PageFlow(paper);
  const front = document.blocks.find((block) => block.kind === 'frontPage');
  const footer = document.blocks.find((block) => block.kind === 'footer');
  for (let side = front ? frontPageCount(paper) : 1; side > 1; side -= 1) flow.newPage();
  const blocks = document.blocks
    .filter((block) => !isRunning(block))
    .flatMap((block): readonly Block[] =>
      block.kind === 'paragraph' ? paragraphParts(block, paper) : [block],
    );
  blocks.forEach((_, index) => {
    paintBlock(blocks, index, flow);
  });
  if (front) paintFrontPage(front, flow);
  const feet = footer ? feetOf(footer, replaced, paper) : [];
  paintFooters(feet, paper);
  stamp(document, paper);
  const { facility, date, language } = document;
  const pages = feet.map((foot, index) => ({ blocks: flow.placedOn(index + 1), foot }));
  return { paper, pages: { facility, date, language, type, pages } };
}

const NO_PICTURES: FindPicture = () => null;

/** The report as a PDF: laid out for A4, and fitted to another sheet where one is asked for. */
export function paintPdf(
  document: ReportDocument,
  type: PageType = 'normal',
  sheet: SheetSize = 'a4',
  findPicture: FindPicture = NO_PICTURES,
): Uint8Array {
  const { pdf } = paintDocument(document, type, findPicture).paper;
  if (sheet !== 'a4') fitPages(pdf, sheet);
  return Buffer.from(pdf.output(), 'latin1');
}

/** What stands on each page of that PDF, for who shows it before it is printed. */
export function layOutPages(document: ReportDocument, type: PageType): ReportPages {
  return paintDocument(document, type, NO_PICTURES).pages;
}
