import type { FileNote } from '../../../shared/domain/imports/import-outcome.ts';
import { importProblem } from '../../../shared/domain/imports/import-problem.ts';
import {
  isInterviewHeading,
  isRepeatHeading,
} from '../../../shared/domain/imports/interview-metadata.ts';
import { quoted } from '../../../shared/domain/imports/quoted.ts';
import { findOwnStyle } from '../../../shared/domain/imports/read-answer-tables.ts';
import { isChangesHeading } from '../../../shared/domain/instruments/versions/answer-layout.ts';
import type { Problem } from '../../../shared/domain/problems/problem.ts';
import type { SheetRow } from '../../../shared/domain/tables/sheet.ts';
import type { FilledTable } from './filled-tables.ts';
import { ForeignTables } from './foreign-tables.ts';
import type { ImportReading } from './import-reading.ts';
import { noteRefusal } from './note-refusal.ts';
import { OwnTables } from './own-tables.ts';
import { RefusedFile } from './refused-file.ts';
import { RepeatRows } from './repeat-rows.ts';

/**
 * Reads tables of filled forms that belong together, row by row: those of the forms, and before them those of their
 * repeats, whose rows are held until their form comes.
 */
export async function readFilledTables(
  reading: ImportReading,
  tables: readonly FilledTable[],
  notes: FileNote[],
): Promise<void> {
  const mains: FilledTable[] = [];
  const inside: FilledTable[] = [];
  const repeats = new RepeatRows();
  for (const table of tables) {
    await noteRefusal(notes, table.file, async () => {
      const heading = await readHeading(table);
      // What was changed here is told to people, and is no form.
      if (heading === null || isChangesHeading(heading)) return;
      if (isRepeatHeading(heading)) inside.push(table);
      else if (isInterviewHeading(heading)) mains.push(table);
      else reading.tally.warn(table.file, unreadTable(table));
    });
  }
  for (const table of inside) {
    await noteRefusal(notes, table.file, () => {
      if (mains.length === 0) throw new RefusedFile([importProblem('repeat-table', {})]);
      return readRepeat(reading, repeats, table);
    });
  }
  for (const table of mains) {
    await noteRefusal(notes, table.file, () => readMain(reading, repeats, table));
  }
  for (const { from, row, key } of repeats.left) {
    const facts = { key: quoted(key ?? '') };
    const place = { row: row.number, ...(from.sheet === null ? {} : { sheet: from.sheet }) };
    reading.tally.setAside(from.file, [importProblem('row-without-parent', facts, place)]);
  }
}

async function readHeading(table: FilledTable): Promise<readonly string[] | null> {
  for await (const { cells } of table.rows({})) return cells;
  return null;
}

function unreadTable({ sheet, table }: FilledTable): Problem {
  const place = sheet === null ? {} : { sheet };
  return importProblem('part-not-read', { part: quoted(table) }, place);
}

async function readRepeat(
  reading: ImportReading,
  repeats: RepeatRows,
  table: FilledTable,
): Promise<void> {
  let heading: readonly string[] | null = null;
  for await (const row of table.rows()) {
    if (heading === null) heading = row.cells;
    else repeats.add(table, heading, row);
    await reading.countRow();
  }
}

async function readMain(
  reading: ImportReading,
  repeats: RepeatRows,
  table: FilledTable,
): Promise<void> {
  let tables: OwnTables | ForeignTables | null = null;
  for await (const row of table.rows()) {
    if (tables === null) tables = openTables(reading, table, row.cells);
    else await readRow(reading, tables, repeats, table, row);
    await reading.countRow();
  }
  if (tables instanceof OwnTables) reading.tally.warn(table.file, ...tables.listStrange());
}

function openTables(
  reading: ImportReading,
  table: FilledTable,
  heading: readonly string[],
): OwnTables | ForeignTables {
  const style = findOwnStyle(heading);
  if (style === null) return new ForeignTables(reading, table, heading);
  return new OwnTables(reading, style, heading);
}

async function readRow(
  reading: ImportReading,
  tables: OwnTables | ForeignTables,
  repeats: RepeatRows,
  { file, source }: FilledTable,
  row: SheetRow,
): Promise<void> {
  const read = tables.read(row, repeats);
  if (!read.ok) {
    reading.tally.setAside(file, read.problems);
    return;
  }
  const { form, filled, pictures } = read.value;
  const { submission } = filled;
  const { files, problems } = await reading.media.gather(submission, form, {
    folder: null,
    pictures,
  });
  reading.tally.warn(
    file,
    ...[...read.warnings, ...problems].map((problem) => ({ ...problem, row: row.number })),
  );
  const entry = { kind: 'submission', filled, files } as const;
  reading.put({ name: file, path: source }, entry, row.number);
}
