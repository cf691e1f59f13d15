import { readFile } from 'node:fs/promises';
import { importProblem } from '../../../shared/domain/imports/import-problem.ts';
import { checkSubmission } from '../../../shared/domain/instruments/check-submission.ts';
import type { FormDefinition } from '../../../shared/domain/instruments/form-definition.ts';
import {
  numberRepeatRows,
  readKnownOfForm,
  readSubmission,
} from '../../../shared/domain/instruments/read-submission.ts';
import type { KnownOfForm, Submission } from '../../../shared/domain/instruments/submission.ts';
import type { Parsed, Problem } from '../../../shared/domain/problems/problem.ts';
import { readXmlBytes, readXmlFile } from '../../platform/xml/read-xml.ts';
import type { Facility } from '../facilities/facility.ts';
import { getFacility } from '../facilities/reader.ts';
import type { BroughtFile } from '../visits/attachment-writer.ts';
import { describeFilledForm, NO_CLOCK } from './filled-form.ts';
import type { ImportReading } from './import-reading.ts';
import type { InputFile } from './input-file.ts';
import { listNamings } from './media-pool.ts';
import { RefusedFile } from './refused-file.ts';
import { listWaitingFiles, listWaitingMedia } from './waiting-tray.ts';

/** Reads a filled form in ODK's XML; one whose form is not held goes to the waiting tray with its bytes. */
export async function readSubmissionFile(reading: ImportReading, file: InputFile): Promise<void> {
  const root = await readXmlFile(file.path, reading.readingOptions(file));
  if (root.name === 'html') throw new RefusedFile([importProblem('xml-is-a-form', {})]);
  const read = readSubmission(root);
  if (!read.ok) refuseWithoutForm(read.problems);
  // Its pictures were chosen beside it.
  const known = readKnownOfForm(root);
  await takeSubmission(reading, { ...file, folder: '', known }, read, () => readFile(file.path));
}

/** The same of one that lies in a bundle: `false` where it is no filled form at all. */
export async function readBundledSubmission(
  reading: ImportReading,
  file: Omit<ReadXml, 'known'>,
  bytes: Buffer,
): Promise<boolean> {
  const onWarning = (problem: Problem): void => reading.tally.warn(file.name, problem);
  const root = await readXmlBytes(file.name, bytes, { onWarning });
  const read = readSubmission(root);
  if (!read.ok && isAnyXml(read.problems)) return false;
  const known = readKnownOfForm(root);
  await takeSubmission(reading, { ...file, known }, read, async () => bytes);
  return true;
}

/** Where a filled form lies, and what it says beside its answers. */
interface ReadXml extends Pick<InputFile, 'name' | 'path'> {
  /** The folder that its pictures lie in. */
  readonly folder: string;
  readonly known: KnownOfForm | null;
}

async function takeSubmission(
  reading: ImportReading,
  file: ReadXml,
  read: Parsed<Submission>,
  readBytes: () => Promise<Buffer>,
): Promise<void> {
  if (!read.ok) {
    reading.tally.setAside(file.name, read.problems);
    return;
  }
  const { formId, version, instanceId } = read.value;
  const form = reading.findForm(formId, version)?.form ?? null;
  const submission = form === null ? read.value : numberRepeatRows(form, read.value);
  const pictures = file.known?.pictures ?? [];
  const { folder } = file;
  const { files, problems } = await reading.media.gather(submission, form, { folder, pictures });
  reading.tally.warn(file.name, ...problems);
  if (form !== null) {
    putSubmission(reading, file, reading.facility, form, submission, files);
    return;
  }
  const base64 = (await readBytes()).toString('base64');
  const named = files.map(({ name, sha256, mime, size, width, height }) => ({
    ...{ name, sha256, mime, size, width, height },
  }));
  reading.put(file, {
    kind: 'waiting',
    waiting: { instanceId, formId, version, base64, files: named },
  });
}

/** Takes up what was waiting, in any centre's tray, for a form that is known by now. */
export async function readWaitingFiles(reading: ImportReading): Promise<void> {
  const { reader } = reading.context.database;
  for (const waiting of listWaitingFiles(reader)) {
    const known = reading.findForm(waiting.formId, waiting.version);
    if (known === null) continue;
    const root = await readXmlBytes(waiting.name, waiting.content);
    const read = readSubmission(root);
    // It could be read when it came in.
    if (!read.ok) throw new Error(`The waiting file ${waiting.id} cannot be read any more`);
    const facility = getFacility(reader, waiting.facility);
    const file = { name: waiting.name, path: waiting.id, known: readKnownOfForm(root) };
    const submission = numberRepeatRows(known.form, read.value);
    const held = listWaitingMedia(reader, waiting.id);
    const pictures = file.known?.pictures ?? [];
    const files = listNamings(submission, known.form, pictures).flatMap((naming) => {
      const found = held.find(({ name }) => name === naming.name);
      return found ? [{ ...naming, ...found }] : [];
    });
    putSubmission(reading, file, facility, known.form, submission, files);
  }
}

/** XML that names no form is no filled form at all, and not what a person meant to import. */
function refuseWithoutForm(problems: readonly Problem[]): void {
  if (isAnyXml(problems)) throw new RefusedFile([importProblem('xml-not-a-submission', {})]);
}

function isAnyXml(problems: readonly Problem[]): boolean {
  return problems.some(({ code }) => code === 'instruments.submission-without-form');
}

function putSubmission(
  reading: ImportReading,
  file: Omit<ReadXml, 'folder'>,
  facility: Facility,
  form: FormDefinition,
  submission: Submission,
  files: readonly BroughtFile[],
): void {
  const described = describeFilledForm(
    { form, submission, clock: NO_CLOCK, source: 'odk-xml' },
    facility,
    reading.today,
  );
  const problems = checkSubmission(form, submission, reading.lookIntoLists(form));
  reading.tally.warn(file.name, ...problems, ...described.warnings);
  const { startedAt, endedAt, day } = file.known ?? described.filled;
  const filled = { ...described.filled, day, startedAt, endedAt };
  const record = { kind: 'submission', filled, files } as const;
  reading.put(file, record, null, facility.code);
}
