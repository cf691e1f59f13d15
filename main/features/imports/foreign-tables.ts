import { importProblem } from '../../../shared/domain/imports/import-problem.ts';
import {
  type InterviewLayout,
  matchInterviewColumns,
} from '../../../shared/domain/imports/interview-columns.ts';
import { readInterviewClock } from '../../../shared/domain/imports/interview-metadata.ts';
import { parseInterviewRow } from '../../../shared/domain/imports/interview-row.ts';
import { quoted } from '../../../shared/domain/imports/quoted.ts';
import {
  matchRepeatColumns,
  parseRepeatRow,
  type RepeatLayout,
  readRowKeys,
} from '../../../shared/domain/imports/repeat-table.ts';
import { orderAnswers } from '../../../shared/domain/instruments/answer-order.ts';
import { checkSubmission } from '../../../shared/domain/instruments/check-submission.ts';
import { hasSearchedLists } from '../../../shared/domain/instruments/searched-choices.ts';
import type { Answer, Submission } from '../../../shared/domain/instruments/submission.ts';
import type { Problem } from '../../../shared/domain/problems/problem.ts';
import type { SheetRow } from '../../../shared/domain/tables/sheet.ts';
import { describeFilledForm } from './filled-form.ts';
import type { FilledTable, ReadFilled } from './filled-tables.ts';
import type { ImportReading } from './import-reading.ts';
import { RefusedFile } from './refused-file.ts';
import type { HeldRow, RepeatRows } from './repeat-rows.ts';

/** Reads tables of filled forms that ODK Central or Kobo wrote, with those of their repeats. */
export class ForeignTables {
  readonly #reading: ImportReading;
  readonly #table: FilledTable;
  readonly #layout: InterviewLayout;
  readonly #repeats = new Map<FilledTable, RepeatLayout | null>();

  constructor(reading: ImportReading, table: FilledTable, heading: readonly string[]) {
    const matched = matchInterviewColumns(heading, reading.forms, reading.request.formId);
    if (!matched.ok) throw new RefusedFile(matched.problems);
    reading.tally.warn(table.file, ...matched.warnings);
    this.#reading = reading;
    this.#table = table;
    this.#layout = matched.value;
  }

  read(row: SheetRow, repeats: RepeatRows): ReadFilled {
    const { form, heading } = this.#layout;
    const read = parseInterviewRow(this.#layout, row);
    if (!read.ok) return read;
    const { key } = readRowKeys(this.#table.table, heading, row.cells);
    const inside = this.#readInside(repeats, key, '');
    if (inside.problems.length > 0) return { ok: false, problems: inside.problems };
    const submission: Submission =
      inside.answers.length === 0
        ? read.value
        : {
            ...read.value,
            answers: orderAnswers(form, [...read.value.answers, ...inside.answers]),
          };
    const clock = readInterviewClock(heading, row.cells);
    const { facility, today } = this.#reading;
    const described = describeFilledForm(
      { form, submission, clock, source: 'table' },
      facility,
      today,
    );
    const unknown = hasSearchedLists(form)
      ? checkSubmission(form, submission, this.#reading.lookIntoLists(form))
      : [];
    const warnings = [...unknown, ...described.warnings];
    return { ok: true, value: { form, filled: described.filled, pictures: [] }, warnings };
  }

  /** The answers of the rows inside a form or a row, which stand in tables of their own. */
  #readInside(
    repeats: RepeatRows,
    key: string | null,
    around: string,
  ): { readonly answers: readonly Answer[]; readonly problems: readonly Problem[] } {
    const counts = new Map<string, number>();
    const answers: Answer[] = [];
    const problems: Problem[] = [];
    for (const held of repeats.take(key)) {
      const layout = this.#repeatOf(held);
      if (layout === null) continue;
      const number = (counts.get(layout.repeat) ?? 0) + 1;
      counts.set(layout.repeat, number);
      const read = parseRepeatRow(layout, held.row, around, number);
      if (!read.ok) {
        problems.push(...read.problems);
        continue;
      }
      const inside = this.#readInside(repeats, held.key, read.value.path);
      answers.push(...read.value.answers, ...inside.answers);
      problems.push(...inside.problems);
    }
    return { answers, problems };
  }

  /** Which repeat a table is of; what its columns do not say is told once. */
  #repeatOf({ from, heading }: HeldRow): RepeatLayout | null {
    const known = this.#repeats.get(from);
    if (known !== undefined) return known;
    const layout = matchRepeatColumns(this.#layout.form, from.table, heading);
    this.#repeats.set(from, layout);
    const { tally } = this.#reading;
    if (layout === null) {
      const facts = { key: quoted(from.table) };
      tally.warn(from.file, importProblem('repeat-unknown', facts));
    }
    for (const { path } of layout?.missing ?? []) {
      const column = path.slice(1);
      tally.warn(
        from.file,
        importProblem('question-missing', { column: quoted(column) }, { column }),
      );
    }
    for (const index of layout?.unknown ?? []) {
      const column = heading[index] ?? '';
      tally.warn(
        from.file,
        importProblem('column-unknown', { column: quoted(column) }, { column }),
      );
    }
    return layout;
  }
}
