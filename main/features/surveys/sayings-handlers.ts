import type { sayingsContract } from '../../../shared/contract/sayings.ts';
import { isAtLeast } from '../../../shared/domain/users/role.ts';
import { isHeadquarters } from '../../db/workspace-kind.ts';
import type { HandlersOf } from '../../platform/handlers.ts';
import { getFacility } from '../facilities/reader.ts';
import { listSayings, listThemes } from './sayings-reader.ts';
import { coverSayingWords, deleteTheme, placeSaying, recordTheme } from './sayings-writer.ts';
import { readMinimumCell } from './setting-reader.ts';

/** What the pages ask of what people said. */
export const sayingsHandlers: HandlersOf<typeof sayingsContract> = {
  list({ db, language, role }, { facility, from, to }) {
    getFacility(db, facility);
    // A name is read only by whoever can cover it.
    const mayCover = isAtLeast(role, 'coach') && !isHeadquarters(db);
    const sayings = listSayings(db, facility, { from, to }, language);
    return {
      themes: [...listThemes(db, facility)],
      minimum: readMinimumCell(db, facility),
      sayings: sayings.map((saying) => ({
        ...saying,
        themes: [...saying.themes],
        original: mayCover ? saying.original : null,
        covered: mayCover ? [...saying.covered] : [],
      })),
    };
  },
  saveTheme({ db }, { facility, ...theme }) {
    getFacility(db, facility);
    return { id: recordTheme(db, facility, theme) };
  },
  removeTheme({ db }, { facility, id }) {
    deleteTheme(db, facility, id);
    return {};
  },
  place({ db }, { theme, isIn, ...place }) {
    placeSaying(db, place, theme, isIn);
    return {};
  },
  cover({ db }, { words, ...place }) {
    coverSayingWords(db, place, words);
    return {};
  },
};
