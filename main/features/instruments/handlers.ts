import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { instrumentsContract } from '../../../shared/contract/instruments.ts';
import type { HandlersOf } from '../../platform/handlers.ts';
import { findChoiceLabel, searchChoices } from './choice-reader.ts';
import { findXform, listNewestForms } from './reader.ts';
import { listFormVersions } from './version-reader.ts';

/** What the pages ask of forms. */
export const instrumentsHandlers: HandlersOf<typeof instrumentsContract> = {
  list: ({ db, language }) => [...listNewestForms(db, language)],
  versions: ({ db, language }) =>
    listFormVersions(db, language).map((form) => ({ ...form, versions: [...form.versions] })),
  open({ db }, { formId, version }) {
    const found = findXform(db, formId, version);
    if (found) return found;
    throw new ExpectedFailure({ code: 'unknown-form', facts: { form: `${formId} ${version}` } });
  },
  choices({ db }, { where, search, limit, ...key }) {
    const { choices, total } = searchChoices(db, key, search, where, limit);
    return { choices: [...choices], total };
  },
  choiceLabels: ({ db }, { formId, version, asked }) =>
    asked.map(({ list, name, where }) =>
      findChoiceLabel(db, { formId, version, list }, name, where),
    ),
};
