import type { Day } from '../../../shared/domain/calendar/day.ts';
import { findCentreCode } from '../../../shared/domain/imports/centre-code.ts';
import { importProblem } from '../../../shared/domain/imports/import-problem.ts';
import type { InterviewClock } from '../../../shared/domain/imports/interview-metadata.ts';
import { quoted } from '../../../shared/domain/imports/quoted.ts';
import { findSubmissionDay } from '../../../shared/domain/imports/submission-day.ts';
import { parseWrittenDay } from '../../../shared/domain/imports/written-date.ts';
import type { FormDefinition } from '../../../shared/domain/instruments/form-definition.ts';
import type { Submission } from '../../../shared/domain/instruments/submission.ts';
import { isChecklist } from '../../../shared/domain/instruments/submission-kind.ts';
import type { Problem } from '../../../shared/domain/problems/problem.ts';
import { foldSpelling } from '../../../shared/domain/text/spelling.ts';
import type { Facility } from '../facilities/facility.ts';
import type { FilledForm } from '../visits/writer.ts';

/** Where a filled form says nothing of the clock. */
export const NO_CLOCK: InterviewClock = { startedAt: null, endedAt: null, submittedAt: null };

/** What was read of a filled form. */
interface ReadForm {
  readonly form: FormDefinition;
  readonly submission: Submission;
  readonly clock: InterviewClock;
  readonly source: FilledForm['source'];
}

/** Puts beside a filled form what is known around it: its day, its times, what kind it is, and what is odd about it. */
export function describeFilledForm(
  { form, submission, clock, source }: ReadForm,
  facility: Facility,
  today: Day,
): { readonly filled: FilledForm; readonly warnings: readonly Problem[] } {
  const day =
    findSubmissionDay(form, submission) ??
    parseWrittenDay(clock.startedAt ?? clock.submittedAt ?? '');
  const warnings = [
    ...(day === null ? [importProblem('day-unknown', { day: today })] : []),
    ...checkCentre(submission, facility),
  ];
  const filled: FilledForm = {
    submission,
    kind: isChecklist(form) ? 'checklist' : 'interview',
    day: day ?? today,
    startedAt: clock.startedAt ?? findAnswer(form, submission, 'start'),
    endedAt: clock.endedAt ?? findAnswer(form, submission, 'end'),
    source,
  };
  return { filled, warnings };
}

function checkCentre(submission: Submission, { code, name }: Facility): readonly Problem[] {
  const centre = findCentreCode(submission);
  if (centre === null || [code, name].map(foldSpelling).includes(foldSpelling(centre))) return [];
  return [importProblem('centre-differs', { value: quoted(centre), facility: code })];
}

function findAnswer(form: FormDefinition, submission: Submission, type: string): string | null {
  const asked = form.children.find((node) => node.kind === 'question' && node.type === type);
  const answer = submission.answers.find(({ path }) => path === asked?.path);
  return answer?.value.trim() || null;
}
