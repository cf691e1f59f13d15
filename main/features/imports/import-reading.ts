import { basename } from 'node:path';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { addMonths, type Month, monthOf } from '../../../shared/domain/calendar/month.ts';
import { importProblem } from '../../../shared/domain/imports/import-problem.ts';
import { MonthCensus } from '../../../shared/domain/imports/odd-months.ts';
import type { ChoiceLookup } from '../../../shared/domain/instruments/check-submission.ts';
import type { FormDefinition } from '../../../shared/domain/instruments/form-definition.ts';
import { hasSearchedLists } from '../../../shared/domain/instruments/searched-choices.ts';
import {
  describeComparison,
  type FormComparison,
} from '../../../shared/domain/instruments/versions/form-comparison.ts';
import { readLongLists } from '../../../shared/domain/instruments/xlsform/long-lists.ts';
import type { Problem } from '../../../shared/domain/problems/problem.ts';
import type { StagingFile } from '../../db/staging-file.ts';
import { todayOf } from '../../platform/clock.ts';
import type { ReadingOptions } from '../../platform/files/file-reading.ts';
import type { Facility } from '../facilities/facility.ts';
import { findChoiceLabel } from '../instruments/choice-reader.ts';
import { listForms } from '../instruments/reader.ts';
import { listVersionsOf } from '../instruments/version-reader.ts';
import type { CompiledForm } from '../instruments/writer.ts';
import { findColumnMatch } from './column-matches.ts';
import type { ImportContext, ImportRequest } from './import-request.ts';
import type { ImportTally } from './import-tally.ts';
import type { InputFile } from './input-file.ts';
import { MediaPool } from './media-pool.ts';
import type { StagedEntry, StagedRecord } from './staged-record.ts';
import type { KnownTables } from './strange-table.ts';

/** How many rows are read before other work is let through. */
const ROWS_A_BREATH = 500;

/** A form as the reading of other files needs it. */
type KnownForm = Pick<CompiledForm, 'form' | 'contentHash'>;

/** What the readers of files share: where records go, whom to tell, and the forms known so far. */
export class ImportReading {
  readonly context: ImportContext;
  readonly request: ImportRequest;
  readonly facility: Facility;
  readonly staging: StagingFile<StagedEntry>;
  readonly tally: ImportTally;
  /** The pictures and files that came with this import. */
  readonly media: MediaPool;
  /** The months of the lines read, by the file's path. */
  readonly months = new MonthCensus();
  readonly #forms: KnownForm[];
  readonly #versions: FormComparison[] = [];
  readonly #newChoices = new Map<string, ReadonlySet<string>>();
  #rows = 0;

  constructor(
    context: ImportContext,
    request: ImportRequest,
    facility: Facility,
    staging: StagingFile<StagedEntry>,
    tally: ImportTally,
  ) {
    this.context = context;
    this.request = request;
    this.facility = facility;
    this.staging = staging;
    this.tally = tally;
    const { blobs } = context;
    this.media = new MediaPool(request.dryRun ? null : (bytes) => blobs.keep(bytes));
    this.#forms = listForms(context.database.reader).map(({ definition, contentHash }) => ({
      form: definition,
      contentHash,
    }));
  }

  /** The month of tables that have none inside. */
  get period(): Month {
    return this.request.period ?? addMonths(monthOf(this.today), -1);
  }

  /** What the centre said before of tables that are not ours. */
  get knownTables(): KnownTables {
    const { months = {}, period } = this.request;
    return {
      findMatch: (words) =>
        findColumnMatch(this.context.database.reader, this.facility.code, words),
      chosenMonth: (path) => months[path] ?? null,
      usualMonth: period,
    };
  }

  /** Tells of lines and files of another month than those they came with. */
  warnOfOddMonths(): void {
    for (const { file, row, month, others } of this.months.findOdd()) {
      const facts = { period: month, others };
      this.tally.warn(basename(file), importProblem('other-month', facts, { row }));
    }
  }

  get today(): Day {
    return todayOf(this.context.clock);
  }

  /** Every form held or brought by this import, the newest last. */
  get forms(): readonly FormDefinition[] {
    return this.#forms.map(({ form }) => form);
  }

  findForm(formId: string, version: string): KnownForm | null {
    return (
      this.#forms.find(({ form }) => form.formId === formId && form.version === version) ?? null
    );
  }

  /** What the new versions of held forms change, each against the newest that is held. */
  get versions(): readonly FormComparison[] {
    return this.#versions;
  }

  addForm(form: CompiledForm): void {
    const { formId, version } = form.form;
    const held = listVersionsOf(this.context.database.reader, formId).at(-1);
    if (held && held.form.version !== version) {
      this.#versions.push(describeComparison(held, form, this.request.language ?? 'fr'));
    }
    this.#forms.push(form);
    if (!hasSearchedLists(form.form)) return;
    for (const list of readLongLists(form.sheets)) {
      const names = new Set(list.choices.map(({ name }) => name));
      this.#newChoices.set(choicesKey(form.form, list.name), names);
    }
  }

  /** Looks into the long lists of a form, held or brought by this import. */
  lookIntoLists(form: FormDefinition): ChoiceLookup {
    const { formId, version } = form;
    return (list, choice) =>
      this.#newChoices.get(choicesKey(form, list))?.has(choice) ??
      findChoiceLabel(this.context.database.reader, { formId, version, list }, choice) !== null;
  }

  warn(file: InputFile, problem: Problem): void {
    this.tally.warn(file.name, problem);
  }

  put(
    { name, path }: Pick<InputFile, 'name' | 'path'>,
    record: StagedRecord,
    row: number | null = null,
    facility: string = this.facility.code,
  ): void {
    this.staging.put({ file: name, source: path, row, facility, record });
  }

  readingOptions(file: InputFile): ReadingOptions {
    return { onWarning: (problem) => this.warn(file, problem) };
  }

  /** Called for every row: now and then tells how far the reading has come, and lets other work through. */
  async countRow(): Promise<void> {
    this.#rows += 1;
    if (this.#rows % ROWS_A_BREATH !== 0) return;
    this.context.report({ step: 'read', done: this.#rows, total: null });
    await this.context.breathe();
  }
}

function choicesKey({ formId, version }: FormDefinition, list: string): string {
  return JSON.stringify([formId, version, list]);
}
