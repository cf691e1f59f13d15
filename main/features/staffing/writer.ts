import type { StaffEntry } from '../../../shared/domain/staffing/staff-entry.ts';
import { foldSpelling } from '../../../shared/domain/text/spelling.ts';
import type { Writer } from '../../db/handles.ts';
import { saveKnown } from '../../db/save-known.ts';
import type { Saved } from '../../db/save-row.ts';

/** A cadre as it is held. */
export interface CadreReference {
  readonly id: string;
  readonly code: string;
}

/** Records the posts of a cadre that one payer pays; what the entry leaves open keeps what is held. */
export function recordStaffEntry(
  db: Writer,
  facility: string,
  cadre: CadreReference,
  { period, payer, norm, filled, present }: Omit<StaffEntry, 'cadre'>,
): Saved {
  return saveKnown(db, 'staff_entry', {
    id: `${facility}:${period}:${cadre.code}:${foldSpelling(payer ?? '')}`,
    facility_id: facility,
    period,
    cadre_id: cadre.id,
    payer: payer ?? '',
    norm,
    filled,
    present,
  });
}
