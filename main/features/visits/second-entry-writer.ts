import type { HeldDifference } from '../../../shared/contract/second-entries.ts';
import type { EntryComparison } from '../../../shared/domain/instruments/paper/compare-entries.ts';
import type { Writer } from '../../db/handles.ts';
import { deleteRow, saveRow } from '../../db/save-row.ts';
import { listDifferences } from './second-entry-reader.ts';

/** The filled form that was typed twice. */
interface CheckedForm {
  readonly id: string;
  readonly facility: string;
}

function differenceId(form: CheckedForm, path: string): string {
  return `${form.id}:${path}`;
}

/** Keeps what a second typing came to, in place of an earlier one. Without a difference nothing is left to decide. */
export function recordComparison(
  db: Writer,
  form: CheckedForm,
  { fields, differences }: EntryComparison,
): void {
  const { id, facility } = form;
  const about = { facility_id: facility, submission_id: id };
  for (const { path } of listDifferences(db, id))
    deleteRow(db, 'entry_difference', differenceId(form, path));
  saveRow(db, 'second_entry', { id, ...about, fields, settled: differences.length === 0 ? 1 : 0 });
  for (const { path, first, second } of differences) {
    const row = { ...about, path, first, second, choice: null, chosen: null };
    saveRow(db, 'entry_difference', { id: differenceId(form, path), ...row });
  }
}

/** Notes what somebody decided on a line. */
export function recordDecision(
  db: Writer,
  form: CheckedForm,
  { path, choice, chosen }: Pick<HeldDifference, 'path' | 'choice' | 'chosen'>,
): void {
  const id = differenceId(form, path);
  saveRow(db, 'entry_difference', { id, facility_id: form.facility, choice, chosen });
}

/** Notes that what was decided is in the filled form. */
export function recordSettled(db: Writer, { id, facility }: CheckedForm): void {
  saveRow(db, 'second_entry', { id, facility_id: facility, settled: 1 });
}
