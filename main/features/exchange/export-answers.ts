import { basename, dirname, extname, join } from 'node:path';
import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { FormDefinition } from '../../../shared/domain/instruments/form-definition.ts';
import {
  readUnionRows,
  type UnionTable,
  uniteVersions,
} from '../../../shared/domain/instruments/versions/union-columns.ts';
import type { Reader } from '../../db/handles.ts';
import { writeCsv } from '../../platform/csv/write-csv.ts';
import { writeFileAtomically } from '../../platform/files/atomic-write.ts';
import { writeXlsx } from '../../platform/xlsx/write-xlsx.ts';
import { listVersionsOf } from '../instruments/version-reader.ts';
import { listAnswers } from '../visits/reader.ts';

/** How the answers to a form are written: tables beside each other, or the sheets of one workbook. */
const ANSWER_FORMATS = ['csv', 'xlsx'] as const;

/** One of {@link ANSWER_FORMATS}. */
export type AnswerFormat = (typeof ANSWER_FORMATS)[number];

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

interface Filled {
  readonly id: string;
  readonly facility: string;
  readonly version: string;
  readonly day: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
}

/** What is known of a filled form beside its answers; a heading of Keneya's begins with `_`, as none of a form does. */
const KNOWN = ['KEY', '_facility', '_day', '_version', '_started_at', '_ended_at'] as const;
const ROW_KNOWN = ['KEY', 'PARENT_KEY'] as const;

type Row = readonly (string | null)[];

/** A table as it is written: its heading and its rows. */
interface AnswerTable {
  readonly repeat: string;
  readonly heading: readonly string[];
  readonly rows: readonly Row[];
}

function listFilled(db: Reader, { formId, facility }: AnswersOrder): readonly Filled[] {
  return db.all<Filled>(
    `SELECT id, facility_id AS facility, form_version AS version, day, started_at AS startedAt, ended_at AS endedAt
     FROM submission WHERE form_id = :formId AND facility_id = ifnull(:facility, facility_id)
     ORDER BY facility_id, day, started_at, id`,
    { formId, facility },
  );
}

function fillTable(db: Reader, table: UnionTable, forms: readonly Filled[]): AnswerTable {
  const isForm = table.repeat === '';
  const rows = forms.flatMap(({ id, facility, version, day, startedAt, endedAt }) => {
    const filled = { formId: '', version, instanceId: id, answers: listAnswers(db, id) };
    return readUnionRows(table, filled).map(({ key, parentKey, values }): Row => {
      const known = isForm ? [key, facility, day, version, startedAt, endedAt] : [key, parentKey];
      return [...known, ...values];
    });
  });
  const headings = table.columns.map(({ heading }) => heading);
  return {
    repeat: table.repeat,
    heading: [...(isForm ? KNOWN : ROW_KNOWN), ...headings],
    rows,
  };
}

function pathOf(out: string, { repeat }: AnswerTable): string {
  if (repeat === '') return out;
  const ending = extname(out);
  const name = `${basename(out, ending)}-${repeat.replaceAll('/', '-')}${ending}`;
  return join(dirname(out), name);
}

/** The longest text that a cell of a workbook holds; CSV has all of it. */
const CELL_LENGTH = 32_767;

async function paintTables(
  { format, out }: AnswersOrder,
  tables: readonly AnswerTable[],
): Promise<readonly { readonly path: string; readonly bytes: Uint8Array }[]> {
  if (format === 'csv') {
    return tables.map((table) => ({
      path: pathOf(out, table),
      bytes: writeCsv([table.heading, ...table.rows]),
    }));
  }
  const sheets = tables.map(({ repeat, heading, rows }) => ({
    name: repeat || basename(out, extname(out)),
    columns: heading.map((each) => ({ heading: each })),
    rows: rows.map((row) => row.map((cell) => cell?.slice(0, CELL_LENGTH) ?? null)),
  }));
  return [{ path: out, bytes: await writeXlsx(sheets) }];
}

/**
 * Writes the answers to all versions of a form, a line for each filled form and a table for each repeat. The columns are
 * those of every held version in the order in which they came, so that a later export only adds to an earlier one.
 */
export async function exportAnswers(db: Reader, order: AnswersOrder): Promise<ExportedAnswers> {
  const versions: readonly FormDefinition[] = listVersionsOf(db, order.formId).map(
    ({ form }) => form,
  );
  if (versions.length === 0) {
    throw new ExpectedFailure({ code: 'unknown-form', facts: { form: order.formId } });
  }
  const forms = listFilled(db, order);
  const tables = uniteVersions(versions).map((table) => fillTable(db, table, forms));
  const files = await paintTables(order, tables);
  for (const { path, bytes } of files) writeFileAtomically(path, bytes);
  return {
    files: files.map(({ path, bytes }) => ({ path, bytes: bytes.byteLength })),
    rows: forms.length,
  };
}
