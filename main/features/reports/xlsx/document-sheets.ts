import type {
  Block,
  Cell,
  ChartBlock,
  Figures,
  ReportDocument,
  Table,
} from '../../../../shared/domain/reports/document.ts';
import type { XlsxCell, XlsxSheet } from '../../../platform/xlsx/write-xlsx.ts';
import { formLineTexts } from '../form-line-text.ts';

/** What the workbook itself needs in words; everything else is the document's. */
export interface SheetWords {
  /** A name and what it is, with the colon as the language sets it. */
  readonly pair: (name: string, value: string) => string;
  readonly text: string;
  readonly figures: string;
  readonly charts: string;
  readonly columns: {
    readonly figure: string;
    readonly value: string;
    readonly shown: string;
    readonly detail: string;
    readonly state: string;
    readonly before: string;
    readonly chart: string;
    readonly month: string;
    readonly median: string;
  };
}

function cellValue(cell: Cell): XlsxCell {
  return cell.value === undefined ? cell.text : cell.value;
}

function tableSheet(table: Table): XlsxSheet {
  return {
    name: table.title,
    columns: table.columns.map(({ title }) => ({ heading: title })),
    rows: table.rows.map(({ cells }) => cells.map(cellValue)),
  };
}

function figuresSheet({ items }: Figures, words: SheetWords): XlsxSheet {
  const { figure, value, shown, detail, state, before } = words.columns;
  return {
    name: words.figures,
    columns: [figure, value, shown, detail, state, before].map((heading) => ({ heading })),
    rows: items.map((item) => [
      item.label,
      item.value,
      item.text,
      item.detail,
      item.word,
      item.change,
    ]),
  };
}

function chartRows({ picture, sentence }: ChartBlock): readonly (readonly XlsxCell[])[] {
  if (picture.kind === 'bars') return [];
  const { points, phases } = picture.chart;
  return points.map(({ x, y, phase }) => [
    picture.title,
    x,
    y,
    phases[phase]?.centre ?? null,
    sentence,
  ]);
}

function chartsSheet(charts: readonly ChartBlock[], words: SheetWords): readonly XlsxSheet[] {
  const rows = charts.flatMap(chartRows);
  if (rows.length === 0) return [];
  const { chart, month, value, median, detail } = words.columns;
  const columns = [chart, month, value, median, detail].map((heading) => ({ heading }));
  return [{ name: words.charts, columns, rows }];
}

/** What is neither a table nor a figure, in the order of the page, one line each. */
function textLines(block: Block, { pair }: SheetWords): readonly string[] {
  switch (block.kind) {
    case 'letterhead':
      return [...block.left, ...block.right, block.title, block.subtitle];
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'chart':
      return [block.sentence];
    case 'photo':
      return [block.caption];
    case 'balance':
      return [
        pair(block.left.label, block.left.text),
        pair(block.right.label, block.right.text),
        block.sentence,
      ];
    case 'formLine':
      return [formLineTexts(block).join(' ')];
    case 'footer':
      return [block.notice, block.code].filter((line) => line !== null);
    default:
      return [];
  }
}

/** The blocks of the report in order, those of the front page among them. */
function allBlocks({ blocks }: ReportDocument): readonly Block[] {
  return blocks.flatMap((block) => (block.kind === 'frontPage' ? block.blocks : [block]));
}

/**
 * The report as sheets: its sentences, the five figures, every table with unrounded figures, and the points of the
 * charts. The short table of the front page is left out: the whole one has its own sheet.
 */
export function documentSheets(document: ReportDocument, words: SheetWords): readonly XlsxSheet[] {
  const blocks = allBlocks(document);
  const tables = blocks.filter((block) => block.kind === 'table');
  const figures = blocks.filter((block) => block.kind === 'figures');
  const charts = blocks.filter((block) => block.kind === 'chart');
  return [
    {
      name: words.text,
      columns: [{ heading: words.text, width: 110 }],
      rows: blocks.flatMap((block) => textLines(block, words)).map((line) => [line]),
    },
    ...figures.map((block) => figuresSheet(block, words)),
    ...tables.filter(({ name }) => name !== 'frontPromises').map(tableSheet),
    ...chartsSheet(charts, words),
  ];
}
