import type { Organ } from '../../../shared/domain/catalogues/catalogues.ts';
import type { Writer } from '../../db/handles.ts';
import { createFacility } from './facility.ts';
import { addFacility } from './writer.ts';

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

/** Adds a centre with its ASACO and the usual organs. */
export function addNewFacility(
  db: Writer,
  { code, name, asaco, commune, district, region, area }: NewFacility,
  organs: readonly Organ[],
): void {
  addFacility(
    db,
    { ...createFacility(code, name), commune, district, region, area },
    { name: asaco ?? `ASACO ${name}`, recognisedOn: null, conventionOn: null },
    organs,
  );
}
