import type { FacilitySummary } from '../../shared/contract/facilities.ts';
import { addNewFacility, type NewFacility } from '../features/facilities/new-facility.ts';
import { listFacilitySummaries } from '../features/facilities/summary-reader.ts';
import { readCatalogues } from '../platform/catalogues.ts';
import { assertCentre } from './guard-headquarters.ts';
import type { Workspace } from './workspace.ts';

export type { NewFacility };

/** Adds a centre with its ASACO and the usual organs; at headquarters centres come by packages alone. */
export function addFacility(workspace: Workspace, facility: NewFacility): void {
  assertCentre(workspace.database.reader);
  workspace.write('coach', (writer) => addNewFacility(writer, facility, readCatalogues().organs));
}

/** The centres of the workspace, by code. */
export function listFacilities({ database }: Workspace): readonly FacilitySummary[] {
  return listFacilitySummaries(database.reader);
}
