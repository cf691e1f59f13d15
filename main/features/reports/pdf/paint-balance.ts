import type { Amount, Balance } from '../../../../shared/domain/reports/document.ts';
import { PAGE } from './page-geometry.ts';
import { INK, type Paper, type TextStyle } from './paper.ts';
import { drawStatus } from './status-shape.ts';
import { wrapText } from './wrap-text.ts';

const LABEL: TextStyle = { size: 'table', bold: true };
const AMOUNT: TextStyle = { size: 'amount', bold: true };
const DETAIL: TextStyle = { size: 'small' };
const SENTENCE: TextStyle = { size: 'large', bold: true };
const GUTTER = 6;
const WIDTH = (PAGE.inner - GUTTER) / 2;
const SHAPE = 4;
const AIR = 1.4;

function setAmount({ label, detail }: Amount, paper: Paper) {
  return {
    label: wrapText(label, WIDTH, LABEL, paper),
    detail: detail === '' ? [] : wrapText(detail, WIDTH, DETAIL, paper),
  };
}

function amountHeight(amount: Amount, paper: Paper): number {
  const { label, detail } = setAmount(amount, paper);
  return (
    paper.linesHeight(label.length, LABEL.size) +
    paper.linesHeight(1, AMOUNT.size) +
    paper.linesHeight(detail.length, DETAIL.size)
  );
}

function sentenceLines({ sentence }: Balance, paper: Paper): readonly string[] {
  return wrapText(sentence, PAGE.inner - paper.drawn(SHAPE) - 2, SENTENCE, paper);
}

/** How high the two amounts and their sentence are, millimetres. */
export function balanceHeight(block: Balance, paper: Paper): number {
  const amounts = Math.max(amountHeight(block.left, paper), amountHeight(block.right, paper));
  return AIR + amounts + AIR + paper.linesHeight(sentenceLines(block, paper).length, SENTENCE.size);
}

function paintAmount(amount: Amount, left: number, top: number, paper: Paper): void {
  const { label, detail } = setAmount(amount, paper);
  paper.rule([left, top], [left + WIDTH, top], 0.5, INK.black);
  let y = top + AIR;
  y += paper.lines(label, left, y, LABEL);
  y += paper.lines([amount.text], left, y, AMOUNT);
  paper.lines(detail, left, y, DETAIL);
}

/** Two amounts side by side, and the sentence that compares them. */
export function paintBalance(block: Balance, top: number, paper: Paper): void {
  paintAmount(block.left, PAGE.left, top, paper);
  paintAmount(block.right, PAGE.left + WIDTH + GUTTER, top, paper);
  const lines = sentenceLines(block, paper);
  const y = top + balanceHeight(block, paper) - paper.linesHeight(lines.length, SENTENCE.size);
  const shape = paper.drawn(SHAPE);
  const middle = y + paper.linesHeight(1, SENTENCE.size) * 0.5;
  drawStatus(paper, block.status, PAGE.left + shape / 2, middle, shape);
  paper.lines(lines, PAGE.left + shape + 2, y, SENTENCE);
}
