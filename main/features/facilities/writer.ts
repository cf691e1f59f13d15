import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { Organ } from '../../../shared/domain/catalogues/catalogues.ts';
import type { Population } from '../../../shared/domain/services/population.ts';
import type { Writer } from '../../db/handles.ts';
import { type Saved, saveRow } from '../../db/save-row.ts';
import type { Asaco, Facility } from './facility.ts';
import { findFacility } from './reader.ts';

/** Adds a centre with its ASACO and the usual organs, which are the ASACO's to edit. */
export function addFacility(
  db: Writer,
  facility: Facility,
  asaco: Asaco,
  organs: readonly Organ[],
): void {
  if (findFacility(db, facility.code)) {
    throw new ExpectedFailure({ code: 'facility-exists', facts: { facility: facility.code } });
  }
  recordFacility(db, facility);
  recordAsaco(db, facility.code, asaco);
  for (const organ of organs) recordOrgan(db, facility.code, organ);
}

/** Records what is known of a centre. */
export function recordFacility(db: Writer, facility: Facility): Saved {
  return saveRow(db, 'facility', {
    id: facility.code,
    facility_id: facility.code,
    name: facility.name,
    kind: facility.kind,
    commune: facility.commune,
    district: facility.district,
    region: facility.region,
    area: facility.area,
    main_indicator: facility.mainIndicator,
  });
}

/** Records what is known of the centre's ASACO. */
export function recordAsaco(db: Writer, facility: string, asaco: Asaco): Saved {
  return saveRow(db, 'asaco', {
    id: facility,
    facility_id: facility,
    name: asaco.name,
    recognised_on: asaco.recognisedOn,
    convention_on: asaco.conventionOn,
  });
}

function recordOrgan(db: Writer, facility: string, organ: Organ): void {
  saveRow(db, 'organ', {
    id: `${facility}:${organ.code}`,
    facility_id: facility,
    code: organ.code,
    name: organ.labels.fr,
    meetings_per_year: organ.meetsEveryMonths === null ? null : 12 / organ.meetsEveryMonths,
    quorum_percent: null,
  });
}

/** Records the catchment population of a year. */
export function recordPopulation(db: Writer, facility: string, population: Population): Saved {
  return saveRow(db, 'population', {
    id: `${facility}:${population.year}`,
    facility_id: facility,
    year: population.year,
    population: population.population,
    pregnancy_coefficient: population.pregnancyCoefficient,
    birth_coefficient: population.birthCoefficient,
    source: population.source,
  });
}
