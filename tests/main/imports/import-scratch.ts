import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Reader } from '../../../main/db/handles.ts';
import { seedCatalogues } from '../../../main/features/facilities/catalogue-writer.ts';
import { importFiles } from '../../../main/features/imports/import-files.ts';
import type {
  ImportAnswer,
  ImportContext,
  ImportProgress,
  ImportRequest,
} from '../../../main/features/imports/import-request.ts';
import { readCatalogues } from '../../../main/platform/catalogues.ts';
import { type BlobStore, openBlobStore } from '../../../main/platform/files/blob-store.ts';
import { createIdSource } from '../../../main/platform/ids.ts';
import type { ImportOutcome } from '../../../shared/domain/imports/import-outcome.ts';
import { addCentre, openScratch } from '../../db/scratch-database.ts';

/** A seeded database with the centres DEMO01, TEST01 and AUTRE, and a folder beside it for files to import. */
export interface ImportScratch {
  readonly reader: Reader;
  readonly staging: string;
  readonly blobs: BlobStore;
  readonly progress: readonly ImportProgress[];
  /** Records what no file brings in. */
  readonly change: ReturnType<typeof openScratch>['change'];
  /** Writes a file to be imported and gives its path. */
  file(name: string, content: string | Uint8Array): string;
  context(more?: Partial<ImportContext>): ImportContext;
  answer(files: readonly string[], more?: Partial<ImportRequest>): Promise<ImportAnswer>;
  /** Imports files that can all be read. */
  take(files: readonly string[], more?: Partial<ImportRequest>): Promise<ImportOutcome>;
}

export function createImportScratch(): ImportScratch {
  const { database, clock, directory, change } = openScratch();
  change((writer) => seedCatalogues(writer, readCatalogues()), { origin: 'seed' });
  change((writer) => {
    for (const code of ['DEMO01', 'TEST01', 'AUTRE']) addCentre(writer, code);
  });
  const staging = join(directory, 'staging');
  const blobs = openBlobStore(join(directory, 'blobs'), randomBytes(32));
  const progress: ImportProgress[] = [];
  const context: ImportScratch['context'] = (more = {}) => ({
    database,
    clock,
    ids: createIdSource(clock),
    actor: { device: 'laptop', user: 'coach' },
    staging,
    blobs,
    report: (each) => progress.push(each),
    breathe: async () => {},
    ...more,
  });
  const answer: ImportScratch['answer'] = (files, more = {}) => {
    const options = { formId: null, period: null, dryRun: false, ...more };
    return importFiles(context(), { files, facility: 'DEMO01', ...options });
  };
  return {
    reader: database.reader,
    staging,
    blobs,
    progress,
    change,
    file(name, content) {
      const path = join(directory, 'files', name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      return path;
    },
    context,
    answer,
    async take(files, more) {
      const done = await answer(files, more);
      if (done.kind === 'refused') throw new Error(`Refused: ${JSON.stringify(done.notes)}`);
      return done.outcome;
    },
  };
}

/** What an outcome comes to, without its notes: `accepted changed unchanged waiting`. */
export function counts(outcome: ImportOutcome): string {
  const { accepted, changed, unchanged, waiting } = outcome;
  return `${accepted} ${changed} ${unchanged} ${waiting}`;
}

/** `file row column code` of each note's problems. */
export function notes(list: ImportOutcome['setAside']): readonly string[] {
  return list.flatMap(({ file, problems }) =>
    problems.map(({ code, row, column }) => [file, row ?? '-', column ?? '-', code].join(' ')),
  );
}
