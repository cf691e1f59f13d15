import { pictureScene } from '../../shared/charts/picture-scene.ts';
import type { Scene } from '../../shared/charts/scene.ts';
import type { ReportDocument, Table } from '../../shared/domain/reports/document.ts';
import type { MeetingReportData } from '../../shared/domain/reports/meeting-data.ts';
import { chartOf, normalCentre } from '../fixtures/meeting-data/normal-centre.ts';

/** With the picture of the interviews they are twelve. */
const RUN_CHARTS = 11;
const MONTHS = 24;

/** Figures that rise by half after fourteen months, a little otherwise each time. */
function monthsOf(chart: number): readonly number[] {
  return Array.from(
    { length: MONTHS },
    (_, month) => 20 + ((month * 7 + chart * 5) % 11) + (month > 13 ? 12 : 0),
  );
}

/** A centre whose report has twelve charts and takes at least eight pages. */
export const twelveChartCentre: MeetingReportData = {
  ...normalCentre,
  charts: Array.from({ length: RUN_CHARTS }, (_, index) =>
    chartOf(`indicator-${index}`, `Indicateur ${index + 1}`, 'up', monthsOf(index)),
  ),
};

/** What the peers are given: what our page shows, laid out already for jsPDF, as tables and pictures for pdfmake. */
export interface PagePlan {
  readonly texts: readonly PlannedText[];
  readonly scenes: readonly Scene[];
  readonly paragraphs: readonly string[];
  readonly tables: readonly (readonly (readonly string[])[])[];
  /** Our own fonts, regular and bold. */
  readonly fonts: readonly [regular: string, bold: string];
}

/** A line of text with its page and its place in millimetres. */
export interface PlannedText {
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
}

function cellsOf({ columns, rows }: Table): readonly (readonly string[])[] {
  const head = columns.map(({ title }) => title);
  return [head, ...rows.map(({ cells }) => cells.map(({ text }) => text))];
}

/** The pictures, paragraphs and tables of a document, without their places. */
export function planParts(
  document: ReportDocument,
): Pick<PagePlan, 'scenes' | 'paragraphs' | 'tables'> {
  const { blocks } = document;
  return {
    scenes: blocks.filter((b) => b.kind === 'chart').map(({ picture }) => pictureScene(picture)),
    paragraphs: blocks
      .filter((block) => block.kind === 'paragraph' || block.kind === 'heading')
      .map(({ text }) => text),
    tables: blocks.filter((block) => block.kind === 'table').map(cellsOf),
  };
}
