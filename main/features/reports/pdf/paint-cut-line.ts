import type { CutLine } from '../../../../shared/domain/reports/document.ts';
import type { PageFlow } from './page-flow.ts';
import { PAGE } from './page-geometry.ts';
import { INK, type TextStyle } from './paper.ts';

const AIR = 3;
const SMALL: TextStyle = { size: 'foot', align: 'center' };
const DASH = [3, 2];

/** A dashed line over the whole sheet with its word; where it does not fit, the edge of the page is the cut. */
export function paintCutLine(block: CutLine, flow: PageFlow): void {
  const { text } = block;
  const { paper } = flow;
  const height = paper.linesHeight(1, SMALL.size) + 2 * AIR;
  if (flow.y === PAGE.top || flow.y + height > PAGE.bottom) return;
  const y = flow.y + AIR;
  paper.pdf.setLineDashPattern(DASH, 0);
  paper.rule([0, y], [PAGE.width, y], 0.5, INK.black);
  paper.pdf.setLineDashPattern([], 0);
  paper.text(text, PAGE.width / 2, y + paper.linesHeight(1, SMALL.size), SMALL);
  flow.put([block]);
  flow.y += height;
}
