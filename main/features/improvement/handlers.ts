import type { improvementContract } from '../../../shared/contract/improvement.ts';
import { actionStateOn } from '../../../shared/domain/actions/action-state.ts';
import { listPersons } from '../../db/person-names.ts';
import { deleteRow, saveRow } from '../../db/save-row.ts';
import { todayOf } from '../../platform/clock.ts';
import type { HandlersOf } from '../../platform/handlers.ts';
import { createTranslator } from '../../platform/translator.ts';
import { listCadres, listOffices } from '../facilities/catalogue-reader.ts';
import { getFacility } from '../facilities/reader.ts';
import { getActionPlace, listActions } from './reader.ts';

type OwnCalls = Pick<typeof improvementContract, 'list' | 'people' | 'mark' | 'remove'>;

/** What the pages ask of promises; those that name somebody are answered where names are sealed. */
export const improvementHandlers: HandlersOf<OwnCalls> = {
  list({ db, clock, language }, { facility }) {
    getFacility(db, facility);
    const today = todayOf(clock);
    return listActions(db, facility)
      .map(({ responsible, dueOn, ...held }) => {
        const { state, daysLate } = actionStateOn({ ...held, dueOn }, today);
        const who = held.erased ? createTranslator(language)('governance:erased') : responsible;
        return { ...held, who, due: dueOn, state, daysLate };
      })
      .toReversed();
  },
  people({ db, language }, { facility }) {
    const entries = [...listOffices(db, facility), ...listCadres(db, facility)];
    const proposed = entries.filter(({ retired }) => !retired);
    const offices = proposed.map(({ labels }) => labels[language] ?? labels.fr);
    const names = listPersons(db, facility).map(({ name }) => name);
    return { names: [...new Set(names)], offices: [...new Set(offices)] };
  },
  mark({ db }, { id, status, due, carriedOver, closedOn }) {
    const standing = { status, due_on: due, carried_over: carriedOver, closed_on: closedOn };
    saveRow(db, 'action', { id, facility_id: getActionPlace(db, id).facility, ...standing });
    return {};
  },
  remove({ db }, { id }) {
    deleteRow(db, 'action', id);
    return {};
  },
};
