import { pictureScene } from '../../../../shared/charts/picture-scene.ts';
import { scaleScene } from '../../../../shared/charts/scale-scene.ts';
import type { Scene } from '../../../../shared/charts/scene.ts';
import type { ChartBlock } from '../../../../shared/domain/reports/document.ts';
import type { PageType } from '../../../../shared/domain/reports/page-type.ts';
import type { PageFlow } from './page-flow.ts';
import { GAP, PAGE } from './page-geometry.ts';
import { paintScene } from './paint-scene.ts';
import type { Paper } from './paper.ts';
import { wrapText } from './wrap-text.ts';

const GUTTER = 6;
const SENTENCE = { size: 'table', bold: true } as const;

/** How charts stand: so many a row, each so wide, their pictures so much larger than drawn. */
interface ChartGrid {
  readonly perRow: number;
  readonly width: number;
  readonly scale: number;
}

const GRIDS: Readonly<Record<PageType, ChartGrid>> = {
  normal: { perRow: 2, width: 84, scale: 1 },
  large: { perRow: 1, width: PAGE.inner, scale: 1.4 },
};

interface SetChart {
  readonly lines: readonly string[];
  readonly scene: Scene;
}

function setChart({ sentence, picture }: ChartBlock, paper: Paper): SetChart {
  const { width, scale } = GRIDS[paper.type];
  return {
    lines: wrapText(sentence, width, SENTENCE, paper),
    scene: scaleScene(pictureScene(picture), scale),
  };
}

function rowHeight(row: readonly SetChart[], paper: Paper): number {
  const sentences = Math.max(
    0,
    ...row.map(({ lines }) => paper.linesHeight(lines.length, SENTENCE.size)),
  );
  return sentences + 1.5 + Math.max(0, ...row.map(({ scene }) => scene.height));
}

function inRows<Each>(charts: readonly Each[], perRow: number): readonly (readonly Each[])[] {
  return Array.from({ length: Math.ceil(charts.length / perRow) }, (_, index) =>
    charts.slice(index * perRow, (index + 1) * perRow),
  );
}

/** The height of the first row of charts with their sentences: what a heading must take along. */
export function chartsStartHeight(blocks: readonly ChartBlock[], paper: Paper): number {
  const first = blocks.slice(0, GRIDS[paper.type].perRow);
  return rowHeight(
    first.map((block) => setChart(block, paper)),
    paper,
  );
}

/** Charts in rows, each under its sentence; a row is never parted. */
export function paintCharts(blocks: readonly ChartBlock[], flow: PageFlow): void {
  const { paper } = flow;
  const { perRow, width } = GRIDS[paper.type];
  for (const row of inRows(blocks, perRow)) {
    const set = row.map((block) => setChart(block, paper));
    const height = rowHeight(set, paper);
    flow.keepTogether(height);
    const lineCount = Math.max(...set.map(({ lines }) => lines.length));
    const sceneTop = flow.y + paper.linesHeight(lineCount, SENTENCE.size) + 1.5;
    set.forEach(({ lines, scene }, index) => {
      const left = PAGE.left + index * (width + GUTTER);
      const above = paper.linesHeight(lineCount - lines.length, SENTENCE.size);
      paper.lines(lines, left, flow.y + above, SENTENCE);
      paintScene(paper, scene, left, sceneTop);
    });
    flow.put(row);
    flow.y += height + GAP;
  }
}
