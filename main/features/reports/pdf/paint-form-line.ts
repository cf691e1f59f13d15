import type { FormLine } from '../../../../shared/domain/reports/form-line.ts';
import { answerStrips, type Strip, widthBeside } from './form-answer-strips.ts';
import type { PageFlow } from './page-flow.ts';
import { PAGE } from './page-geometry.ts';
import { INK, type Paper, type TextStyle } from './paper.ts';
import { drawStatus } from './status-shape.ts';
import { wrapText } from './wrap-text.ts';

const NUMBER: TextStyle = { size: 'subheading', bold: true };
const ASKED: TextStyle = { size: 'body', bold: true };
const READ: TextStyle = { size: 'body' };
const SMALL: TextStyle = { size: 'small' };

/** Millimetres: the column of the numbers, the widest answer that stands beside its question, the air around. */
const NUMBER_ROOM = 13;
const WIDEST_BESIDE = 76;
const BETWEEN = 4;
const SHAPE = 3.4;
const SHAPE_ROOM = 5.2;
const ABOVE = 1.6;
const BELOW = 1.8;

function textStrips(text: string, width: number, style: TextStyle, paper: Paper): readonly Strip[] {
  if (text === '') return [];
  return wrapText(text, width, style, paper).map((line) => ({
    height: paper.linesHeight(1, style.size),
    paint: (left, top) => void paper.lines([line], left, top, style),
  }));
}

function markStrips({ mark }: FormLine, width: number, paper: Paper): readonly Strip[] {
  if (mark === null) return [];
  const room = paper.drawn(SHAPE_ROOM);
  const size = paper.drawn(SHAPE);
  return textStrips(mark.text, width - room, { ...SMALL, bold: true }, paper).map(
    (strip, line) => ({
      height: strip.height,
      paint(left, top) {
        const middle = top + strip.height / 2;
        if (line === 0) drawStatus(paper, mark.status, left + size / 2, middle, size);
        strip.paint(left + room, top);
      },
    }),
  );
}

function heightOf(strips: readonly Strip[]): number {
  return strips.reduce((sum, { height }) => sum + height, 0);
}

function stack(strips: readonly Strip[], left: number, top: number): void {
  let y = top;
  for (const strip of strips) {
    strip.paint(left, y);
    y += strip.height;
  }
}

/** The question on the left, its boxes on the right: one strip of both. */
function beside(words: readonly Strip[], answer: readonly Strip[], from: number): Strip {
  return {
    height: Math.max(heightOf(words), heightOf(answer)),
    paint(left, top) {
      stack(words, left, top);
      stack(answer, left + from, top);
    },
  };
}

function setLine(
  line: FormLine,
  paper: Paper,
): { readonly strips: readonly Strip[]; readonly indent: number } {
  const { number, text, said, answer, after } = line;
  const indent =
    number === '' ? 0 : Math.max(paper.drawn(NUMBER_ROOM), paper.width(number, NUMBER) + 2);
  const width = PAGE.inner - indent;
  const room = widthBeside(answer, paper);
  const style = number === '' && answer.kind === 'none' ? READ : ASKED;
  const wordsIn = (wide: number): readonly Strip[] => [
    ...textStrips(text, wide, style, paper),
    ...markStrips(line, wide, paper),
    ...said.flatMap((each) => textStrips(each, wide, SMALL, paper)),
  ];
  const rest = after.flatMap((each) => textStrips(each, width, ASKED, paper));
  if (room !== null && room <= paper.drawn(WIDEST_BESIDE)) {
    const words = wordsIn(width - room - BETWEEN);
    // More words than boxes by far: under one another they take less room.
    const isShort = heightOf(words) <= 40;
    const boxes = answerStrips(answer, room, paper);
    if (isShort) return { strips: [beside(words, boxes, width - room), ...rest], indent };
  }
  return { strips: [...wordsIn(width), ...answerStrips(answer, width, paper), ...rest], indent };
}

function fullHeight(strips: readonly Strip[]): number {
  return ABOVE + heightOf(strips) + BELOW;
}

const PAGE_ROOM = PAGE.bottom - PAGE.top;

/** What of a question must stand on the page where it begins: all of it, unless a page cannot hold it. */
export function formLineHeight(line: FormLine, paper: Paper): number {
  const { strips } = setLine(line, paper);
  const height = fullHeight(strips);
  return height <= PAGE_ROOM ? height : ABOVE + (strips[0]?.height ?? 0);
}

/**
 * A question with its number, its words and its boxes, under a rule. It stays on one page; one that no page can hold goes
 * on between its lines or its rows of boxes, never through one.
 */
export function paintFormLine(line: FormLine, flow: PageFlow): void {
  const { paper } = flow;
  const { strips, indent } = setLine(line, paper);
  flow.keepTogether(formLineHeight(line, paper));
  if (line.number !== '') paper.fullRule(flow.y, 0.25, INK.rule);
  flow.y += ABOVE;
  if (line.number !== '') paper.lines([line.number], PAGE.left, flow.y, NUMBER);
  flow.put([line]);
  for (const strip of strips) {
    flow.keepTogether(strip.height);
    strip.paint(PAGE.left + indent, flow.y);
    flow.y += strip.height;
  }
  flow.y += BELOW;
}
