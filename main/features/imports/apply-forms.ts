import { recordForm } from '../instruments/writer.ts';
import { addBroughtFile } from '../visits/attachment-writer.ts';
import { findSubmissionFacility, recordSubmission } from '../visits/writer.ts';
import type { Applying } from './applying.ts';
import type { StagedEntry, StagedRecord } from './staged-record.ts';
import { dropWaitingFile, recordWaitingFile } from './waiting-tray.ts';

type Filled = Extract<StagedRecord, { kind: 'submission' }>;
type Waiting = Extract<StagedRecord, { kind: 'waiting' }>['waiting'];
type Form = Extract<StagedRecord, { kind: 'form' }>['form'];

/** Takes a version of a form into the workspace. */
export function applyForm(applying: Applying, form: Form): void {
  applying.tally.count(recordForm(applying.db, form));
}

/** Takes a filled form into the workspace, and out of the waiting tray if it was there. */
export function applySubmission(
  applying: Applying,
  entry: StagedEntry,
  { filled, files }: Filled,
): void {
  const { instanceId, answers } = filled.submission;
  const owner = { submission: instanceId, facility: entry.facility };
  const held = findSubmissionFacility(applying.db, instanceId);
  if (held !== null && held !== entry.facility) {
    applying.setAside(entry, 'submission-of-other-centre', { held });
    return;
  }
  applying.save(entry, instanceId, answers, () => {
    dropWaitingFile(applying.db, instanceId);
    const saved = recordSubmission(applying.db, entry.facility, filled);
    const added = files.map((file) => addBroughtFile(applying.db, owner, file));
    return saved === 'unchanged' && added.some((each) => each !== 'unchanged') ? 'changed' : saved;
  });
}

/** Keeps a filled form until its form comes. */
export function applyWaiting(applying: Applying, entry: StagedEntry, waiting: Waiting): void {
  const receivedAt = new Date(applying.context.clock.now()).toISOString();
  recordWaitingFile(applying.db, entry.facility, entry.file, waiting, receivedAt);
  applying.tally.countWaiting();
}
