import type { Today, todayContract } from '../../../shared/contract/today.ts';
import { actionStateOn, isDueSoon } from '../../../shared/domain/actions/action-state.ts';
import { addDays, type Day, daysBetween } from '../../../shared/domain/calendar/day.ts';
import type { FormDefinition } from '../../../shared/domain/instruments/form-definition.ts';
import { countGivenAnswers } from '../../../shared/domain/instruments/given-answers.ts';
import { findFormLanguage, readText } from '../../../shared/domain/instruments/localised-text.ts';
import { scorePoints } from '../../../shared/domain/instruments/score-points.ts';
import { scoreStatus } from '../../../shared/domain/reports/checklist-section.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import type { Reader } from '../../db/handles.ts';
import { todayOf } from '../../platform/clock.ts';
import type { HandlersOf } from '../../platform/handlers.ts';
import { createTranslator } from '../../platform/translator.ts';
import { listFeedback } from '../exchange/packages/feedback.ts';
import { getFacility } from '../facilities/reader.ts';
import { readGovernanceCard } from '../governance/card-reader.ts';
import { listActions } from '../improvement/reader.ts';
import { readCrossDomain } from '../indicators/cross-domain-reader.ts';
import { listRecordedMonths } from '../indicators/figure-reader.ts';
import { findForm } from '../instruments/reader.ts';
import { findNextMeeting } from '../meetings/next-meeting-reader.ts';
import { listMonthWarnings } from '../months/warning-reader.ts';
import { findDueRound } from '../scorecards/reader.ts';
import { type Draft, listDraftAnswers, listDrafts } from '../visits/draft-reader.ts';
import { findPlannedVisit } from '../visits/plan-reader.ts';
import { listSubmissions } from '../visits/reader.ts';

function count(db: Reader, sql: string, parameters: readonly string[] = []): number {
  return db.get<{ n: number }>(`SELECT count(*) AS n FROM ${sql}`, parameters)?.n ?? 0;
}

function titleOf(form: FormDefinition | undefined, formId: string, language: Language): string {
  return form ? readText(form, form.title, findFormLanguage(form, language)) : formId;
}

function describeDraft(db: Reader, draft: Draft, language: Language): Today['drafts'][number] {
  const { id, formId, formVersion, startedAt } = draft;
  const form = findForm(db, formId, formVersion)?.definition;
  const answers = listDraftAnswers(db, id);
  return {
    id,
    form: formId,
    title: titleOf(form, formId, language),
    startedAt,
    answers: form ? countGivenAnswers(form, answers) : answers.length,
  };
}

function lastVisit(db: Reader, facility: string, day: Day, language: Language): Today['lastVisit'] {
  const last = listSubmissions(db, facility, 'checklist', { from: '0000-01-01', to: day }).at(-1);
  const form = last && findForm(db, last.formId, last.version)?.definition;
  if (!last || !form) return null;
  const title = titleOf(form, last.formId, language);
  const { score, band, criticalMissed } = scorePoints(form, last);
  return {
    id: last.instanceId,
    day: last.day,
    form: title,
    score,
    band,
    status: scoreStatus(score, form),
    criticalMissed: criticalMissed.length,
  };
}

function overdueActions(
  db: Reader,
  facility: string,
  day: Day,
  language: Language,
): Today['overdue'] {
  return listActions(db, facility)
    .flatMap(({ action, responsible, erased, dueOn, ...facts }) => {
      const { state, daysLate } = actionStateOn({ ...facts, dueOn }, day);
      if (state !== 'overdue' || dueOn === null) return [];
      const who = erased ? createTranslator(language)('governance:erased') : responsible;
      return [{ action, who, due: dueOn, daysLate }];
    })
    .toSorted((a, b) => b.daysLate - a.daysLate);
}

function actionsDueSoon(
  db: Reader,
  facility: string,
  day: Day,
  language: Language,
): Today['dueSoon'] {
  return listActions(db, facility)
    .flatMap((held) => {
      const { id, action, responsible, erased, dueOn: due } = held;
      if (due === null || !isDueSoon(held, day)) return [];
      const who = erased ? createTranslator(language)('governance:erased') : responsible;
      return [{ id, action, who, due }];
    })
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

/** So many days ahead the next score card is spoken of, for groups are to be called together. */
const CARD_DAYS_AHEAD = 30;

function scoreCardDue(db: Reader, facility: string, day: Day): Today['scoreCard'] {
  const due = findDueRound(db, facility);
  return due && due.day <= addDays(day, CARD_DAYS_AHEAD) ? due : null;
}

function openWarnings(db: Reader, facility: string, language: Language): Today['warnings'] {
  const [period] = listRecordedMonths(db, facility);
  if (period === undefined) return { period: null, list: [] };
  const warnings = listMonthWarnings(db, { facility, period, language });
  return { period, list: warnings.filter(({ reason }) => reason === null) };
}

const UNSENT = `journal j LEFT JOIN stream_progress p ON p.device = j.device AND p.facility = j.facility
  WHERE j.facility IN ('', ?) AND j.seq > max(coalesce(p.sent, 0), coalesce(p.received, 0))`;

/** So many days a word of headquarters is new. */
const WORD_DAYS = 31;

function newestWord(db: Reader, facility: string, day: Day): Today['word'] {
  const [word] = listFeedback(db, facility);
  if (!word || daysBetween(word.writtenOn, day) > WORD_DAYS) return null;
  return { text: word.text, day: word.writtenOn };
}

/** What the start page asks. */
export const todayHandlers: HandlersOf<typeof todayContract> = {
  read({ db, clock, language }, { facility }) {
    getFacility(db, facility);
    const day = todayOf(clock);
    const drafts = listDrafts(db, facility).map((draft) => describeDraft(db, draft, language));
    const warnings = openWarnings(db, facility, language);
    return {
      day,
      lastVisit: lastVisit(db, facility, day, language),
      nextVisit: findPlannedVisit(db, facility),
      warnings,
      together: warnings.period === null ? [] : [...readCrossDomain(db, facility, warnings.period)],
      nextMeeting: findNextMeeting(db, facility, day),
      scoreCard: scoreCardDue(db, facility, day),
      overdue: overdueActions(db, facility, day, language),
      dueSoon: actionsDueSoon(db, facility, day, language),
      openActions: listActions(db, facility).filter(
        (action) => actionStateOn(action, day).state !== 'closed',
      ).length,
      governance: readGovernanceCard(db, facility, day).lines.filter(
        ({ state }) => state === 'act',
      ),
      drafts,
      waiting: count(db, 'waiting_file WHERE facility_id = ?', [facility]),
      lastBackup:
        db.get<{ value: string }>("SELECT value FROM workspace WHERE name = 'savedAt'")?.value ??
        null,
      word: newestWord(db, facility, day),
      unsent: count(db, UNSENT, [facility]),
    };
  },
};
