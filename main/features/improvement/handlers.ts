import type { improvementContract } from '../../../shared/contract/improvement.ts';
import { actionStateOn } from '../../../shared/domain/actions/action-state.ts';
import { todayOf } from '../../platform/clock.ts';
import type { HandlersOf } from '../../platform/handlers.ts';
import { createTranslator } from '../../platform/translator.ts';
import { getFacility } from '../facilities/reader.ts';
import { listActions } from './reader.ts';

/** What the page of promises asks. */
export const improvementHandlers: HandlersOf<typeof improvementContract> = {
  list({ db, clock, language }, { facility }) {
    getFacility(db, facility);
    const today = todayOf(clock);
    return listActions(db, facility)
      .map(({ responsible, erased, dueOn, ...held }) => {
        const { state, daysLate } = actionStateOn({ ...held, dueOn }, today);
        const { id, agreedOn, problem, cause, action, cost, status, carriedOver, closedOn } = held;
        const said = { id, agreedOn, problem, cause, action, cost, status, carriedOver, closedOn };
        const who = erased ? createTranslator(language)('governance:erased') : responsible;
        return { ...said, who, due: dueOn, state, daysLate };
      })
      .toReversed();
  },
};
