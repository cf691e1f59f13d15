import type { Letterhead } from '../../../../shared/domain/reports/document.ts';
import { linesHeight, PAGE, TYPE } from './page-geometry.ts';
import { INK, type Paper, type TextStyle } from './paper.ts';
import { wrapText } from './wrap-text.ts';

const TITLE: TextStyle = { size: TYPE.title, bold: true };
const SUBTITLE: TextStyle = { size: TYPE.body };
const SMALL: TextStyle = { size: TYPE.small };
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

function headHeight({ left, right }: SetLetterhead): number {
  return linesHeight(Math.max(left.length, right.length), SMALL.size);
}

/** How high the letterhead is, millimetres. */
export function letterheadHeight(block: Letterhead, paper: Paper): number {
  const lines = set(block, paper);
  return (
    headHeight(lines) +
    AIR +
    linesHeight(lines.title.length, TITLE.size) +
    linesHeight(lines.subtitle.length, SUBTITLE.size) +
    1.2
  );
}

/** The Republic on the left, the places on the right, a rule, the title and what meeting it is. */
export function paintLetterhead(block: Letterhead, top: number, paper: Paper): void {
  const lines = set(block, paper);
  const [republic, ...motto] = lines.left;
  paper.lines([republic ?? ''], PAGE.left, top, { ...SMALL, bold: true });
  paper.lines(motto, PAGE.left, top + linesHeight(1, SMALL.size), SMALL);
  lines.right.forEach((line, index) => {
    paper.lines([line], PAGE.right, top + linesHeight(index, SMALL.size), {
      ...SMALL,
      align: 'right',
    });
  });
  const rule = top + headHeight(lines) + AIR / 2;
  paper.fullRule(rule, 0.6, INK.black);
  let y = rule + AIR / 2;
  y += paper.lines(lines.title, PAGE.left, y, TITLE);
  paper.lines(lines.subtitle, PAGE.left, y, SUBTITLE);
}
