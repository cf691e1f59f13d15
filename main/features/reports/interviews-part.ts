import { addDays, type Day } from '../../../shared/domain/calendar/day.ts';
import type {
  FormDefinition,
  FormQuestion,
} from '../../../shared/domain/instruments/form-definition.ts';
import { findFormLanguage, readText } from '../../../shared/domain/instruments/localised-text.ts';
import {
  listScoredItems,
  type ScoredItem,
} from '../../../shared/domain/instruments/scored-items.ts';
import type {
  CountOf,
  InterviewItem,
  ReportInterviews,
  ReportQuota,
} from '../../../shared/domain/reports/meeting-data.ts';
import { proportionInterval } from '../../../shared/domain/statistics/proportion.ts';
import { itemResult } from '../../../shared/domain/surveys/item-results.ts';
import { listWantedCells } from '../../../shared/domain/surveys/quotas.ts';
import { listForms } from '../instruments/reader.ts';
import { answerTo, bestAnswer, createBringing } from '../surveys/interview-reader.ts';
import {
  countPlan,
  findPlanBetween,
  listPlans,
  listQuotaQuestions,
} from '../surveys/quota-reader.ts';
import { readMinimumCell } from '../surveys/setting-reader.ts';
import { type HeldSubmission, listSubmissions } from '../visits/reader.ts';
import type { ReportRequest } from './report-request.ts';

/** Without a meeting before, the interviews of so many days are taken. */
const DAYS_WITHOUT_MEETING = 90;

/** The days whose interviews count: since the meeting before, else the last ninety. */
export function interviewWindow({ day, previousMeeting }: ReportRequest): {
  readonly from: Day;
  readonly to: Day;
} {
  const from =
    previousMeeting === null ? addDays(day, -DAYS_WITHOUT_MEETING) : addDays(previousMeeting, 1);
  return { from, to: day };
}

// Where several instruments were used, the one with the most interviews is reported on, the newer of equals.
function chooseForm(
  request: ReportRequest,
  interviews: readonly HeldSubmission[],
): FormDefinition | null {
  const used = listForms(request.db).filter(({ definition }) =>
    interviews.some(({ formId }) => formId === definition.formId),
  );
  const count = (formId: string): number =>
    interviews.filter((interview) => interview.formId === formId).length;
  return used.toSorted((a, b) => count(a.formId) - count(b.formId)).at(-1)?.definition ?? null;
}

/** "Always treated with respect": the question named so, else the first on dignity that is not turned round. */
function isRespect({ name }: FormQuestion): boolean {
  return name === 'respect';
}

function findRespect(items: readonly ScoredItem[]): ScoredItem | null {
  const dignity = (item: ScoredItem): boolean =>
    /^dignit/.test(item.question.domain ?? '') && !item.question.reverse;
  return items.find(({ question }) => isRespect(question)) ?? items.find(dignity) ?? null;
}

function countTop(item: ScoredItem, interviews: readonly HeldSubmission[]): CountOf {
  const answers = interviews.map((interview) => answerTo(interview, item.question.path));
  const { reverse } = item.question;
  // Nothing is hidden here: the page hides what is under the minimum cell, and counts how many it hid.
  const { answered, topBox } = itemResult({ choices: item.list.choices, reverse }, answers, 0);
  const count = topBox?.count ?? 0;
  const of = answered ?? 0;
  const interval = proportionInterval(count, of);
  return { count, of, interval: interval === null ? null : [interval.lower, interval.upper] };
}

/** What patients answered since the meeting before (else in the last 90 days), and the respect figure of the time before. */
export function readInterviewsPart(request: ReportRequest): ReportInterviews | null {
  const { db, facility, language } = request;
  const { from, to } = interviewWindow(request);
  const interviews = listSubmissions(db, facility, 'interview', { from, to });
  const form = chooseForm(request, interviews);
  if (!form) return null;
  const formLanguage = findFormLanguage(form, language);
  const ofForm = (all: readonly HeldSubmission[]): readonly HeldSubmission[] =>
    all.filter(({ formId }) => formId === form.formId).map(createBringing(db, form));
  const counted = ofForm(interviews);
  const items = listScoredItems(form);
  const respect = findRespect(items);
  const before = ofForm(
    listSubmissions(db, facility, 'interview', {
      from: addDays(from, -DAYS_WITHOUT_MEETING),
      to: addDays(from, -1),
    }),
  );
  return {
    from,
    to,
    total: counted.length,
    minimumCell: readMinimumCell(db, facility),
    items: items.map(
      (item): InterviewItem => ({
        label: readText(form, item.question.label, formLanguage),
        answer: bestAnswer(form, item, formLanguage),
        result: countTop(item, counted),
      }),
    ),
    respect: respect && countTop(respect, counted),
    respectBefore: respect && before.length > 0 ? countTop(respect, before) : null,
    quota: readQuotaPart(request, form, { from, to }),
  };
}

/** The plan that holds in these days, counted over its own days. */
function readQuotaPart(
  { db, facility, language }: ReportRequest,
  form: FormDefinition,
  between: { readonly from: Day; readonly to: Day },
): ReportQuota | null {
  const { formId } = form;
  const plan = findPlanBetween(listPlans(db, facility, formId), between);
  if (plan === null) return null;
  const questions = listQuotaQuestions(form, language);
  const { cells, ...count } = countPlan(db, { facility, formId }, plan, questions);
  const labelOf = (path: string | null, key: string): readonly string[] => {
    const keys = questions.find((each) => each.path === path)?.keys;
    return path === null ? [] : [keys?.find((each) => each.key === key)?.label ?? key];
  };
  const missing = listWantedCells({ cells }).map(({ service, age, wanted, done }) => ({
    cell: [...labelOf(plan.servicePath, service), ...labelOf(plan.agePath, age)].join(', '),
    count: wanted - done,
  }));
  return { from: plan.from, to: plan.to, ...count, missing };
}
