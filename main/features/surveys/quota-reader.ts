import type { Day } from '../../../shared/domain/calendar/day.ts';
import type {
  FormDefinition,
  FormNode,
  FormQuestion,
} from '../../../shared/domain/instruments/form-definition.ts';
import { listQuestions } from '../../../shared/domain/instruments/form-questions.ts';
import { findFormLanguage, readText } from '../../../shared/domain/instruments/localised-text.ts';
import {
  AGE_BANDS,
  countQuotas,
  type QuotaCell,
  type QuotaCount,
  type QuotaKeys,
  type QuotaPlan,
} from '../../../shared/domain/surveys/quotas.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import type { Reader } from '../../db/handles.ts';
import { listSubmissions } from '../visits/reader.ts';

/** The plans of a centre for a form, the newest first. */
export function listPlans(db: Reader, facility: string, formId: string): readonly QuotaPlan[] {
  const rows = db.all<Omit<QuotaPlan, 'cells'> & { readonly id: string }>(
    `SELECT id, from_on AS "from", to_on AS "to", service_path AS servicePath, age_path AS agePath
     FROM interview_plan WHERE facility_id = ? AND form_id = ? ORDER BY from_on DESC`,
    [facility, formId],
  );
  return rows.map(({ id, ...plan }) => ({
    ...plan,
    cells: db.all<QuotaCell>(
      'SELECT service, age, wanted FROM interview_quota WHERE plan_id = ? ORDER BY rowid',
      [id],
    ),
  }));
}

/** A question that a plan can tell interviews apart by, with its answers. */
export interface QuotaQuestion {
  readonly path: string;
  readonly label: string;
  /** An age in years, which falls into bands; else the answers are the choices of the form. */
  readonly isYears: boolean;
  readonly keys: readonly { readonly key: string; readonly label: string }[];
}

/** What is asked once: rows of a repeat are not about the person. */
function listOnce(nodes: readonly FormNode[]): readonly FormQuestion[] {
  return listQuestions(nodes.filter(({ kind }) => kind !== 'repeat'));
}

const AGE_KEYS = AGE_BANDS.map(({ name, from, to }) => ({
  key: name,
  // Alike in all languages.
  label: to === null ? `${from}+` : `${from}–${to}`,
}));

/** Questions with a few answers that score nothing, and whole numbers. */
export function listQuotaQuestions(
  form: FormDefinition,
  language: Language,
): readonly QuotaQuestion[] {
  const inForm = findFormLanguage(form, language);
  return listOnce(form.children).flatMap((question): QuotaQuestion[] => {
    const { path, label, type, listName, search } = question;
    const about = { path, label: readText(form, label, inForm) };
    if (type === 'integer') {
      return [{ ...about, isYears: true, keys: AGE_KEYS }];
    }
    const { choices = [] } = form.lists.find(({ name }) => name === listName) ?? {};
    const isPlain = choices.length > 0 && choices.every(({ score }) => score === null);
    if (type !== 'select_one' || search || !isPlain) return [];
    const keys = choices.map((choice) => ({
      key: choice.name,
      label: readText(form, choice.label, inForm),
    }));
    return [{ ...about, isYears: false, keys }];
  });
}

/** Antenatal care is a service of every centre, whatever the form calls the question. */
const COMMON_SERVICE = 'cpn';

/** The questions that the names of the form point to, for a plan that is begun. */
export function proposeQuestions(
  form: FormDefinition,
  questions: readonly QuotaQuestion[],
): Pick<QuotaPlan, 'servicePath' | 'agePath'> {
  const names = new Map(
    listOnce(form.children).map(({ path, name, listName }) => [path, `${name} ${listName ?? ''}`]),
  );
  const find = (words: RegExp, common?: string): string | null =>
    questions.find(
      ({ path, keys }) =>
        words.test(names.get(path) ?? '') || keys.some(({ key }) => key === common),
    )?.path ?? null;
  return {
    servicePath: find(/service/i, COMMON_SERVICE),
    agePath: find(/tranche|(^|[_ ])age([_ ]|$)/i),
  };
}

function keysOf(questions: readonly QuotaQuestion[], path: string | null): QuotaKeys {
  const question = questions.find((each) => each.path === path);
  return question?.isYears ? 'years' : (question?.keys.map(({ key }) => key) ?? []);
}

/** Counts the interviews of a plan's days, with the questions as the form has them now. */
export function countPlan(
  db: Reader,
  { facility, formId }: { readonly facility: string; readonly formId: string },
  plan: QuotaPlan,
  questions: readonly QuotaQuestion[],
): QuotaCount {
  const interviews = listSubmissions(db, facility, 'interview', plan)
    .filter((interview) => interview.formId === formId)
    .map(({ answers }) => answers);
  const keys = {
    services: keysOf(questions, plan.servicePath),
    ages: keysOf(questions, plan.agePath),
  };
  return countQuotas(plan, keys, interviews);
}

/** The plan that holds between two days: the newest that has a day among them; null without one. */
export function findPlanBetween(
  plans: readonly QuotaPlan[],
  { from, to }: { readonly from: Day; readonly to: Day },
): QuotaPlan | null {
  return plans.find((plan) => plan.from <= to && plan.to >= from) ?? null;
}
