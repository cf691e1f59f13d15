import type { deathsContract } from '../../../shared/contract/deaths.ts';
import { monthOf, rangeEndingWith } from '../../../shared/domain/calendar/month.ts';
import { compareDeaths } from '../../../shared/domain/deaths/compare-deaths.ts';
import { deleteRow } from '../../db/save-row.ts';
import { todayOf } from '../../platform/clock.ts';
import type { HandlersOf } from '../../platform/handlers.ts';
import { getFacility } from '../facilities/reader.ts';
import { listServiceValues } from '../services/reader.ts';
import { getDeath, listDeaths } from './reader.ts';
import { recordDeath } from './writer.ts';

const MONTHS_COMPARED = 12;

/** What the pages ask of deaths that were reviewed. */
export const deathsHandlers: HandlersOf<typeof deathsContract> = {
  list({ db, clock }, { facility }) {
    getFacility(db, facility);
    const reviews = listDeaths(db, facility);
    const span = rangeEndingWith(monthOf(todayOf(clock)), MONTHS_COMPARED);
    const recent = reviews.filter(({ day }) => monthOf(day) >= span.from);
    const values = listServiceValues(db, facility, span);
    return { reviews: [...reviews], differences: [...compareDeaths(recent, values)] };
  },
  save({ db, ids }, { facility, id, fields }) {
    getFacility(db, facility);
    const kept = id ?? ids.next();
    recordDeath(db, facility, kept, fields);
    return { id: kept };
  },
  remove({ db }, { facility, id }) {
    deleteRow(db, 'death_review', getDeath(db, facility, id).id);
    return {};
  },
};
