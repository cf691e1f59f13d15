import { readFile } from 'node:fs/promises';
import { importProblem } from '../../../shared/domain/imports/import-problem.ts';
import { checkSubmission } from '../../../shared/domain/instruments/check-submission.ts';
import type { FormDefinition } from '../../../shared/domain/instruments/form-definition.ts';
import {
  numberRepeatRows,
  readSubmission,
} from '../../../shared/domain/instruments/read-submission.ts';
import type { Submission } from '../../../shared/domain/instruments/submission.ts';
import type { XmlElement } from '../../../shared/domain/instruments/xml-element.ts';
import type { Problem } from '../../../shared/domain/problems/problem.ts';
import type { ReadingOptions } from '../../platform/files/file-reading.ts';
import { readXmlBytes, readXmlFile } from '../../platform/xml/read-xml.ts';
import type { Facility } from '../facilities/facility.ts';
import { getFacility } from '../facilities/reader.ts';
import { describeFilledForm, NO_CLOCK } from './filled-form.ts';
import type { ImportReading } from './import-reading.ts';
import type { InputFile } from './input-file.ts';
import { RefusedFile } from './refused-file.ts';
import { listWaitingFiles } from './waiting-tray.ts';

/** Reads a filled form in ODK's XML; one whose form is not held goes to the waiting tray with its bytes. */
export async function readSubmissionFile(reading: ImportReading, file: InputFile): Promise<void> {
  const read = readSubmission(await readRoot(file.path, reading.readingOptions(file)));
  if (!read.ok) {
    refuseWithoutForm(read.problems);
    reading.tally.setAside(file.name, read.problems);
    return;
  }
  const { formId, version, instanceId } = read.value;
  const known = reading.findForm(formId, version);
  if (known !== null) {
    putSubmission(reading, file, reading.facility, known.form, read.value);
    return;
  }
  const base64 = (await readFile(file.path)).toString('base64');
  const waiting = { instanceId, formId, version, base64 };
  reading.put(file, { kind: 'waiting', waiting });
}

/** Takes up what was waiting, in any centre's tray, for a form that is known by now. */
export async function readWaitingFiles(reading: ImportReading): Promise<void> {
  const { reader } = reading.context.database;
  for (const waiting of listWaitingFiles(reader)) {
    const known = reading.findForm(waiting.formId, waiting.version);
    if (known === null) continue;
    const read = readSubmission(await readXmlBytes(waiting.name, waiting.content));
    // It could be read when it came in.
    if (!read.ok) throw new Error(`The waiting file ${waiting.id} cannot be read any more`);
    const facility = getFacility(reader, waiting.facility);
    const file = { name: waiting.name, path: waiting.id };
    putSubmission(reading, file, facility, known.form, read.value);
  }
}

async function readRoot(path: string, options: ReadingOptions): Promise<XmlElement> {
  const root = await readXmlFile(path, options);
  if (root.name === 'html') throw new RefusedFile([importProblem('xml-is-a-form', {})]);
  return root;
}

/** XML that names no form is no filled form at all, and not what a person meant to import. */
function refuseWithoutForm(problems: readonly Problem[]): void {
  const isAnyXml = problems.some(({ code }) => code === 'instruments.submission-without-form');
  if (isAnyXml) throw new RefusedFile([importProblem('xml-not-a-submission', {})]);
}

function putSubmission(
  reading: ImportReading,
  file: Pick<InputFile, 'name' | 'path'>,
  facility: Facility,
  form: FormDefinition,
  unnumbered: Submission,
): void {
  const submission = numberRepeatRows(form, unnumbered);
  const described = describeFilledForm(
    { form, submission, clock: NO_CLOCK, source: 'odk-xml' },
    facility,
    reading.today,
  );
  const problems = checkSubmission(form, submission, reading.lookIntoLists(form));
  reading.tally.warn(file.name, ...problems, ...described.warnings);
  const record = { kind: 'submission', filled: described.filled } as const;
  reading.put(file, record, null, facility.code);
}
