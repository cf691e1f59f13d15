import type { facilitiesContract } from '../../../shared/contract/facilities.ts';
import { readCatalogues } from '../../platform/catalogues.ts';
import type { HandlersOf } from '../../platform/handlers.ts';
import { addNewFacility } from './new-facility.ts';
import { listFacilitySummaries } from './summary-reader.ts';

/** What the pages ask of centres. */
export const facilitiesHandlers: HandlersOf<typeof facilitiesContract> = {
  list: ({ db }) => [...listFacilitySummaries(db)],
  add({ db }, facility) {
    addNewFacility(db, facility, readCatalogues().organs);
    return {};
  },
};
