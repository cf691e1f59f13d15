import type { FacilitySummary } from '../../../shared/contract/facilities.ts';
import type { Reader } from '../../db/handles.ts';
import type { SynchronisedTable } from '../../db/synchronised-tables.ts';
import { listFacilities } from './reader.ts';

function countByFacility(db: Reader, table: SynchronisedTable): ReadonlyMap<string, number> {
  const rows = db.all<{ facility: string; n: number }>(
    `SELECT facility_id AS facility, count(*) AS n FROM ${table} GROUP BY facility_id`,
  );
  return new Map(rows.map(({ facility, n }) => [facility, n]));
}

/** The centres of the workspace at a glance, by code. */
export function listFacilitySummaries(db: Reader): readonly FacilitySummary[] {
  const submissions = countByFacility(db, 'submission');
  const members = countByFacility(db, 'mandate');
  const meetings = countByFacility(db, 'meeting');
  const asacos = db.all<{ facility: string; name: string }>(
    'SELECT facility_id AS facility, name FROM asaco',
  );
  const asacoOf = new Map(asacos.map(({ facility, name }) => [facility, name]));
  return listFacilities(db).map(({ code, name, commune, district, region }) => ({
    ...{ code, name, commune, district, region },
    asaco: asacoOf.get(code) ?? null,
    submissions: submissions.get(code) ?? 0,
    members: members.get(code) ?? 0,
    meetings: meetings.get(code) ?? 0,
  }));
}
