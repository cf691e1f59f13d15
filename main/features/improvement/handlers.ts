import type { improvementContract, ListedAction } from '../../../shared/contract/improvement.ts';
import { actionStateOn } from '../../../shared/domain/actions/action-state.ts';
import { chartBlock } from '../../../shared/domain/reports/charts-section.ts';
import { listPersons } from '../../db/person-names.ts';
import { deleteRow, saveRow } from '../../db/save-row.ts';
import { todayOf } from '../../platform/clock.ts';
import type { HandlersOf, ReadContext } from '../../platform/handlers.ts';
import { createTranslator } from '../../platform/translator.ts';
import { listCadres, listOffices } from '../facilities/catalogue-reader.ts';
import { getFacility, listFacilities } from '../facilities/reader.ts';
import { listFigures, readFigureChart } from './figure-reader.ts';
import { listActionChanges } from './history-reader.ts';
import { listActionPhotos } from './photo-reader.ts';
import { getAction, type HeldAction, listActions } from './reader.ts';

type OwnCalls = Omit<typeof improvementContract, 'record' | 'change' | 'addPhoto'>;

/** A promise as lists show it, judged on today. */
function describeAction(
  held: HeldAction,
  centre: string,
  { clock, language }: Pick<ReadContext, 'clock' | 'language'>,
): ListedAction {
  const { responsible, office: _, dueOn, whys, ...rest } = held;
  const { state, daysLate, daysToClose } = actionStateOn(held, todayOf(clock));
  const who = held.erased ? createTranslator(language)('governance:erased') : responsible;
  return { ...rest, whys: [...whys], who, due: dueOn, centre, state, daysLate, daysToClose };
}

/** What the pages ask of promises; those that name somebody are answered where names are sealed. */
export const improvementHandlers: HandlersOf<OwnCalls> = {
  list(context, { facility }) {
    const { db } = context;
    const centres = facility === null ? listFacilities(db) : [getFacility(db, facility)];
    return centres
      .flatMap(({ code, name }) =>
        listActions(db, code).map((held) => describeAction(held, name, context)),
      )
      .toSorted((a, b) => (a.agreedOn < b.agreedOn ? -1 : a.agreedOn > b.agreedOn ? 1 : 0))
      .toReversed();
  },
  open(context, { id }) {
    const held = getAction(context.db, id);
    return describeAction(held, getFacility(context.db, held.facility).name, context);
  },
  history: ({ db }, { id }) => listActionChanges(db, getAction(db, id).id),
  figures: ({ db, language }, { facility }) => [...listFigures(db, facility, language)],
  chart({ db, language }, { facility, code }) {
    const chart = readFigureChart(db, { facility, period: null, language }, code);
    if (chart.chart.n === 0) return { chart: null };
    return { chart: chartBlock(chart, { translate: createTranslator(language) }) };
  },
  people({ db, language }, { facility }) {
    const entries = [...listOffices(db, facility), ...listCadres(db, facility)];
    const proposed = entries.filter(({ retired }) => !retired);
    const offices = proposed.map(({ labels }) => labels[language] ?? labels.fr);
    const names = listPersons(db, facility).map(({ name }) => name);
    return { names: [...new Set(names)], offices: [...new Set(offices)] };
  },
  mark({ db, clock, user }, { id, status, due, carriedOver, closedOn }) {
    const { facility, verified } = getAction(db, id);
    const standing = { status, due_on: due, carried_over: carriedOver, closed_on: closedOn };
    const seen = { verified_by: user, verified_on: todayOf(clock) };
    const unseen = { verified_by: null, verified_on: null };
    const checked = status !== 'verified' ? unseen : verified === null ? seen : {};
    saveRow(db, 'action', { id, facility_id: facility, ...standing, ...checked });
    return {};
  },
  remove({ db }, { id }) {
    deleteRow(db, 'action', id);
    return {};
  },
  photos: ({ db }, { id }) =>
    listActionPhotos(db, id).map(({ moment, name, mime, caption, takenOn, ...photo }) => ({
      id: photo.id,
      ...{ moment, name, mime, caption: caption ?? '', takenOn },
    })),
  removePhoto({ db }, { id }) {
    deleteRow(db, 'action_photo', id);
    return {};
  },
};
