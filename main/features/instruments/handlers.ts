import type { instrumentsContract } from '../../../shared/contract/instruments.ts';
import type { HandlersOf } from '../../platform/handlers.ts';
import { findChoiceLabel, searchChoices } from './choice-reader.ts';
import { listDataFilesOf } from './data-file-reader.ts';
import { dropEdition } from './edition-store.ts';
import { getXform, listNewestForms } from './reader.ts';
import { listHeldSounds, listWantedSounds } from './sound-reader.ts';
import { removeSound } from './sound-writer.ts';
import { listFormVersions } from './version-reader.ts';

/** What the pages ask of forms. */
export const instrumentsHandlers: HandlersOf<typeof instrumentsContract> = {
  list: ({ db, language }) => [...listNewestForms(db, language)],
  versions: ({ db, language }) =>
    listFormVersions(db, language).map((form) => ({ ...form, versions: [...form.versions] })),
  open: ({ db }, { formId, version }) => getXform(db, formId, version),
  choices({ db }, { where, search, limit, ...key }) {
    const { choices, total } = searchChoices(db, key, search, where, limit);
    return { choices: [...choices], total };
  },
  choiceLabels: ({ db }, { formId, version, asked }) =>
    asked.map(({ list, name, where }) =>
      findChoiceLabel(db, { formId, version, list }, name, where),
    ),
  dataFiles: ({ db }, { formId }) => [...listDataFilesOf(db, formId)],
  sounds({ db }, { formId }) {
    const held = new Map(listHeldSounds(db, formId).map(({ name, size }) => [name, size]));
    const wanted = listWantedSounds(db, formId);
    const names = new Set(wanted.map(({ name }) => name));
    const unused = [...held.keys()].filter((name) => !names.has(name));
    return [...wanted, ...unused.map((name) => ({ name, languages: [] }))].map(
      ({ name, languages }) => ({ name, languages: [...languages], size: held.get(name) ?? null }),
    );
  },
  removeSound({ db }, { formId, name }) {
    removeSound(db, formId, name);
    return {};
  },
  dropEdition({ db, user }, { formId }) {
    dropEdition(db, user, formId);
    return {};
  },
};
