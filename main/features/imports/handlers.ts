import type { importsContract } from '../../../shared/contract/imports.ts';
import type { HandlersOf } from '../../platform/handlers.ts';
import { recordColumnMatch } from './column-matches.ts';

/** What the pages ask of imports that is not long work. */
export const importsHandlers: HandlersOf<typeof importsContract> = {
  remember({ db }, { facility, match }) {
    recordColumnMatch(db, facility, match);
    return {};
  },
};
