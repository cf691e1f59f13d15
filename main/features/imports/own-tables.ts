import { importProblem } from '../../../shared/domain/imports/import-problem.ts';
import { quoted } from '../../../shared/domain/imports/quoted.ts';
import {
  listStrangeHeadings,
  nameCells,
  readAnswerTables,
} from '../../../shared/domain/imports/read-answer-tables.ts';
import { checkSubmission } from '../../../shared/domain/instruments/check-submission.ts';
import type { FormDefinition } from '../../../shared/domain/instruments/form-definition.ts';
import { isChecklist } from '../../../shared/domain/instruments/submission-kind.ts';
import {
  type AnswerLayout,
  type HeadingStyle,
  layOutAnswers,
} from '../../../shared/domain/instruments/versions/answer-layout.ts';
import type { Problem } from '../../../shared/domain/problems/problem.ts';
import type { SheetRow } from '../../../shared/domain/tables/sheet.ts';
import type { FilledForm } from '../visits/writer.ts';
import type { ReadFilled } from './filled-tables.ts';
import type { ImportReading } from './import-reading.ts';
import { RefusedFile } from './refused-file.ts';
import type { HeldRow, RepeatRows } from './repeat-rows.ts';

interface OwnForm {
  readonly versions: readonly FormDefinition[];
  readonly layouts: readonly AnswerLayout[];
}

/** Reads tables of filled forms that the program itself wrote: exactly what it held, of every version of the form. */
export class OwnTables {
  readonly #reading: ImportReading;
  readonly #style: HeadingStyle;
  readonly #heading: readonly string[];
  readonly #forms = new Map<string, OwnForm>();

  constructor(reading: ImportReading, style: HeadingStyle, heading: readonly string[]) {
    this.#reading = reading;
    this.#style = style;
    this.#heading = heading;
  }

  read(row: SheetRow, repeats: RepeatRows): ReadFilled {
    const main = nameCells(this.#heading, row);
    const { versions, layouts } = this.#formOf(main.cells.get('_form') ?? '');
    const held = repeats.takeAll(main.cells.get('KEY') ?? '');
    const rows = held.map((each: HeldRow) => nameCells(each.heading, each.row));
    const read = readAnswerTables(layouts, versions, main, rows);
    if (!read.ok) return read;
    const { facility, day, startedAt, endedAt, pictures, ...submission } = read.value;
    const form = versions.find(({ version }) => version === submission.version);
    if (form === undefined) throw new Error('A form that was read has its version');
    const kind = isChecklist(form) ? 'checklist' : 'interview';
    const filled: FilledForm = { submission, kind, day, startedAt, endedAt, source: 'table' };
    const unknown = checkSubmission(form, submission, this.#reading.lookIntoLists(form));
    const warnings = [...unknown, ...this.#checkCentre(facility)];
    return { ok: true, value: { form, filled, pictures }, warnings };
  }

  /** Columns that no form of the rows has, in none of its versions here. */
  listStrange(): readonly Problem[] {
    const layouts = [...this.#forms.values()].flatMap((form) => form.layouts);
    if (layouts.length === 0) return [];
    return listStrangeHeadings(layouts, this.#heading).map((column) =>
      importProblem('column-unknown', { column: quoted(column) }, { column }),
    );
  }

  #formOf(formId: string): OwnForm {
    const known = this.#forms.get(formId);
    if (known) return known;
    const versions = this.#reading.forms.filter((form) => form.formId === formId);
    if (versions.length === 0) {
      throw new RefusedFile([importProblem('form-not-held', { form: quoted(formId) })]);
    }
    const form = { versions, layouts: layOutAnswers(versions, this.#style) };
    this.#forms.set(formId, form);
    return form;
  }

  #checkCentre(value: string): readonly Problem[] {
    const { code } = this.#reading.facility;
    if (value === '' || value === code) return [];
    return [importProblem('centre-differs', { value: quoted(value), facility: code })];
  }
}
