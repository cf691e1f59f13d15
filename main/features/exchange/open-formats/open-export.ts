import { statSync } from 'node:fs';
import { ExpectedFailure } from '../../../../shared/contract/failures.ts';
import type { OpenFormat } from '../../../../shared/domain/exchange/open-format.ts';
import type { Translate } from '../../../../shared/domain/text/translate.ts';
import type { Reader } from '../../../db/handles.ts';
import { writingProblem } from '../../../platform/files/file-problem.ts';
import { freePath } from '../../../platform/files/free-path.ts';
import { makeFolder } from '../../../platform/files/make-folder.ts';
import { writeFileWhole } from '../../../platform/files/write-whole.ts';
import { ArchiveTooLarge } from '../../../platform/files/zip-writer.ts';
import { getFacility } from '../../facilities/reader.ts';
import { writeDataPackage } from './data-package.ts';
import { writeOdkArchive } from './odk-archive.ts';
import { writeSqliteCopy } from './sqlite-copy.ts';

/** What is to leave, and where it is read. */
export interface OpenExport {
  readonly db: Reader;
  /** One centre with what is common to all; `null` for every centre. */
  readonly facility: string | null;
  /** Only a SQLite file takes it. */
  readonly withJournal: boolean;
  readonly madeAt: string;
  /** The bytes of a picture or file; `null` where they have not come. Only ODK's archive asks. */
  readonly findBytes: (sha256: string) => Uint8Array | null;
  readonly translate: Translate;
  /** Told how many rows are written; may throw to stop. */
  onRows(written: number): Promise<void>;
}

/** What was written. */
export interface OpenExported {
  readonly file: { readonly path: string; readonly bytes: number };
  /** Rows of tables, or filled forms. */
  readonly rows: number;
}

const WRITERS: Readonly<Record<OpenFormat, (path: string, order: OpenExport) => Promise<number>>> =
  { datapackage: writeDataPackage, sqlite: writeSqliteCopy, odk: writeOdkArchive };

const ENDINGS: Readonly<Record<OpenFormat, string>> = {
  datapackage: 'datapackage.zip',
  sqlite: 'analyse.sqlite',
  odk: 'odk.zip',
};

function nameFile(format: OpenFormat, { facility, madeAt }: OpenExport): string {
  const place = facility?.replace(/[^\p{L}\p{N}_-]/gu, '_');
  const stem = ['keneya', place, madeAt.slice(0, 10)].filter(Boolean).join('-');
  return `${stem}.${ENDINGS[format]}`;
}

function prepareFolder(folder: string): void {
  try {
    makeFolder(folder);
  } catch (error) {
    throw writingProblem(folder, error);
  }
}

/** Writes the workspace, or one centre of it, into a folder in an open format: the whole file or none. */
export async function exportOpen(
  format: OpenFormat,
  folder: string,
  order: OpenExport,
): Promise<OpenExported> {
  if (order.facility !== null) getFacility(order.db, order.facility);
  prepareFolder(folder);
  const path = freePath(folder, nameFile(format, order));
  try {
    const rows = await writeFileWhole(path, (temporary) => WRITERS[format](temporary, order));
    return { file: { path, bytes: statSync(path).size }, rows };
  } catch (error) {
    if (!(error instanceof ArchiveTooLarge)) throw error;
    throw new ExpectedFailure(
      { code: 'export-too-large', facts: { file: path } },
      { cause: error },
    );
  }
}
