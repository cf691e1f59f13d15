import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { Population } from '../../../shared/domain/services/population.ts';
import type { Reader } from '../../db/handles.ts';
import type { Asaco, Facility } from './facility.ts';

interface FacilityRow extends Omit<Facility, 'code' | 'mainIndicator'> {
  readonly id: string;
  readonly main_indicator: string;
}

const FACILITIES =
  'SELECT id, name, kind, commune, district, region, area, main_indicator FROM facility';

function toFacility({ id, main_indicator, ...rest }: FacilityRow): Facility {
  return { code: id, ...rest, mainIndicator: main_indicator };
}

/** All centres of the workspace, by code. */
export function listFacilities(db: Reader): readonly Facility[] {
  return db.all<FacilityRow>(`${FACILITIES} ORDER BY id`).map(toFacility);
}

/** The centre with this code, or null. */
export function findFacility(db: Reader, code: string): Facility | null {
  const row = db.get<FacilityRow>(`${FACILITIES} WHERE id = ?`, [code]);
  return row ? toFacility(row) : null;
}

/** The centre with this code; one that is not held is an expected failure. */
export function getFacility(db: Reader, code: string): Facility {
  const found = findFacility(db, code);
  if (found) return found;
  throw new ExpectedFailure({ code: 'unknown-facility', facts: { facility: code } });
}

/** The ASACO of a centre, or null when none is recorded. */
export function findAsaco(db: Reader, facility: string): Asaco | null {
  const row = db.get<Asaco>(
    `SELECT name, recognised_on AS recognisedOn, convention_on AS conventionOn
     FROM asaco WHERE facility_id = ?`,
    [facility],
  );
  return row ?? null;
}

/** The catchment population by year, oldest first. */
export function listPopulations(db: Reader, facility: string): readonly Population[] {
  return db.all<Population>(
    `SELECT year, population, pregnancy_coefficient AS pregnancyCoefficient,
       birth_coefficient AS birthCoefficient, source
     FROM population WHERE facility_id = ? AND population IS NOT NULL ORDER BY year`,
    [facility],
  );
}
