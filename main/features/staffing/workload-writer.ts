import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { ActivityFields } from '../../../shared/contract/staffing-workload.ts';
import type { WorkingYear } from '../../../shared/domain/staffing/wisn.ts';
import type { Reader, Writer } from '../../db/handles.ts';
import { deleteRow, saveRow } from '../../db/save-row.ts';
import type { IdSource } from '../../platform/ids.ts';
import { findEntryId } from './entry-id.ts';

/** Sets the working time of a cadre. */
export function saveWorkingTime(
  db: Writer,
  facility: string,
  cadre: string,
  year: WorkingYear,
): void {
  saveRow(db, 'working_time', {
    id: `${facility}:${cadre}`,
    facility_id: facility,
    cadre_id: findEntryId(db, 'cadre', facility, cadre),
    possible_days: year.possibleDays,
    leave_days: year.leaveDays,
    holidays: year.holidays,
    sick_days: year.sickDays,
    training_days: year.trainingDays,
    hours_per_day: year.hoursPerDay,
  });
}

function demandHeld(db: Reader, facility: string, id: string): void {
  const held = db.get('SELECT 1 FROM workload_activity WHERE id = ? AND facility_id = ?', [
    id,
    facility,
  ]);
  if (held === undefined) throw new ExpectedFailure({ code: 'unknown-row', facts: { row: id } });
}

/** Writes an activity, a new one where `id` is null; what its kind does not read is not kept. */
export function saveActivity(
  db: Writer,
  ids: IdSource,
  facility: string,
  cadre: string,
  id: string | null,
  { name, kind, service, yearlyVolume, minutes, percent, persons, hours }: ActivityFields,
): string {
  if (id !== null) demandHeld(db, facility, id);
  const activity = id ?? ids.next();
  const isHealth = kind === 'health';
  const isAdditional = kind === 'additional';
  saveRow(db, 'workload_activity', {
    id: activity,
    facility_id: facility,
    cadre_id: findEntryId(db, 'cadre', facility, cadre),
    kind,
    name,
    service_id: isHealth && service !== null ? findEntryId(db, 'service', facility, service) : null,
    yearly_volume: isHealth && service === null ? yearlyVolume : null,
    minutes: isHealth ? minutes : null,
    percent: kind === 'support' ? percent : null,
    persons: isAdditional ? persons : null,
    hours: isAdditional ? hours : null,
  });
  return activity;
}

/** Takes an activity away. */
export function removeActivity(db: Writer, facility: string, id: string): void {
  demandHeld(db, facility, id);
  deleteRow(db, 'workload_activity', id);
}
