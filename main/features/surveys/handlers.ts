import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { surveysContract } from '../../../shared/contract/surveys.ts';
import { CARD_FORMS } from '../../../shared/domain/scorecards/score-card.ts';
import type { Reader } from '../../db/handles.ts';
import { todayOf } from '../../platform/clock.ts';
import type { HandlersOf } from '../../platform/handlers.ts';
import { findNewestForm, listNewestForms } from '../instruments/reader.ts';
import {
  countPlan,
  findPlanBetween,
  listPlans,
  listQuotaQuestions,
  proposeQuestions,
} from './quota-reader.ts';
import { recordPlan } from './quota-writer.ts';

// Outside the journal: how many a coach means to ask here is no fact about the centre.
function targetKey(facility: string, formId: string): string {
  return `target:${facility}:${formId}`;
}

function readTarget(db: Reader, facility: string, formId: string): number | null {
  const row = db.get<{ value: string }>('SELECT value FROM workspace WHERE name = ?', [
    targetKey(facility, formId),
  ]);
  return row ? Number(row.value) : null;
}

function isCard(formId: string): boolean {
  return Object.values(CARD_FORMS).includes(formId);
}

function countInterviews(db: Reader, facility: string, formId: string, from: string): number {
  const found = db.get<{ n: number }>(
    `SELECT count(*) AS n FROM submission
     WHERE facility_id = :facility AND kind = 'interview' AND form_id = :formId AND day >= :from`,
    { facility, formId, from },
  );
  return found?.n ?? 0;
}

/** What the pages ask of interviews. */
export const surveysHandlers: HandlersOf<typeof surveysContract> = {
  progress({ db, clock, language }, { facility }) {
    const month = `${todayOf(clock).slice(0, 7)}-01`;
    return (
      listNewestForms(db, language)
        .filter(({ kind }) => kind === 'interview')
        // Those of score cards are for groups: the next interview is one of the others.
        .toSorted((a, b) => Number(isCard(a.formId)) - Number(isCard(b.formId)))
        .map(({ formId, version, title, questions }) => ({
          formId,
          version,
          title,
          questions,
          held: countInterviews(db, facility, formId, '0000-01-01'),
          thisMonth: countInterviews(db, facility, formId, month),
          target: readTarget(db, facility, formId),
        }))
    );
  },
  setTarget({ db }, { facility, formId, target }) {
    db.run('INSERT OR REPLACE INTO workspace (name, value) VALUES (?, ?)', [
      targetKey(facility, formId),
      String(target),
    ]);
    return {};
  },
  quotas({ db, clock, language }, { facility, formId }) {
    const form = findNewestForm(db, formId);
    if (!form) throw new ExpectedFailure({ code: 'unknown-form', facts: { form: formId } });
    const today = todayOf(clock);
    const plans = listPlans(db, facility, formId);
    const plan = findPlanBetween(plans, { from: today, to: today }) ?? plans[0] ?? null;
    const questions = listQuotaQuestions(form, language);
    const count = plan && countPlan(db, { facility, formId }, plan, questions);
    return {
      questions: questions.map(({ keys, ...question }) => ({ ...question, keys: [...keys] })),
      proposed: proposeQuestions(form, questions),
      plan: plan && { ...plan, cells: [...plan.cells] },
      count: count && { ...count, cells: [...count.cells] },
    };
  },
  setQuotas({ db }, { facility, formId, plan }) {
    recordPlan(db, { facility, formId }, plan);
    return {};
  },
};
