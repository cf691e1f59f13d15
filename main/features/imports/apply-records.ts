import { assertNever } from '../../../shared/contract/failures.ts';
import type { StagingFile } from '../../db/staging-file.ts';
import { applyForm, applySubmission, applyWaiting } from './apply-forms.ts';
import { applyAction, applyMeeting, applyMember, applyPopulation } from './apply-governance.ts';
import { applyLink } from './apply-links.ts';
import { applyMoney, applyService, applyStaff, applyStock } from './apply-month.ts';
import type { Applying } from './applying.ts';
import { BroughtLines } from './brought-lines.ts';
import type { StagedEntry } from './staged-record.ts';

/** How many records are applied before a person hears of it again. */
const RECORDS_A_REPORT = 1_000;

/** Takes everything that was staged into the workspace, in order, inside the transaction of `applying`. */
export function applyRecords(applying: Applying, staging: StagingFile<StagedEntry>): void {
  const total = staging.size;
  const lines = new BroughtLines(applying);
  let done = 0;
  for (const entry of staging.entries()) {
    applyRecord(applying, lines, entry);
    done += 1;
    if (done % RECORDS_A_REPORT === 0) applying.context.report({ step: 'apply', done, total });
  }
}

function applyRecord(applying: Applying, lines: BroughtLines, entry: StagedEntry): void {
  const { record } = entry;
  switch (record.kind) {
    case 'form':
      applyForm(applying, record.form);
      return;
    case 'services':
      applyService(applying, entry, record.row);
      return;
    case 'stock':
      applyStock(applying, entry, record.row);
      return;
    case 'staff':
      applyStaff(applying, entry, record.row);
      return;
    case 'money':
      applyMoney(applying, entry, record.row);
      return;
    case 'population':
      applyPopulation(applying, entry, record.row);
      return;
    case 'members':
      applyMember(applying, entry, record.row);
      return;
    case 'actions':
      applyAction(applying, entry, record.row);
      return;
    case 'line':
      lines.apply(entry, record.line);
      return;
    case 'link':
      applyLink(applying, entry, record.row);
      return;
    case 'meeting':
      applyMeeting(applying, entry, record.meeting);
      return;
    case 'submission':
      applySubmission(applying, entry, record);
      return;
    case 'waiting':
      applyWaiting(applying, entry, record.waiting);
      return;
    default:
      assertNever(record);
  }
}
