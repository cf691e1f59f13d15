import type { Letterhead } from '../../../../shared/domain/reports/document.ts';
import { PAGE } from './page-geometry.ts';
import { INK, type Paper, type TextStyle } from './paper.ts';
import { wrapText } from './wrap-text.ts';

const TITLE: TextStyle = { size: 'title', bold: true };
const SUBTITLE: TextStyle = { size: 'body' };
const SMALL: TextStyle = { size: 'small' };
const COLUMN = PAGE.inner / 2 - 3;
const AIR = 2.6;

interface SetLetterhead {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly title: readonly string[];
  readonly subtitle: readonly string[];
}

function set({ left, right, title, subtitle }: Letterhead, paper: Paper): SetLetterhead {
  const wrap = (text: string, width: number, style: TextStyle) =>
    wrapText(text, width, style, paper);
  return {
    left: left.flatMap((line) => wrap(line, COLUMN, SMALL)),
    right: right.flatMap((line) => wrap(line, COLUMN, SMALL)),
    title: wrap(title, PAGE.inner, TITLE),
    subtitle: wrap(subtitle, PAGE.inner, SUBTITLE),
  };
}

function headHeight({ left, right }: SetLetterhead, paper: Paper): number {
  return paper.linesHeight(Math.max(left.length, right.length), SMALL.size);
}

/** How high the letterhead is, millimetres. */
export function letterheadHeight(block: Letterhead, paper: Paper): number {
  const lines = set(block, paper);
  return (
    headHeight(lines, paper) +
    AIR +
    paper.linesHeight(lines.title.length, TITLE.size) +
    paper.linesHeight(lines.subtitle.length, SUBTITLE.size) +
    1.2
  );
}

/** The Republic on the left, the places on the right, a rule, the title and what meeting it is. */
export function paintLetterhead(block: Letterhead, top: number, paper: Paper): void {
  const lines = set(block, paper);
  const [republic, ...motto] = lines.left;
  paper.lines([republic ?? ''], PAGE.left, top, { ...SMALL, bold: true });
  paper.lines(motto, PAGE.left, top + paper.linesHeight(1, SMALL.size), SMALL);
  lines.right.forEach((line, index) => {
    paper.lines([line], PAGE.right, top + paper.linesHeight(index, SMALL.size), {
      ...SMALL,
      align: 'right',
    });
  });
  const rule = top + headHeight(lines, paper) + AIR / 2;
  paper.fullRule(rule, 0.6, INK.black);
  let y = rule + AIR / 2;
  y += paper.lines(lines.title, PAGE.left, y, TITLE);
  paper.lines(lines.subtitle, PAGE.left, y, SUBTITLE);
}
