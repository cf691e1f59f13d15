import { type DataValue, readDataValue } from '../../../shared/domain/exchange/data-value.ts';
import { findDataValueColumns } from '../../../shared/domain/exchange/data-value-set.ts';
import { createLinkFinder } from '../../../shared/domain/exchange/link.ts';
import { cellOfSubject, type Subject } from '../../../shared/domain/exchange/subject.ts';
import { DEFAULT_COMBO } from '../../../shared/domain/exchange/uid.ts';
import {
  type ImportProblemWord,
  importProblem,
} from '../../../shared/domain/imports/import-problem.ts';
import { RepeatedKeys } from '../../../shared/domain/imports/repeated-keys.ts';
import type { BroughtLine } from '../../../shared/domain/months/brought-line.ts';
import type { Facts, Parsed } from '../../../shared/domain/problems/problem.ts';
import { writtenText } from '../../../shared/domain/tables/neutral-text.ts';
import { streamCsvRows } from '../../platform/csv/read-csv.ts';
import { fileLimits } from '../../platform/files/file-limits.ts';
import { FileProblem } from '../../platform/files/file-problem.ts';
import { listLinks, listOrgUnits } from '../exchange/link-reader.ts';
import type { ImportReading } from './import-reading.ts';
import type { InputFile } from './input-file.ts';
import { parseJson, readText } from './read-text.ts';
import { RefusedFile } from './refused-file.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Ten years of all that one centre can send stay below half of it. */
const LARGEST_MEGABYTES = 20;

/** Reads a data value set of DHIS2: what is linked becomes lines of the month, what is not is told of. */
export async function readDataValues(reading: ImportReading, file: InputFile): Promise<void> {
  const taking = new ValueTaking(reading, file);
  const values = file.format === 'json' ? readJson(reading, file) : readTable(reading, file);
  for await (const { row, read } of values) {
    taking.take(read, row);
    await reading.countRow();
  }
  taking.finish();
}

interface NumberedValue {
  readonly row: number;
  readonly read: Parsed<DataValue>;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

async function* readJson(reading: ImportReading, file: InputFile): AsyncGenerator<NumberedValue> {
  const text = await readText(file.path, reading.readingOptions(file), LARGEST_MEGABYTES);
  const set = parseJson(text);
  const values = isFields(set) ? set['dataValues'] : null;
  if (!isFields(set) || !Array.isArray(values)) {
    throw new RefusedFile([importProblem('data-set-malformed', {})]);
  }
  const { rows: limit } = fileLimits;
  if (values.length > limit) throw new FileProblem('too-many-rows', file.path, { limit });
  for (const [index, value] of values.entries()) {
    const row = index + 1;
    yield { row, read: isFields(value) ? readDataValue(value, set, row) : malformed(row) };
  }
}

function malformed(row: number): Parsed<DataValue> {
  const facts = { column: 'dataValues', value: '' };
  return { ok: false, problems: [importProblem('data-value-type', facts, { row })] };
}

async function* readTable(reading: ImportReading, file: InputFile): AsyncGenerator<NumberedValue> {
  let columns: ReadonlyMap<string, number> | null = null;
  for await (const { number: row, cells } of streamCsvRows(
    file.path,
    reading.readingOptions(file),
  )) {
    if (columns === null) {
      columns = findDataValueColumns(cells);
      if (columns === null) throw new Error(`${file.name} was taken for a data value set`);
      continue;
    }
    const fields = [...columns].map(([name, at]) => [name, writtenText(cells[at] ?? '')] as const);
    yield { row, read: readDataValue(Object.fromEntries(fields), {}, row) };
  }
}

interface LeftOut {
  readonly word: ImportProblemWord;
  readonly facts: Facts;
  readonly row: number;
  values: number;
}

interface TakenLine extends BroughtLine {
  readonly cells: Record<string, string>;
  readonly firstRow: number;
}

/** Sorts the values of one set into lines, and what is left out by why it is. */
class ValueTaking {
  readonly #reading: ImportReading;
  readonly #file: InputFile;
  readonly #findSubject: ReturnType<typeof createLinkFinder>;
  readonly #centres: ReadonlyMap<string, string>;
  readonly #repeated = new RepeatedKeys();
  readonly #lines = new Map<string, TakenLine>();
  readonly #left = new Map<string, LeftOut>();

  constructor(reading: ImportReading, file: InputFile) {
    const { reader } = reading.context.database;
    this.#reading = reading;
    this.#file = file;
    this.#findSubject = createLinkFinder(listLinks(reader, reading.facility.code));
    this.#centres = new Map([...listOrgUnits(reader)].map(([code, unit]) => [unit, code]));
  }

  take(read: Parsed<DataValue>, row: number): void {
    if (!read.ok) {
      this.#reading.tally.setAside(this.#file.name, read.problems);
      return;
    }
    const { value } = read;
    const subject = this.#subjectOf(value, row);
    if (subject === null || value.value === '') return;
    const key = `${value.period} ${subject}`;
    const repetition = this.#repeated.note(key, value.value, row);
    if (repetition.state === 'first') this.#put(subject, value, row);
    if (repetition.state === 'different') {
      const problem = importProblem('row-repeated', { earlier: repetition.row }, { row });
      this.#reading.tally.setAside(this.#file.name, [problem]);
    }
  }

  /** What the value is of here; `null` where it is left out, which is noted. */
  #subjectOf(value: DataValue, row: number): Subject | null {
    const { orgUnit, dataElement, period, deleted } = value;
    const centre = this.#centres.get(orgUnit);
    if (centre === undefined) return this.#leave('org-unit-unknown', { unit: orgUnit }, row);
    if (centre !== this.#reading.facility.code) {
      return this.#leave('org-unit-other', { unit: orgUnit, centre }, row);
    }
    const option = value.categoryOptionCombo ?? DEFAULT_COMBO;
    const subject = this.#findSubject(value);
    const element = { element: dataElement, option };
    if (subject === null) return this.#leave('element-unlinked', element, row);
    if (cellOfSubject(subject) === null) {
      return this.#leave('element-computed', { ...element, subject }, row);
    }
    const wanted = this.#reading.request.period;
    if (wanted !== null && wanted !== period) {
      return this.#leave('period-other', { period, wanted }, row);
    }
    return deleted ? this.#leave('value-deleted', { ...element, period }, row) : subject;
  }

  #put(subject: Subject, { period, value }: DataValue, row: number): void {
    const cell = cellOfSubject(subject);
    if (cell === null) return;
    const { sheet, row: line, column } = cell;
    const key = `${period} ${sheet} ${line}`;
    const held = this.#lines.get(key) ?? { sheet, period, row: line, cells: {}, firstRow: row };
    held.cells[column] = value;
    this.#lines.set(key, held);
  }

  #leave(word: ImportProblemWord, facts: Facts, row: number): null {
    const key = JSON.stringify([word, facts]);
    const left = this.#left.get(key) ?? { word, facts, row, values: 0 };
    left.values += 1;
    this.#left.set(key, left);
    return null;
  }

  /** Hands the lines on, oldest month first, and tells of what was left out, once for all values of a kind. */
  finish(): void {
    const { tally } = this.#reading;
    for (const { word, facts, row, values } of this.#left.values()) {
      const problem = importProblem(word, { ...facts, values }, { row });
      // A set of a district has the values of its other centres: that is no fault of the file.
      if (word === 'org-unit-other') tally.warn(this.#file.name, problem);
      else tally.setAside(this.#file.name, [problem]);
    }
    const lines = [...this.#lines.values()].toSorted((a, b) => a.period.localeCompare(b.period));
    for (const { firstRow, ...line } of lines) {
      this.#reading.put(this.#file, { kind: 'line', line }, firstRow);
    }
  }
}
