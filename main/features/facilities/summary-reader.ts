import type { FacilitySummary } from '../../../shared/contract/facilities.ts';
import type { Reader } from '../../db/handles.ts';
import type { SynchronisedTable } from '../../db/synchronised-tables.ts';
import type { Facility } from './facility.ts';
import { findAsaco, listFacilities } from './reader.ts';

function summarise(db: Reader, facility: Facility): FacilitySummary {
  const count = (table: SynchronisedTable): number =>
    db.get<{ n: number }>(`SELECT count(*) AS n FROM ${table} WHERE facility_id = ?`, [
      facility.code,
    ])?.n ?? 0;
  const { code, name, commune, district, region } = facility;
  return {
    code,
    name,
    asaco: findAsaco(db, code)?.name ?? null,
    commune,
    district,
    region,
    submissions: count('submission'),
    members: count('mandate'),
    meetings: count('meeting'),
  };
}

/** The centres of the workspace at a glance, by code. */
export function listFacilitySummaries(db: Reader): readonly FacilitySummary[] {
  return listFacilities(db).map((facility) => summarise(db, facility));
}
