import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { legibleDocument } from '../../../main/features/reports/pdf/legible-document.ts';
import { layOutPages, paintPdf } from '../../../main/features/reports/pdf/paint-document.ts';
import { Paper } from '../../../main/features/reports/pdf/paper.ts';
import { paintText } from '../../../main/features/reports/text/paint-text.ts';
import { paintXlsx } from '../../../main/features/reports/xlsx/paint-xlsx.ts';
import { createTranslator } from '../../../main/platform/translator.ts';
import { readXlsxSheets } from '../../../main/platform/xlsx/read-xlsx.ts';
import type { Cell, ReportDocument, Table } from '../../../shared/domain/reports/document.ts';
import { createScratchFolder } from '../../db/scratch-database.ts';
import { tablesOf } from './paper-pages.ts';
import { compactText, printedTexts } from './printed-pages.ts';

type Rows = readonly (readonly string[])[];

function rowsOf(tables: readonly Pick<Table, 'rows'>[], say: (cell: Cell) => string): Rows {
  return tables.flatMap(({ rows }) => rows.map(({ cells }) => cells.map(say)));
}

/** The document with [?] for the signs that the page's fonts do not have, as the page and its preview say it. */
function legible(document: ReportDocument): ReportDocument {
  const paper = new Paper();
  return legibleDocument(document, (codePoint) => paper.hasGlyph(codePoint)).document;
}

function previewRows(document: ReportDocument): Rows {
  const blocks = layOutPages(document, 'normal').pages.flatMap((page) => page.blocks);
  const tables = blocks.filter((block) => block.kind === 'table');
  return rowsOf(
    tables.filter(({ name }) => name !== 'frontPromises'),
    ({ text }) => text,
  );
}

/** The rows of the workbook: its sheets of tables stand between its text and figures, and its charts. */
async function workbookRows(document: ReportDocument): Promise<readonly Rows[]> {
  const path = join(createScratchFolder(), 'paper.xlsx');
  writeFileSync(path, await paintXlsx(document, createTranslator(document.language)));
  const sheets = await readXlsxSheets(path);
  const blocks = document.blocks.flatMap((block) =>
    block.kind === 'frontPage' ? block.blocks : [block],
  );
  const figures = blocks.filter(({ kind }) => kind === 'figures').length;
  const tables = sheets.slice(1 + figures, 1 + figures + tablesOf(document).length);
  return tables.map(({ rows }) => rows.slice(1).map(({ cells }) => cells));
}

/** A cell as a workbook holds it: a figure whole, whatever the page rounds it to; a text as it is. */
function unrounded({ text, value }: Cell): string {
  return value === undefined ? text : String(value ?? '');
}

function withoutEmptyEnds(rows: Rows): Rows {
  return rows.map((cells) => cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1));
}

/** Every row of every table, its totals among them, is the same in the preview, the PDF, the text and the workbook. */
export async function expectSameEverywhere(document: ReportDocument): Promise<void> {
  const tables = tablesOf(document);
  const onPage = rowsOf(tablesOf(legible(document)), ({ text }) => text);
  expect(previewRows(document)).toEqual(onPage);
  const printed = compactText(printedTexts(paintPdf(document)));
  const words = onPage.flat().flatMap((text) => text.split(/\s+/));
  expect(words.filter((word) => !printed.includes(word))).toEqual([]);
  const lines = paintText(document).split('\n');
  const inText = rowsOf(tables, ({ text }) => text.replaceAll('\n', ' — '));
  const told = new Set(lines);
  expect(inText.map((cells) => cells.join('\t')).filter((line) => !told.has(line))).toEqual([]);
  const held = await workbookRows(document);
  const wanted = tables.map((table) => withoutEmptyEnds(rowsOf([table], unrounded)));
  expect(held.map(withoutEmptyEnds)).toEqual(wanted);
}
