import type { cataloguesContract } from '../../../shared/contract/catalogues.ts';
import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import { mayEditEntry } from '../../../shared/domain/users/role.ts';
import type { HandlersOf, WriteContext } from '../../platform/handlers.ts';
import { getEntryRow, listEditableEntries, listEntryChanges, toEditable } from './entry-reader.ts';
import {
  addEntry,
  type EntryPlace,
  recodeEntry,
  removeEntry,
  retireEntry,
  saveEntryFields,
} from './entry-writer.ts';
import { getFacility, listPopulations } from './reader.ts';
import { listTargetLines, saveTarget } from './targets.ts';
import { recordPopulation } from './writer.ts';

function demandMayEdit({ db, role }: WriteContext, { facility, catalogue, id }: EntryPlace): void {
  const row = getEntryRow(db, facility, catalogue, id);
  if (mayEditEntry(role, { local: row['local'] === 1 })) return;
  const name = String(row['name']);
  throw new ExpectedFailure({ code: 'entry-of-headquarters', facts: { name } });
}

/** What the page of the catalogues asks. */
export const cataloguesHandlers: HandlersOf<typeof cataloguesContract> = {
  entries({ db }, { facility, catalogue }) {
    getFacility(db, facility);
    return [...listEditableEntries(db, facility, catalogue)];
  },
  save(context, { fields, ...place }) {
    const { db } = context;
    demandMayEdit(context, place);
    saveEntryFields(db, place, fields);
    return toEditable(place.catalogue, getEntryRow(db, place.facility, place.catalogue, place.id));
  },
  add({ db }, { facility, catalogue, name }) {
    getFacility(db, facility);
    const id = addEntry(db, facility, catalogue, name);
    return toEditable(catalogue, getEntryRow(db, facility, catalogue, id));
  },
  retire(context, { retired, ...place }) {
    demandMayEdit(context, place);
    retireEntry(context.db, place, retired);
    return {};
  },
  remove({ db }, place) {
    removeEntry(db, place);
    return {};
  },
  recode({ db }, { code, ...place }) {
    const id = recodeEntry(db, place, code);
    return toEditable(place.catalogue, getEntryRow(db, place.facility, place.catalogue, id));
  },
  history({ db }, { facility, catalogue, id }) {
    const row = getEntryRow(db, facility, catalogue, id);
    return [...listEntryChanges(db, catalogue, row)];
  },
  populations({ db }, { facility }) {
    getFacility(db, facility);
    return [...listPopulations(db, facility)];
  },
  savePopulation({ db }, { facility, population }) {
    getFacility(db, facility);
    recordPopulation(db, facility, population);
    return {};
  },
  targets({ db, language }, { facility, year }) {
    getFacility(db, facility);
    return [...listTargetLines(db, facility, year, language)];
  },
  saveTarget({ db }, { facility, ...target }) {
    getFacility(db, facility);
    saveTarget(db, facility, target);
    return {};
  },
};
