import type { staffingContract } from '../../shared/contract/staffing.ts';
import type { Language } from '../../shared/domain/text/translate.ts';
import type { Reader } from '../db/handles.ts';
import { listCadres, listServices } from '../features/facilities/catalogue-reader.ts';
import { getFacility } from '../features/facilities/reader.ts';
import { fillRosterMonth, proposeRosterMonth } from '../features/months/roster-month.ts';
import { labelOf } from '../features/months/row-label.ts';
import { listNorms } from '../features/staffing/roster-reader.ts';
import {
  type CadreLabels,
  readPresence,
  readRecords,
  readRoster,
  readSalaries,
} from '../features/staffing/roster-view.ts';
import {
  eraseName,
  markPresence,
  removePost,
  removeRecord,
  saveAbsence,
  saveNorm,
  savePost,
  saveSalary,
  saveTraining,
} from '../features/staffing/roster-writer.ts';
import { readWorkload } from '../features/staffing/workload-view.ts';
import {
  removeActivity,
  saveActivity,
  saveWorkingTime,
} from '../features/staffing/workload-writer.ts';
import { todayOf } from '../platform/clock.ts';
import type { HandlersOf } from '../platform/handlers.ts';

function labelsOf(db: Reader, facility: string, language: Language): CadreLabels {
  return new Map(listCadres(db, facility).map((cadre) => [cadre.code, labelOf(cadre, language)]));
}

function listPayers(posts: readonly { readonly payer: string }[]): string[] {
  return [...new Set(posts.map(({ payer }) => payer))].filter((payer) => payer !== '').toSorted();
}

/** What the pages ask of the staff; catalogues and the month's sheet are read beside the roster. */
export const staffingHandlers: HandlersOf<typeof staffingContract> = {
  roster({ db, clock, language }, { facility }) {
    getFacility(db, facility);
    const labels = labelsOf(db, facility, language);
    const posts = readRoster(db, facility, labels, todayOf(clock));
    const cadres = [...labels].map(([code, label]) => ({ code, label }));
    return { posts: [...posts], cadres, payers: listPayers(posts) };
  },
  savePost({ db, ids }, { facility, id, fields }) {
    getFacility(db, facility);
    return { id: savePost(db, ids, facility, id, fields) };
  },
  removePost({ db }, place) {
    removePost(db, place);
    return {};
  },
  eraseName({ db }, place) {
    eraseName(db, place);
    return {};
  },
  records: ({ db }, place) => readRecords(db, place),
  saveAbsence({ db, ids }, { absence, ...place }) {
    return { id: saveAbsence(db, ids, place, absence) };
  },
  saveTraining({ db, ids }, { training, ...place }) {
    return { id: saveTraining(db, ids, place, training) };
  },
  removeRecord({ db }, { kind, id, ...place }) {
    removeRecord(db, place, kind, id);
    return {};
  },
  presence({ db, language }, { facility, day }) {
    return [...readPresence(db, facility, labelsOf(db, facility, language), day)];
  },
  markPresence({ db }, { facility, day, marks }) {
    for (const { post, present } of marks) markPresence(db, { facility, post }, day, present);
    return {};
  },
  salaries({ db, language }, { facility, period }) {
    return [...readSalaries(db, facility, labelsOf(db, facility, language), period)];
  },
  saveSalaries({ db }, { facility, period, salaries }) {
    for (const { post, ...amounts } of salaries) {
      saveSalary(db, { facility, post }, period, amounts);
    }
    return {};
  },
  month: ({ db, language }, place) => [...proposeRosterMonth(db, { ...place, language })],
  fillMonth: ({ db, language }, place) => ({
    written: fillRosterMonth(db, { ...place, language }),
  }),
  norms({ db, language }, { facility }) {
    const { kind } = getFacility(db, facility);
    const norms = listNorms(db, kind);
    const cadres = listCadres(db, facility).filter(({ local }) => !local);
    return {
      kind,
      norms: cadres.map((cadre) => {
        const { norm = null, source = null } = norms.get(cadre.code) ?? {};
        return { code: cadre.code, label: labelOf(cadre, language), norm, source };
      }),
    };
  },
  saveNorm({ db }, { facility, cadre, norm, source }) {
    saveNorm(db, getFacility(db, facility).kind, cadre, { norm, source });
    return {};
  },
  workload({ db, language }, { facility, period }) {
    getFacility(db, facility);
    const services = listServices(db, facility).map((service) => ({
      code: service.code,
      label: labelOf(service, language),
    }));
    const labels = labelsOf(db, facility, language);
    const cadres = readWorkload(db, { facility, period }, labels, services);
    return { cadres: [...cadres], services };
  },
  saveWorkingTime({ db }, { facility, cadre, workingYear }) {
    saveWorkingTime(db, facility, cadre, workingYear);
    return {};
  },
  saveActivity({ db, ids }, { facility, id, cadre, activity }) {
    return { id: saveActivity(db, ids, facility, cadre, id, activity) };
  },
  removeActivity({ db }, { facility, id }) {
    removeActivity(db, facility, id);
    return {};
  },
};
