import type { FreeCareWords, moneyContract } from '../../../shared/contract/money.ts';
import { demandOpenMonth } from '../../db/month-lock.ts';
import { deleteRow } from '../../db/save-row.ts';
import { todayOf } from '../../platform/clock.ts';
import type { HandlersOf } from '../../platform/handlers.ts';
import { getFacility } from '../facilities/reader.ts';
import { readAccount } from './account-reader.ts';
import { recordCount, recordUnit } from './book-writer.ts';
import { nameBoxes } from './box-names.ts';
import { readBudget } from './budget-reader.ts';
import { recordVoted } from './budget-writer.ts';
import { listDebts, listFreeCare } from './owed-reader.ts';
import { recordDebt, recordFreeCare } from './owed-writer.ts';

function isSameCare(held: FreeCareWords, words: FreeCareWords): boolean {
  const given = ['period', 'programme', 'payer', 'cases', 'amount'] as const;
  return given.every((name) => held[name] === words[name]);
}

/** What the pages of money ask; writing the account to a file is a task. */
export const moneyHandlers: HandlersOf<typeof moneyContract> = {
  account({ db, clock, language }, input) {
    getFacility(db, input.facility);
    return readAccount(db, { ...input, language, today: todayOf(clock) });
  },
  count({ db }, { facility, ...count }) {
    getFacility(db, facility);
    demandOpenMonth(db, facility, count.period);
    recordCount(db, facility, count);
    return {};
  },
  assign({ db }, { facility, ...line }) {
    getFacility(db, facility);
    recordUnit(db, facility, line);
    return {};
  },
  budget({ db, language }, { facility, year }) {
    getFacility(db, facility);
    return {
      lines: [...readBudget(db, facility, year, language)],
      boxes: [...nameBoxes(db, facility, language).all],
    };
  },
  vote({ db }, { facility, year, changes }) {
    getFacility(db, facility);
    for (const line of changes) recordVoted(db, facility, year, line);
    return {};
  },
  debts: ({ db }, { facility }) => [...listDebts(db, facility)],
  saveDebt({ db, ids }, { facility, id, ...words }) {
    getFacility(db, facility);
    const kept = id ?? ids.next();
    recordDebt(db, facility, kept, words);
    return { id: kept };
  },
  removeDebt({ db }, { id }) {
    deleteRow(db, 'debt', id);
    return {};
  },
  freeCare: ({ db }, { facility }) => [...listFreeCare(db, facility)],
  saveFreeCare({ db, ids }, { facility, id, ...words }) {
    getFacility(db, facility);
    const held = listFreeCare(db, facility).find((each) => each.id === id);
    // The payer pays long after the month is validated.
    if (!held || !isSameCare(held, words)) {
      if (held) demandOpenMonth(db, facility, held.period);
      demandOpenMonth(db, facility, words.period);
    }
    const kept = id ?? ids.next();
    recordFreeCare(db, facility, kept, words);
    return { id: kept };
  },
  removeFreeCare({ db }, { facility, id }) {
    const held = listFreeCare(db, facility).find((each) => each.id === id);
    if (!held) return {};
    demandOpenMonth(db, facility, held.period);
    deleteRow(db, 'free_care', id);
    return {};
  },
};
