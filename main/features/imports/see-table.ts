import {
  headingsAt,
  proposeMatch,
  type TableHead,
} from '../../../shared/domain/imports/propose-match.ts';
import { shapeOf, type TableMatch } from '../../../shared/domain/imports/table-match.ts';
import type { Parsed } from '../../../shared/domain/problems/problem.ts';
import type { CellRange } from '../../../shared/domain/tables/cell-range.ts';
import type { SheetRow } from '../../../shared/domain/tables/sheet.ts';
import type { Reader } from '../../db/handles.ts';
import { detectFileFormat } from '../../platform/files/file-format.ts';
import { findColumnMatch, findForeignMatch } from './column-matches.ts';
import { canBeMatched, describeStrange } from './strange-table.ts';
import { readRanges, readTableHead } from './table-head.ts';

/** Which table is to be shown. */
export interface HeadOrder {
  readonly facility: string;
  readonly path: string;
  readonly name: string;
}

/** The first lines of a table, with what is known of its columns. */
export interface SeenTable {
  readonly name: string;
  readonly rows: SheetRow[];
  readonly ranges: CellRange[];
  readonly headingRow: number;
  readonly match: TableMatch;
}

const LONGEST_CELL = 200;

/** Reads the first lines of a table and what its columns mean: as the centre said, else another, else by likeness. */
export async function seeTable(
  db: Reader,
  { facility, path, name }: HeadOrder,
): Promise<Parsed<SeenTable>> {
  const file = { path, format: await detectFileFormat(path) };
  const head = await readTableHead(file);
  const proposed = canBeMatched(head) ? proposeMatch(head) : null;
  if (proposed === null) return { ok: false, problems: describeStrange(head) };
  const last = head.rows.at(-1)?.number ?? 0;
  const ranges = (await readRanges(file)).filter(({ top }) => top <= last);
  const rows = head.rows.map(({ number, cells }) => ({ number, cells: cells.map(cutCell) }));
  const known = findKnown(db, facility, head);
  return { ok: true, value: { name, rows, ranges, ...(known ?? proposed) }, warnings: [] };
}

function cutCell(cell: string): string {
  return cell.length > LONGEST_CELL ? `${cell.slice(0, LONGEST_CELL - 1)}…` : cell;
}

function findKnown(
  db: Reader,
  facility: string,
  head: TableHead,
): Pick<SeenTable, 'headingRow' | 'match'> | null {
  const shapes = head.rows.map((row) => ({ row, words: shapeOf(headingsAt(head, row)) }));
  for (const find of [findColumnMatch, findForeignMatch]) {
    for (const { row, words } of shapes) {
      const match = words.length > 1 ? find(db, facility, words) : null;
      if (match !== null) return { headingRow: row.number, match };
    }
  }
  return null;
}
