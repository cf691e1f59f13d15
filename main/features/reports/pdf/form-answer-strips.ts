import type {
  FormAnswer,
  FormCells,
  FormChoice,
} from '../../../../shared/domain/reports/form-line.ts';
import { drawFace } from './face-shape.ts';
import { INK, type Paper, type TextStyle } from './paper.ts';
import { wrapText } from './wrap-text.ts';

/** A part of a question that is never split over two pages. */
export interface Strip {
  readonly height: number;
  readonly paint: (left: number, top: number) => void;
}

/** Millimetres: a box is ticked by hand, a cell holds one sign. Thinner lines are lost on a bad copy. */
const BOX = 6;
const CELL = { width: 6.5, height: 8 } as const;
const WRITING_LINE = 9;
const GAP = 1.5;
const BETWEEN = 3.2;
/** What rounding may take of a width that was measured of the same words. */
const SLACK = 0.05;
const STROKE = 0.4;
const FACE = 7;

const WORDS: TextStyle = { size: 'body' };
const CHOSEN: TextStyle = { size: 'body', bold: true };
const NUMBER: TextStyle = { size: 'small', align: 'center' };
const SIGN: TextStyle = { size: 'large', bold: true, align: 'center' };
/** As many choices stand beside one another. */
const COLUMNS = [4, 3, 2, 1] as const;

function strokeBox(paper: Paper, left: number, top: number, width: number, height: number): void {
  paper.pdf.setDrawColor(INK.black);
  paper.pdf.setLineWidth(STROKE);
  paper.pdf.rect(left, top, width, height, 'S');
}

function centred(
  paper: Paper,
  text: string,
  middle: number,
  top: number,
  height: number,
  style: TextStyle,
): void {
  paper.text(text, middle, top + height / 2 + paper.millimetres(style.size) * 0.34, style);
}

/** The room before the word of a choice. */
function lead(choice: FormChoice, paper: Paper): number {
  const face = choice.mood === undefined ? 0 : paper.drawn(FACE) + GAP;
  const place = choice.place === undefined ? 0 : paper.drawn(BOX) + GAP;
  return paper.drawn(BOX) + GAP + place + face;
}

/** How wide a choice is on one line. */
function choiceWidth(choice: FormChoice, paper: Paper): number {
  return lead(choice, paper) + paper.width(choice.text, CHOSEN);
}

function paintCross(paper: Paper, left: number, top: number, size: number): void {
  const [right, bottom] = [left + size, top + size];
  paper.rule([left, top], [right, bottom], 0.9, INK.black);
  paper.rule([left, bottom], [right, top], 0.9, INK.black);
}

/** The box with its number, the face if there is one, the word; what was chosen has a cross and is bold. */
function paintChoice(
  choice: FormChoice,
  left: number,
  top: number,
  width: number,
  paper: Paper,
): void {
  const { number, text, isChosen, place, mood } = choice;
  const size = paper.drawn(BOX);
  strokeBox(paper, left, top, size, size);
  centred(paper, number, left + size / 2, top, size, NUMBER);
  let x = left + size + GAP;
  if (place !== undefined) {
    strokeBox(paper, x, top, size, size);
    centred(paper, place, x + size / 2, top, size, SIGN);
    x += size + GAP;
  } else if (isChosen) paintCross(paper, left, top, size);
  if (mood !== undefined) {
    const face = paper.drawn(FACE);
    drawFace(paper, mood, x + face / 2, top + size / 2, face);
    x += face + GAP;
  }
  const style = isChosen ? CHOSEN : WORDS;
  const lines = wrapText(text, width - (x - left) + SLACK, style, paper);
  paper.lines(lines, x, top + (size - paper.linesHeight(1, style.size)) / 2, style);
}

function choiceHeight(choice: FormChoice, width: number, paper: Paper): number {
  const lines = wrapText(choice.text, width - lead(choice, paper) + SLACK, CHOSEN, paper);
  const words = paper.linesHeight(lines.length - 1, WORDS.size);
  return Math.max(paper.drawn(BOX), paper.drawn(choice.mood === undefined ? 0 : FACE)) + words + 1;
}

/** One row of choices, each from where the one before ends. */
function rowStrip(choices: readonly FormChoice[], widths: readonly number[], paper: Paper): Strip {
  return {
    height: Math.max(
      ...choices.map((choice, index) => choiceHeight(choice, widths[index] ?? 0, paper)),
    ),
    paint(left, top) {
      let x = left;
      for (const [index, choice] of choices.entries()) {
        const width = widths[index] ?? 0;
        paintChoice(choice, x, top, width, paper);
        x += width + BETWEEN;
      }
    },
  };
}

function naturalWidths(choices: readonly FormChoice[], paper: Paper): readonly number[] {
  return choices.map((choice) => choiceWidth(choice, paper));
}

function rowWidth(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width + BETWEEN, -BETWEEN);
}

/** The choices in one row where they hold, else in as many columns as the longest word leaves, read line by line. */
function choiceStrips(
  choices: readonly FormChoice[],
  width: number,
  paper: Paper,
): readonly Strip[] {
  const widths = naturalWidths(choices, paper);
  if (rowWidth(widths) <= width + SLACK) return [rowStrip(choices, widths, paper)];
  const longest = Math.max(...widths);
  const columns = COLUMNS.find((count) => longest + BETWEEN <= width / count) ?? 1;
  const each = (width + BETWEEN) / columns - BETWEEN;
  return Array.from({ length: Math.ceil(choices.length / columns) }, (_, row) => {
    const stretch = choices.slice(row * columns, (row + 1) * columns);
    const equal = stretch.map(() => each);
    return rowStrip(stretch, equal, paper);
  });
}

function cellsWidth(groups: readonly FormCells[], paper: Paper): number {
  return groups.reduce(
    (sum, { count, after }) => sum + count * paper.drawn(CELL.width) + afterWidth(after, paper),
    0,
  );
}

function afterWidth(after: string, paper: Paper): number {
  return after === '' ? 0 : paper.width(after, SIGN) + 2;
}

function paintCells(groups: readonly FormCells[], left: number, top: number, paper: Paper): void {
  const [width, height] = [paper.drawn(CELL.width), paper.drawn(CELL.height)];
  let x = left;
  for (const { count, signs, after } of groups) {
    const filled = [...signs.padStart(count, ' ')];
    for (let cell = 0; cell < count; cell += 1) {
      strokeBox(paper, x, top, width, height);
      centred(paper, (filled[cell] ?? '').trim(), x + width / 2, top, height, SIGN);
      x += width;
    }
    const room = afterWidth(after, paper);
    centred(paper, after, x + room / 2, top, height, SIGN);
    x += room;
  }
}

function writingStrips(text: string, count: number, width: number, paper: Paper): readonly Strip[] {
  const written = text === '' ? [] : wrapText(text, width, CHOSEN, paper);
  const height = paper.drawn(WRITING_LINE);
  return Array.from({ length: Math.max(count, written.length) }, (_, line) => ({
    height,
    paint(left: number, top: number) {
      const base = top + height - 0.6;
      paper.text(written[line] ?? '', left, base - 1.6, CHOSEN);
      paper.rule([left, base], [left + width, base], STROKE, INK.black);
    },
  }));
}

/** Where an answer goes, part by part from the top, within a width. */
export function answerStrips(answer: FormAnswer, width: number, paper: Paper): readonly Strip[] {
  switch (answer.kind) {
    case 'none':
      return [];
    case 'choices':
      return choiceStrips(answer.choices, width, paper);
    case 'cells':
      return [
        {
          height: paper.drawn(CELL.height) + 0.8,
          paint: (left, top) => paintCells(answer.groups, left, top, paper),
        },
      ];
    case 'lines':
      return writingStrips(answer.text, answer.count, width, paper);
  }
}

/** How wide an answer is that can stand beside its question on one line; `null` for one that stands under it. */
export function widthBeside(answer: FormAnswer, paper: Paper): number | null {
  if (answer.kind === 'cells') return cellsWidth(answer.groups, paper);
  if (answer.kind !== 'choices') return null;
  return rowWidth(naturalWidths(answer.choices, paper));
}
