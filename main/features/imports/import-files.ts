import { basename } from 'node:path';
import type { FileNote } from '../../../shared/domain/imports/import-outcome.ts';
import { importProblem } from '../../../shared/domain/imports/import-problem.ts';
import type { Problem } from '../../../shared/domain/problems/problem.ts';
import { createStagingFile, type StagingFile } from '../../db/staging-file.ts';
import { write } from '../../db/write.ts';
import { DiskProblem, FileProblem } from '../../platform/files/file-problem.ts';
import { getFacility } from '../facilities/reader.ts';
import { listCodeProblems } from '../instruments/used-codes.ts';
import { applyRecords } from './apply-records.ts';
import { Applying } from './applying.ts';
import { ImportReading } from './import-reading.ts';
import type { ImportAnswer, ImportContext, ImportRequest, MatchedFile } from './import-request.ts';
import { ImportTally } from './import-tally.ts';
import { type InputFile, recogniseFile, sortFiles } from './input-file.ts';
import { readDataValues } from './read-data-values.ts';
import { readForm } from './read-form.ts';
import { readInterviews } from './read-interviews.ts';
import { readLinks } from './read-links.ts';
import { readMeeting } from './read-meeting.ts';
import { readMonthWorkbook } from './read-month-workbook.ts';
import { readRecords } from './read-records.ts';
import { readSubmissionFile, readWaitingFiles } from './read-submission-file.ts';
import { RefusedFile, StrangeTable } from './refused-file.ts';
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
  const strange: string[] = [];
  const files: InputFile[] = [];
  for (const path of new Set(paths)) {
    await noteRefusal(notes, path, async () => {
      try {
        files.push(await recogniseFile(path, reading.knownTables));
      } catch (error) {
        if (error instanceof StrangeTable) strange.push(path);
        throw error;
      }
    });
  }
  const sorted = sortFiles(files);
  const forms = sorted.filter(({ kind }) => kind === 'form');
  for (const file of forms) await noteRefusal(notes, file.path, () => readFile(reading, file));
  const formsAreKnown = notes.length === 0;
  if (formsAreKnown) await readWaitingFiles(reading);
  for (const file of sorted.slice(forms.length)) {
    // Interviews look for their form among those that were read: without it they would be blamed as well.
    if (file.kind === 'interviews' && !formsAreKnown) continue;
    await noteRefusal(notes, file.path, () => readFile(reading, file));
  }
  const matched = files.flatMap(({ path, matched: as }) =>
    as === null ? [] : [{ path, kind: as.table.match.kind }],
  );
  return { notes, strange, matched };
}

async function noteRefusal(
  notes: FileNote[],
  path: string,
  read: () => Promise<void>,
): Promise<void> {
  try {
    await read();
  } catch (error) {
    const [first, ...rest] = problemsOf(error);
    if (first === undefined) throw error;
    notes.push({ file: basename(path), problems: [first, ...rest] });
  }
}

/** What a file's owner can mend; a failing disk and our own faults are not among it. */
function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof RefusedFile) return error.problems;
  return error instanceof FileProblem && !(error instanceof DiskProblem) ? [error.problem] : [];
}

async function readFile(reading: ImportReading, file: InputFile): Promise<void> {
  await reading.context.breathe();
  switch (file.kind) {
    case 'form':
      return readFormFile(reading, file);
    case 'submission':
      return readSubmissionFile(reading, file);
    case 'interviews':
      return readInterviews(reading, file);
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

async function readFormFile(reading: ImportReading, file: InputFile): Promise<void> {
  const compiled = await readForm(file, reading.readingOptions(file), (problem) =>
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
