import type { Letterhead, Picture } from '../../../../shared/domain/reports/document.ts';
import { PAGE } from './page-geometry.ts';
import { INK, type Paper, type TextStyle } from './paper.ts';
import { wrapText } from './wrap-text.ts';

const TITLE: TextStyle = { size: 'title', bold: true };
const SUBTITLE: TextStyle = { size: 'body' };
const SMALL: TextStyle = { size: 'small' };
const COLUMN = PAGE.inner / 2 - 3;
const AIR = 2.6;
/** The largest that a logo is set: a poor copier still carries its outlines, and the head is hardly higher for it. */
const LOGO = { width: 30, height: 19, gap: 3 } as const;

interface SetLetterhead {
  readonly logo: { readonly width: number; readonly height: number } | null;
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly title: readonly string[];
  readonly subtitle: readonly string[];
}

/** The logo as large as its place holds it, millimetres. */
function setLogo({ width, height }: Picture, paper: Paper): SetLetterhead['logo'] {
  const scale = paper.drawn(Math.min(LOGO.width / width, LOGO.height / height));
  return { width: width * scale, height: height * scale };
}

function set(block: Letterhead, paper: Paper): SetLetterhead {
  const { left, right, title, subtitle } = block;
  const logo = block.logo ? setLogo(block.logo, paper) : null;
  const beside = COLUMN - (logo === null ? 0 : logo.width + LOGO.gap);
  const wrap = (text: string, width: number, style: TextStyle) =>
    wrapText(text, width, style, paper);
  return {
    logo,
    left: left.flatMap((line) => wrap(line, beside, SMALL)),
    right: right.flatMap((line) => wrap(line, COLUMN, SMALL)),
    title: wrap(title, PAGE.inner, TITLE),
    subtitle: wrap(subtitle, PAGE.inner, SUBTITLE),
  };
}

function headHeight({ logo, left, right }: SetLetterhead, paper: Paper): number {
  const lines = paper.linesHeight(Math.max(left.length, right.length), SMALL.size);
  return Math.max(lines, logo?.height ?? 0);
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

function paintLeft(block: Letterhead, lines: SetLetterhead, top: number, paper: Paper): void {
  const { logo } = lines;
  const [republic, ...motto] = lines.left;
  const isSet =
    logo !== null &&
    block.logo !== undefined &&
    paper.picture(block.logo, { left: PAGE.left, top, ...logo });
  const left = PAGE.left + (isSet ? logo.width + LOGO.gap : 0);
  paper.lines([republic ?? ''], left, top, { ...SMALL, bold: true });
  paper.lines(motto, left, top + paper.linesHeight(1, SMALL.size), SMALL);
}

/** Logo and Republic on the left, the places on the right, a rule, the title and what meeting it is. */
export function paintLetterhead(block: Letterhead, top: number, paper: Paper): void {
  const lines = set(block, paper);
  paintLeft(block, lines, top, paper);
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
