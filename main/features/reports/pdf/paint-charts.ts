import { pictureScene } from '../../../../shared/charts/picture-scene.ts';
import type { Scene } from '../../../../shared/charts/scene.ts';
import type { ChartBlock } from '../../../../shared/domain/reports/document.ts';
import type { PageFlow } from './page-flow.ts';
import { GAP, linesHeight, PAGE, TYPE } from './page-geometry.ts';
import { paintScene } from './paint-scene.ts';
import type { Paper } from './paper.ts';
import { wrapText } from './wrap-text.ts';

const WIDTH = 84;
const GUTTER = 6;
const SENTENCE = { size: TYPE.table, bold: true } as const;

interface SetChart {
  readonly lines: readonly string[];
  readonly scene: Scene;
}

function setChart({ sentence, picture }: ChartBlock, paper: Paper): SetChart {
  return { lines: wrapText(sentence, WIDTH, SENTENCE, paper), scene: pictureScene(picture) };
}

function pairHeight(pair: readonly SetChart[]): number {
  const sentences = Math.max(
    0,
    ...pair.map(({ lines }) => linesHeight(lines.length, SENTENCE.size)),
  );
  return sentences + 1.5 + Math.max(0, ...pair.map(({ scene }) => scene.height));
}

function pairs(charts: readonly SetChart[]): readonly (readonly SetChart[])[] {
  return Array.from({ length: Math.ceil(charts.length / 2) }, (_, index) =>
    charts.slice(index * 2, index * 2 + 2),
  );
}

/** The height of the first row of charts with their sentences: what a heading must take along. */
export function chartsStartHeight(blocks: readonly ChartBlock[], paper: Paper): number {
  return pairHeight(blocks.slice(0, 2).map((block) => setChart(block, paper)));
}

/** Charts two by two, each under its sentence; a row is never parted. */
export function paintCharts(blocks: readonly ChartBlock[], flow: PageFlow): void {
  const { paper } = flow;
  for (const pair of pairs(blocks.map((block) => setChart(block, paper)))) {
    flow.keepTogether(pairHeight(pair));
    const lineCount = Math.max(...pair.map(({ lines }) => lines.length));
    const sceneTop = flow.y + linesHeight(lineCount, SENTENCE.size) + 1.5;
    pair.forEach(({ lines, scene }, index) => {
      const left = PAGE.left + index * (WIDTH + GUTTER);
      const above = linesHeight(lineCount - lines.length, SENTENCE.size);
      paper.lines(lines, left, flow.y + above, SENTENCE);
      paintScene(paper, scene, left, sceneTop);
    });
    flow.y += pairHeight(pair) + GAP;
  }
}
