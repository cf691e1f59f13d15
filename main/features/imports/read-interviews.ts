import {
  type InterviewLayout,
  matchInterviewColumns,
} from '../../../shared/domain/imports/interview-columns.ts';
import { readInterviewClock } from '../../../shared/domain/imports/interview-metadata.ts';
import { parseInterviewRow } from '../../../shared/domain/imports/interview-row.ts';
import { recogniseTable } from '../../../shared/domain/imports/recognise-table.ts';
import { checkSubmission } from '../../../shared/domain/instruments/check-submission.ts';
import { hasSearchedLists } from '../../../shared/domain/instruments/searched-choices.ts';
import type { SheetRow } from '../../../shared/domain/tables/sheet.ts';
import { describeFilledForm } from './filled-form.ts';
import type { ImportReading } from './import-reading.ts';
import type { InputFile } from './input-file.ts';
import { warnOfOtherSheets } from './read-records.ts';
import { RefusedFile } from './refused-file.ts';
import { streamRows } from './table-head.ts';

/** Reads a table of filled forms from ODK or Kobo, row by row. */
export async function readInterviews(reading: ImportReading, file: InputFile): Promise<void> {
  let layout: InterviewLayout | null = null;
  for await (const row of streamRows(file, reading.readingOptions(file))) {
    if (layout === null) layout = openTable(reading, file, row);
    else readRow(reading, file, layout, row);
    await reading.countRow();
  }
  await warnOfOtherSheets(reading, file);
}

function openTable(reading: ImportReading, file: InputFile, row: SheetRow): InterviewLayout {
  const table = recogniseTable(row.cells);
  if (!table.ok) throw new RefusedFile(table.problems);
  const matched = matchInterviewColumns(row.cells, reading.forms, reading.request.formId);
  if (!matched.ok) throw new RefusedFile(matched.problems);
  reading.tally.warn(file.name, ...matched.warnings);
  return matched.value;
}

function readRow(
  reading: ImportReading,
  file: InputFile,
  layout: InterviewLayout,
  row: SheetRow,
): void {
  const read = parseInterviewRow(layout, row);
  if (!read.ok) {
    reading.tally.setAside(file.name, read.problems);
    return;
  }
  const clock = readInterviewClock(layout.heading, row.cells);
  const { filled, warnings } = describeFilledForm(
    { form: layout.form, submission: read.value, clock, source: 'table' },
    reading.facility,
    reading.today,
  );
  const unknown = hasSearchedLists(layout.form)
    ? checkSubmission(layout.form, read.value, reading.lookIntoLists(layout.form))
    : [];
  reading.tally.warn(
    file.name,
    ...[...unknown, ...warnings].map((problem) => ({ ...problem, row: row.number })),
  );
  reading.put(file, { kind: 'submission', filled }, row.number);
}
