import { type CsvError, type Parser, parse } from 'csv-parse';
import type { SheetRow } from '../../../shared/domain/tables/sheet.ts';
import { FileProblem } from '../files/file-problem.ts';
import { FileReading, type ReadingOptions } from '../files/file-reading.ts';
import { heldFile, openRegularFile, type RegularFile } from '../files/regular-file.ts';
import { decodeText, detectEncoding } from '../files/text-decoding.ts';
import { detectDelimiter, isDelimiterLine } from './delimiter.ts';

const HEAD_CHARACTERS = 64 * 1024;

/**
 * The records of a CSV file with the line they start on, as an editor shows it: UTF-8, UTF-16 with its mark, or
 * Windows' Western alphabet (told as a warning); `,` `;` or tab. Records may be longer or shorter than the heading;
 * empty ones are left out. Memory stays the same whatever their number. Throws a `FileProblem`.
 */
export async function* streamCsvRows(
  path: string,
  options: ReadingOptions = {},
): AsyncGenerator<SheetRow> {
  const reading = new FileReading(path, options);
  const file = await openRegularFile(reading, reading.limits.fileBytes);
  try {
    if (file.size === 0) throw reading.problem('empty');
    yield* readRecords(reading, file);
  } finally {
    await file.close();
  }
}

/** The same of bytes that are held already; `name` is what their problems call them. */
export async function* streamCsvBytes(
  name: string,
  bytes: Buffer,
  options: ReadingOptions = {},
): AsyncGenerator<SheetRow> {
  yield* readRecords(new FileReading(name, options), heldFile(bytes));
}

async function* readRecords(reading: FileReading, file: RegularFile): AsyncGenerator<SheetRow> {
  const encoding = await detectEncoding(reading, file);
  if (encoding === 'windows-1252') reading.warn('encoding-guessed', { encoding });
  const pieces = decodeText(reading, file.blocks(), encoding);
  let records: CsvRecords | null = null;
  let head = '';
  for await (const piece of pieces) {
    if (records !== null) {
      yield* records.take(piece);
      continue;
    }
    head += piece;
    if (head.length < HEAD_CHARACTERS) continue;
    records = new CsvRecords(reading, detectDelimiter(head));
    yield* records.take(head);
  }
  if (records === null) {
    records = new CsvRecords(reading, detectDelimiter(head));
    yield* records.take(head);
  }
  yield* await records.end();
}

/** The grammar of CSV over pieces of text. Rows gather while a piece is parsed, so that its time can be measured. */
class CsvRecords {
  readonly #reading: FileReading;
  readonly #parser: Parser;
  #rows: SheetRow[] = [];
  #rowCount = 0;
  #lastLine = 0;

  constructor(reading: FileReading, delimiter: string) {
    this.#reading = reading;
    this.#parser = parse({
      bom: false,
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      // As Excel does, a quote in the middle of a value is part of it: 3/4" tube.
      relax_quotes: true,
      max_record_size: reading.limits.recordBytes,
      on_record: (cells: string[]) => {
        this.#takeRecord(cells);
        return null;
      },
    });
    this.#parser.on('error', () => {});
  }

  take(piece: string): readonly SheetRow[] {
    this.#reading.work(() => this.#parser.write(piece));
    return this.#drain();
  }

  async end(): Promise<readonly SheetRow[]> {
    await new Promise<void>((resolve) => this.#parser.end(() => resolve()));
    return this.#drain();
  }

  #drain(): readonly SheetRow[] {
    if (this.#parser.errored !== null) throw this.#problemOf(this.#parser.errored);
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  /** A record takes one line and those that its cells break; the parser's own count takes CRLF in quotes for two. */
  #takeRecord(cells: readonly string[]): void {
    const number = this.#lastLine + 1;
    this.#lastLine = cells.reduce((line, cell) => line + lineBreaks(cell), number);
    if (cells.every((cell) => cell === '') || isDelimiterLine(number, cells)) return;
    const { columns, cellCharacters, rows } = this.#reading.limits;
    const place = { row: number };
    if (cells.length > columns)
      throw this.#reading.problem('too-many-columns', { limit: columns }, place);
    if (cells.some((cell) => cell.includes('\0'))) throw this.#reading.problem('nul', {}, place);
    if (cells.some((cell) => cell.length > cellCharacters))
      throw this.#reading.problem('cell-too-long', { limit: cellCharacters }, place);
    this.#rowCount += 1;
    if (this.#rowCount > rows) throw this.#reading.problem('too-many-rows', { limit: rows }, place);
    this.#rows.push({ number, cells });
  }

  #problemOf(error: Error): FileProblem {
    if (error instanceof FileProblem) return error;
    const place = { row: this.#lastLine + 1 };
    const code = (error as CsvError).code;
    if (code === 'CSV_QUOTE_NOT_CLOSED')
      return this.#reading.problem('csv-quote-open', {}, place, error);
    if (code === 'CSV_MAX_RECORD_SIZE')
      return this.#reading.problem('csv-record-too-long', {}, place, error);
    return this.#reading.problem('csv-malformed', {}, place, error);
  }
}

function lineBreaks(text: string): number {
  return text.includes('\n') || text.includes('\r') ? text.split(/\r\n|\r|\n/).length - 1 : 0;
}
