import type { Reader } from '../db/handles.ts';
import type { SynchronisedTable } from '../db/synchronised-tables.ts';
import { createFacility, type Facility } from '../features/facilities/facility.ts';
import { findAsaco, listFacilities } from '../features/facilities/reader.ts';
import { addFacility } from '../features/facilities/writer.ts';
import { readCatalogues } from '../platform/catalogues.ts';
import type { Workspace } from './workspace.ts';

/** A centre to be added; what is null is not known yet. */
export interface NewFacility {
  readonly code: string;
  readonly name: string;
  readonly asaco: string | null;
  readonly commune: string | null;
  readonly district: string | null;
  readonly region: string | null;
  readonly area: string | null;
}

/** A centre at a glance, one flat object. */
export interface FacilitySummary {
  readonly code: string;
  readonly name: string;
  readonly asaco: string | null;
  readonly commune: string | null;
  readonly district: string | null;
  readonly region: string | null;
  readonly submissions: number;
  readonly members: number;
  readonly meetings: number;
}

/** Adds a centre with its ASACO and the usual organs. */
export function addNewFacility(workspace: Workspace, facility: NewFacility): void {
  const { code, name, asaco, commune, district, region, area } = facility;
  workspace.write('coach', (writer) =>
    addFacility(
      writer,
      { ...createFacility(code, name), commune, district, region, area },
      { name: asaco ?? `ASACO ${name}`, recognisedOn: null, conventionOn: null },
      readCatalogues().organs,
    ),
  );
}

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

/** The centres of the workspace, by code. */
export function listFacilitySummaries({ database }: Workspace): readonly FacilitySummary[] {
  return listFacilities(database.reader).map((facility) => summarise(database.reader, facility));
}
