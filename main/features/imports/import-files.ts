import type { FileNote } from '../../../shared/domain/imports/import-outcome.ts';
import { importProblem } from '../../../shared/domain/imports/import-problem.ts';
import { createStagingFile, type StagingFile } from '../../db/staging-file.ts';
import { write } from '../../db/write.ts';
import { getFacility } from '../facilities/reader.ts';
import { listCodeProblems } from '../instruments/used-codes.ts';
import { applyRecords } from './apply-records.ts';
import { Applying } from './applying.ts';
import type { FindDataFile } from './data-files.ts';
import { ImportReading } from './import-reading.ts';
import type { ImportAnswer, ImportContext, ImportRequest, MatchedFile } from './import-request.ts';
import { ImportTally } from './import-tally.ts';
import { type InputFile, sortFiles } from './input-file.ts';
import { noteRefusal } from './note-refusal.ts';
import type { OpenBundle } from './read-bundle.ts';
import { readDataValues } from './read-data-values.ts';
import { FILLED, openBundles, readFilledForms, refuseLoneMedia } from './read-filled-forms.ts';
import { type FormSource, formInFile, readForm } from './read-form.ts';
import { readLinks } from './read-links.ts';
import { readMeeting } from './read-meeting.ts';
import { readMonthWorkbook } from './read-month-workbook.ts';
import { readRecords } from './read-records.ts';
import { readWaitingFiles } from './read-submission-file.ts';
import { recogniseFiles } from './recognise-files.ts';
import { RefusedFile } from './refused-file.ts';
import type { StagedEntry } from './staged-record.ts';

/**
 * Imports files of any kind that a centre brings, for one centre. All are read first and put aside on the disk; then
 * one transaction takes everything, so that an import is done or has not happened. If any file cannot be read as a
 * whole, nothing changes and every such file is told of.
 */
export async function importFiles(
  context: ImportContext,
  request: ImportRequest,
): Promise<ImportAnswer> {
  const facility = getFacility(context.database.reader, request.facility);
  const staging = createStagingFile<StagedEntry>(context.staging);
  try {
    const tally = new ImportTally();
    const reading = new ImportReading(context, request, facility, staging, tally);
    const { notes, strange, matched } = await readFiles(reading, request.files);
    if (notes.length > 0) return { kind: 'refused', notes, strange };
    reading.warnOfOddMonths();
    await context.breathe();
    applyAll(context, request, staging, tally);
    const { versions } = reading;
    return { kind: 'done', outcome: tally.outcome(), matched, versions };
  } finally {
    staging.close();
  }
}

function applyAll(
  context: ImportContext,
  { facility, dryRun }: ImportRequest,
  staging: StagingFile<StagedEntry>,
  tally: ImportTally,
): void {
  const { database, clock, actor } = context;
  write(
    database,
    clock,
    actor,
    (db) => applyRecords(new Applying(db, context, tally, facility), staging),
    { rollback: dryRun },
  );
}

/** What the reading of all files came to. */
interface ReadFiles {
  /** What is wrong with those that cannot be taken as a whole. */
  readonly notes: readonly FileNote[];
  readonly strange: readonly string[];
  readonly matched: readonly MatchedFile[];
}

async function readFiles(reading: ImportReading, paths: readonly string[]): Promise<ReadFiles> {
  const notes: FileNote[] = [];
  const recognised = await recogniseFiles(paths, reading.knownTables, notes);
  const { files, strange, findData } = recognised;
  refuseLoneMedia(files, notes);
  const bundles: OpenBundle[] = [];
  try {
    await openBundles(files, bundles, notes);
    await readForms(reading, files, bundles, findData, notes);
    const formsAreKnown = notes.length === 0;
    if (formsAreKnown) await readWaitingFiles(reading);
    // Tables look for their form among those that were read: without it they would be blamed as well.
    const filled = files.filter(({ kind }) => formsAreKnown || kind === 'submission');
    await readFilledForms(reading, filled, formsAreKnown ? bundles : [], notes);
    for (const file of sortFiles(files)) {
      if (file.kind === 'form' || FILLED.includes(file.kind)) continue;
      await noteRefusal(notes, file.name, () => readFile(reading, file));
    }
  } finally {
    for (const { bundle } of bundles) await bundle.close();
  }
  const matched = files.flatMap(({ path, matched: as }) =>
    as === null ? [] : [{ path, kind: as.table.match.kind }],
  );
  return { notes, strange, matched };
}

async function readFile(reading: ImportReading, file: InputFile): Promise<void> {
  await reading.context.breathe();
  switch (file.kind) {
    case 'meeting':
      return readMeeting(reading, file);
    case 'month-workbook':
      return readMonthWorkbook(reading, file);
    case 'data-values':
      return readDataValues(reading, file);
    case 'links':
      return readLinks(reading, file);
    default:
      return readRecords(reading, file);
  }
}

/** Forms come first: those that were chosen, then those in zips and folders. */
async function readForms(
  reading: ImportReading,
  files: readonly InputFile[],
  bundles: readonly OpenBundle[],
  findData: FindDataFile,
  notes: FileNote[],
): Promise<void> {
  for (const file of files.filter(({ kind }) => kind === 'form')) {
    const source = formInFile(file, findData);
    await noteRefusal(notes, file.name, () => takeForm(reading, file, source));
  }
  for (const open of bundles) {
    for (const { name, source } of open.forms) {
      const part = { ...open.file, name };
      await noteRefusal(notes, name, () => takeForm(reading, part, source));
    }
  }
}

async function takeForm(
  reading: ImportReading,
  file: InputFile,
  source: FormSource,
): Promise<void> {
  await reading.context.breathe();
  const compiled = await readForm(source, reading.readingOptions(file), (problem) =>
    reading.warn(file, problem),
  );
  const { formId, version } = compiled.form;
  const held = reading.findForm(formId, version);
  if (held !== null && held.contentHash !== compiled.contentHash) {
    throw new RefusedFile([importProblem('form-content-differs', { form: formId, version })]);
  }
  if (held === null) {
    const problems = listCodeProblems(reading.context.database.reader, compiled);
    if (problems.length > 0) throw new RefusedFile(problems);
    reading.addForm(compiled);
  }
  reading.put(file, { kind: 'form', form: compiled });
}
