import type { OrganStatutes } from '../../../shared/domain/governance/statutes.ts';
import type { Reader } from '../../db/handles.ts';

/** An organ as held. */
export interface HeldOrgan extends OrganStatutes {
  readonly id: string;
}

/** The organs of a centre's ASACO with their statutes, in the order they were added. */
export function listOrgans(db: Reader, facility: string): readonly HeldOrgan[] {
  return db.all<HeldOrgan>(
    `SELECT id, code, name, meetings_per_year AS meetingsPerYear, quorum_percent AS quorumPercent,
       notice_days AS noticeDays, mandate_years AS mandateYears
     FROM organ WHERE facility_id = ? ORDER BY rowid`,
    [facility],
  );
}
