import { statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { assertNever, ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { AnswerFormat } from '../../../shared/domain/exchange/answer-format.ts';
import type { KnownSubmission } from '../../../shared/domain/instruments/submission.ts';
import {
  type AnswerLayout,
  headingOf,
  layOutAnswers,
} from '../../../shared/domain/instruments/versions/answer-layout.ts';
import {
  type AnswerRow,
  writeAnswerTables,
} from '../../../shared/domain/instruments/versions/answer-tables.ts';
import type { Reader } from '../../db/handles.ts';
import { writeCsv } from '../../platform/csv/write-csv.ts';
import { writeFileAtomically } from '../../platform/files/atomic-write.ts';
import { writeXlsx } from '../../platform/xlsx/write-xlsx.ts';
import { listVersionsOf } from '../instruments/version-reader.ts';
import { listVisitPictures } from '../visits/attachment-reader.ts';
import { listAnswers } from '../visits/reader.ts';
import { type FindBytes, writeCentralArchive, writeOdkForms } from './answer-archives.ts';
import { listFormChanges, readFormFillings } from './form-fillings.ts';

/** Which answers are wanted, and in which file; of every centre where `facility` is null. */
export interface AnswersOrder {
  readonly formId: string;
  readonly facility: string | null;
  readonly format: AnswerFormat;
  readonly out: string;
}

/** The files that were written, the table of the filled forms first, and how many filled forms are in it. */
export interface ExportedAnswers {
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
  readonly rows: number;
}

/** A table as it is written. */
export interface AnswerTable {
  /** The heading of the repeat whose rows these are; `''` for the filled forms. */
  readonly repeat: string;
  readonly heading: readonly string[];
  readonly rows: readonly AnswerRow[];
}

function listFilled(db: Reader, { formId, facility }: AnswersOrder): readonly KnownSubmission[] {
  return db
    .all<Omit<KnownSubmission, 'answers' | 'pictures'>>(
      `SELECT id AS instanceId, form_id AS formId, form_version AS version, facility_id AS facility, day,
        started_at AS startedAt, ended_at AS endedAt
       FROM submission WHERE form_id = :formId AND facility_id = ifnull(:facility, facility_id)
       ORDER BY facility_id, day, started_at, id`,
      { formId, facility },
    )
    .map((row) => ({
      ...row,
      answers: listAnswers(db, row.instanceId),
      pictures: listVisitPictures(db, row.instanceId),
    }));
}

function fillTables(
  db: Reader,
  order: AnswersOrder,
  layouts: readonly AnswerLayout[],
  forms: readonly KnownSubmission[],
): readonly AnswerTable[] {
  const fillings = readFormFillings(db, order);
  const written = forms.map((filled) =>
    writeAnswerTables(layouts, filled, fillings.get(filled.instanceId)),
  );
  const tables = layouts.map((layout, at) => ({
    repeat: layout.table.repeat,
    heading: headingOf(layout),
    rows: written.flatMap((rows) => rows[at] ?? []),
  }));
  const changes = listFormChanges(
    db,
    forms.map(({ instanceId }) => instanceId),
  );
  return changes === null ? tables : [...tables, changes];
}

function pathOf(out: string, { repeat }: AnswerTable): string {
  if (repeat === '') return out;
  const ending = extname(out);
  const name = `${basename(out, ending)}-${repeat.replaceAll('/', '-')}${ending}`;
  return join(dirname(out), name);
}

/** The longest text that a cell of a workbook holds; CSV has all of it. */
const CELL_LENGTH = 32_767;

function writeCsvTables(out: string, tables: readonly AnswerTable[]): readonly string[] {
  return tables.map((table) => {
    const path = pathOf(out, table);
    writeFileAtomically(path, writeCsv([table.heading, ...table.rows]));
    return path;
  });
}

async function writeWorkbook(
  out: string,
  tables: readonly AnswerTable[],
): Promise<readonly string[]> {
  const sheets = tables.map(({ repeat, heading, rows }) => ({
    name: repeat || basename(out, extname(out)),
    columns: heading.map((each) => ({ heading: each })),
    rows: rows.map((row) => row.map((cell) => cell?.slice(0, CELL_LENGTH) ?? null)),
  }));
  writeFileAtomically(out, await writeXlsx(sheets));
  return [out];
}

/**
 * Writes the answers to all versions of a form. In tables there is a line for each filled form, and a table more for
 * each repeat; the columns are those of every held version in the order in which they came, so that a later export only
 * adds to an earlier one. The zips have the pictures and files beside. What is written comes in again as it was.
 */
export async function exportAnswers(
  db: Reader,
  order: AnswersOrder,
  findBytes: FindBytes,
): Promise<ExportedAnswers> {
  const { formId, format, out } = order;
  const versions = listVersionsOf(db, formId).map(({ form }) => form);
  if (versions.length === 0) {
    throw new ExpectedFailure({ code: 'unknown-form', facts: { form: formId } });
  }
  const forms = listFilled(db, order);
  const tablesIn = (style: 'path' | 'central'): readonly AnswerTable[] =>
    fillTables(db, order, layOutAnswers(versions, style), forms);
  switch (format) {
    case 'csv':
      return measure(writeCsvTables(out, tablesIn('path')), forms.length);
    case 'xlsx':
      return measure(await writeWorkbook(out, tablesIn('path')), forms.length);
    case 'csv-zip':
      await writeCentralArchive(db, out, { formId, forms, tables: tablesIn('central'), findBytes });
      return measure([out], forms.length);
    case 'odk-zip':
      await writeOdkForms(db, out, { forms, findBytes });
      return measure([out], forms.length);
    default:
      return assertNever(format);
  }
}

function measure(paths: readonly string[], rows: number): ExportedAnswers {
  return { files: paths.map((path) => ({ path, bytes: statSync(path).size })), rows };
}
