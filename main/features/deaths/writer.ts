import type { DeathFields } from '../../../shared/contract/deaths.ts';
import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { Writer } from '../../db/handles.ts';
import { saveRow } from '../../db/save-row.ts';

/** Keeps a review, new or changed. */
export function recordDeath(
  db: Writer,
  facility: string,
  id: string,
  { delays, available, avoidable, age, cause, reviewedOn, ...fields }: DeathFields,
): void {
  if (reviewedOn !== null && reviewedOn < fields.day) {
    const facts = { start: fields.day, end: reviewedOn };
    throw new ExpectedFailure({ code: 'end-before-start', facts });
  }
  saveRow(db, 'death_review', {
    ...fields,
    id,
    facility_id: facility,
    age_group: age,
    cause_group: cause,
    delays: JSON.stringify(delays),
    available: JSON.stringify(available),
    avoidable: avoidable === null ? null : Number(avoidable),
    reviewed_on: reviewedOn,
  });
}
