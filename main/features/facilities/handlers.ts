import type { facilitiesContract } from '../../../shared/contract/facilities.ts';
import { readCatalogues } from '../../platform/catalogues.ts';
import type { HandlersOf } from '../../platform/handlers.ts';
import { listNamedEntries, recordAlias } from './named-entries.ts';
import { addNewFacility } from './new-facility.ts';
import { listFacilitySummaries } from './summary-reader.ts';

/** What the pages ask of centres. */
export const facilitiesHandlers: HandlersOf<typeof facilitiesContract> = {
  list: ({ db }) => [...listFacilitySummaries(db)],
  add({ db }, facility) {
    addNewFacility(db, facility, readCatalogues().organs);
    return {};
  },
  entries: ({ db }, { facility, catalogue }) =>
    listNamedEntries(db, facility, catalogue)
      .filter(({ retired }) => !retired)
      .map(({ id, name }) => ({ id, name })),
  addAlias({ db }, { facility, catalogue, id, alias }) {
    recordAlias(db, facility, catalogue, { id, alias });
    return {};
  },
};
