import type { Heading, Paragraph } from '../../../../shared/domain/reports/document.ts';
import { PAGE } from './page-geometry.ts';
import { INK, type Paper, type TextStyle } from './paper.ts';
import { drawStatus } from './status-shape.ts';
import { wrapText } from './wrap-text.ts';

const SHAPE = 3.4;
const SHAPE_ROOM = 5.5;

/** Lines that a paragraph may have and stay whole on a page, and how many go on a page when it has more. */
const LONGEST = 20;
const PART = 10;

function headingStyle({ level }: Heading): TextStyle {
  return { size: level === 1 ? 'heading' : 'subheading', bold: true };
}

function paragraphStyle({ tone }: Paragraph): TextStyle {
  if (tone === 'small' || tone === 'aloud') return { size: tone };
  return { size: 'body', bold: tone === 'strong' };
}

function paragraphLines(block: Paragraph, paper: Paper): readonly string[] {
  const width = block.tone === 'missing' ? PAGE.inner - paper.drawn(SHAPE_ROOM) : PAGE.inner;
  return wrapText(block.text, width, paragraphStyle(block), paper);
}

/** How high a heading is, millimetres. */
export function headingHeight(block: Heading, paper: Paper): number {
  const style = headingStyle(block);
  const lines = wrapText(block.text, PAGE.inner, style, paper);
  return paper.linesHeight(lines.length, style.size) + (block.level === 1 ? 1.2 : 0);
}

/** A heading; one of the first level stands under a rule. */
export function paintHeading(block: Heading, top: number, paper: Paper): void {
  const style = headingStyle(block);
  if (block.level === 1) paper.fullRule(top, 0.6, INK.black);
  const lines = wrapText(block.text, PAGE.inner, style, paper);
  paper.lines(lines, PAGE.left, top + (block.level === 1 ? 1.2 : 0), style);
}

/** How high a paragraph is, millimetres. */
export function paragraphHeight(block: Paragraph, paper: Paper): number {
  return paper.linesHeight(paragraphLines(block, paper).length, paragraphStyle(block).size);
}

/** A paragraph no page could hold with what stands around it, in parts that pages can; any other as it is. */
export function paragraphParts(block: Paragraph, paper: Paper): readonly Paragraph[] {
  const lines = paragraphLines(block, paper);
  if (lines.length <= LONGEST) return [block];
  return Array.from({ length: Math.ceil(lines.length / PART) }, (_, part) => ({
    ...block,
    text: lines.slice(part * PART, (part + 1) * PART).join('\n'),
  }));
}

/** A paragraph; one that says what is missing has the ring of "no data" before it. */
export function paintParagraph(block: Paragraph, top: number, paper: Paper): void {
  const style = paragraphStyle(block);
  const missing = block.tone === 'missing';
  const indent = missing ? paper.drawn(SHAPE_ROOM) : 0;
  if (missing) {
    const middle = top + paper.linesHeight(1, style.size) * 0.5;
    drawStatus(paper, 'none', PAGE.left + paper.drawn(1.8), middle, paper.drawn(SHAPE));
  }
  paper.lines(paragraphLines(block, paper), PAGE.left + indent, top, style);
}
