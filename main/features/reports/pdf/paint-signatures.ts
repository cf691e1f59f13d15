import type { SignaturePlace, Signatures } from '../../../../shared/domain/reports/document.ts';
import type { PageFlow } from './page-flow.ts';
import { GAP, PAGE } from './page-geometry.ts';
import { INK, type Paper, type TextStyle } from './paper.ts';
import { wrapText } from './wrap-text.ts';

const OFFICE: TextStyle = { size: 'table', bold: true };
const SMALL: TextStyle = { size: 'foot', align: 'center' };
const BOX = { width: 70, height: 28 } as const;
const THUMB = 25;
const STEP = PAGE.inner - BOX.width;
const INSET = (BOX.height - THUMB) / 2;

function placeHeight({ office, name }: SignaturePlace, paper: Paper): number {
  const lines = wrapText(name === '' ? office : `${office}\n${name}`, BOX.width, OFFICE, paper);
  return paper.linesHeight(lines.length, OFFICE.size) + 0.5 + BOX.height;
}

function rowsOf({ places }: Signatures): readonly (readonly SignaturePlace[])[] {
  return Array.from({ length: Math.ceil(places.length / 2) }, (_, row) =>
    places.slice(row * 2, row * 2 + 2),
  );
}

function rowHeight(row: readonly SignaturePlace[], paper: Paper): number {
  return Math.max(...row.map((place) => placeHeight(place, paper)));
}

/** The height of all places: who signs, signs on one page with the others. */
export function signaturesHeight(block: Signatures, paper: Paper): number {
  return rowsOf(block).reduce((sum, row) => sum + rowHeight(row, paper) + GAP, 0);
}

function paintPlace(
  place: SignaturePlace,
  thumb: string,
  left: number,
  top: number,
  paper: Paper,
): void {
  const { office, name, stamp = false } = place;
  const lines = wrapText(name === '' ? office : `${office}\n${name}`, BOX.width, OFFICE, paper);
  const box = top + paper.lines(lines, left, top, OFFICE) + 0.5;
  // What is signed on is copied again: thinner or grey, it is the first thing to go.
  paper.pdf.setDrawColor(INK.black);
  paper.pdf.setLineWidth(0.35);
  paper.pdf.rect(left, box, BOX.width, BOX.height, 'S');
  if (stamp) return;
  // The thumb has its place inside the box, on the right: whoever signs by hand has the left.
  const middle = [left + BOX.width - INSET - THUMB / 2, box + BOX.height / 2] as const;
  paper.pdf.circle(middle[0], middle[1], THUMB / 2, 'S');
  paper.text(thumb, middle[0], middle[1] + 1, SMALL);
}

/** Places to sign of 70 × 28 mm, two a row, each with a round place for a thumb; they stay on one page. */
export function paintSignatures(block: Signatures, flow: PageFlow): void {
  const { thumb } = block;
  flow.keepTogether(signaturesHeight(block, flow.paper));
  for (const places of rowsOf(block)) {
    const height = rowHeight(places, flow.paper);
    flow.keepTogether(height);
    places.forEach((place, column) => {
      paintPlace(place, thumb, PAGE.left + column * STEP, flow.y, flow.paper);
    });
    flow.put([{ kind: 'signatures', places, thumb }]);
    flow.y += height + GAP;
  }
}
