import { type Cell, type CellStyle, type WriteSheet, writeXlsx as writeWorkbook } from 'hucre/xlsx';
import { cellValue, sheetNames, type XlsxCell } from './write-xlsx.ts';

/** How a cell of a laid out sheet looks. */
export type CellLook = 'title' | 'heading' | 'group' | 'total' | 'muted' | 'plain';

/** A cell with its look and, for a number or a day, the format that it is read in. */
export interface LaidOutCell {
  readonly value: XlsxCell;
  readonly look?: CellLook;
  readonly format?: string;
}

/** A sheet as people would lay it out, and printed across the page. */
export interface LaidOutSheet {
  readonly name: string;
  /** In characters, column by column. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly LaidOutCell[])[];
  /** The rows and columns that stay in view, and are printed again on each page. */
  readonly frozen: { readonly rows: number; readonly columns: number };
}

const LINE = { style: 'thin', color: { rgb: '8D8A83' } } as const;

const LOOKS: Readonly<Record<CellLook, CellStyle>> = {
  title: { font: { bold: true, size: 14 } },
  heading: {
    font: { bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E4E7F5' } },
    border: { bottom: LINE },
    alignment: { wrapText: true, vertical: 'center' },
  },
  group: {
    font: { bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F1F0EC' } },
  },
  total: { font: { bold: true }, border: { top: LINE } },
  muted: { font: { color: { rgb: '6B6862' } } },
  plain: {},
};

/** An `.xlsx` of laid out sheets; texts that look like formulas are neutralised, and nothing is a formula. */
export async function writeLaidOutXlsx(sheets: readonly LaidOutSheet[]): Promise<Uint8Array> {
  const names = sheetNames(sheets.map(({ name }) => name));
  return writeWorkbook({
    sheets: sheets.map((sheet, index) => toSheet(sheet, names[index] ?? '')),
  });
}

function styleOf({ look = 'plain', format }: LaidOutCell): CellStyle | null {
  const style = { ...LOOKS[look], ...(format === undefined ? {} : { numFmt: format }) };
  return Object.keys(style).length === 0 ? null : style;
}

function toSheet({ widths, rows, frozen }: LaidOutSheet, name: string): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const values = rows.map((row, index) =>
    row.map((cell, column) => {
      const style = styleOf(cell);
      if (style !== null) cells.set(`${index},${column}`, { style });
      return cellValue(cell.value);
    }),
  );
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: values,
    cells,
    freezePane: frozen,
    pageSetup: {
      orientation: 'landscape',
      paperSize: 'a4',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      ...(frozen.rows > 0 && { printTitlesRow: `$1:$${frozen.rows}` }),
    },
  };
}
