import type { ResultLine, SurveyResults } from '../../../shared/contract/survey-results.ts';
import { addMonths, type Month, monthOf } from '../../../shared/domain/calendar/month.ts';
import type {
  ChoiceList,
  FormDefinition,
  FormQuestion,
} from '../../../shared/domain/instruments/form-definition.ts';
import { listQuestions } from '../../../shared/domain/instruments/form-questions.ts';
import { findFormLanguage, readText } from '../../../shared/domain/instruments/localised-text.ts';
import { listScoredItems } from '../../../shared/domain/instruments/scored-items.ts';
import { CARD_FORMS } from '../../../shared/domain/scorecards/score-card.ts';
import { splitResult } from '../../../shared/domain/surveys/split-results.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import type { Reader } from '../../db/handles.ts';
import { listForms } from '../instruments/reader.ts';
import { type HeldSubmission, listSubmissions } from '../visits/reader.ts';
import { answerTo, bestAnswer, createBringing } from './interview-reader.ts';
import { readMinimumCell } from './setting-reader.ts';

/** Which results are wanted; what is null is the newest. */
export interface WantedResults {
  readonly facility: string;
  readonly form: string | null;
  readonly quarter: Month | null;
  readonly by: string | null;
}

const ALL_DAYS = { from: '0000-01-01', to: '9999-12-31' } as const;

/** A list longer than this is no way to put people apart. */
const MOST_GROUPS = 12;

/** Who did not say in which group they are; they are counted, so that nobody is found by subtraction. */
const UNSAID = '';

function quarterOf(day: string): Month {
  const month = monthOf(day);
  return addMonths(month, (3 - (Number(month.slice(5)) % 3)) % 3);
}

/** The newest version of each form that anybody was asked with, but the score cards: there a group answers as one. */
function listAskedForms(
  db: Reader,
  interviews: readonly HeldSubmission[],
): readonly FormDefinition[] {
  const cards = Object.values(CARD_FORMS);
  const asked = new Set(interviews.map(({ formId }) => formId));
  const newest = new Map(listForms(db).map((form) => [form.formId, form.definition]));
  return [...newest.values()].filter(({ formId }) => asked.has(formId) && !cards.includes(formId));
}

interface Split {
  readonly question: FormQuestion;
  readonly list: ChoiceList;
}

/** The questions that put people apart, where they answered in at least two ways. */
function listSplits(form: FormDefinition, interviews: readonly HeldSubmission[]): readonly Split[] {
  const scored = new Set(listScoredItems(form).map(({ question }) => question.path));
  const lists = new Map(form.lists.map((list) => [list.name, list]));
  return listQuestions(form.children).flatMap((question) => {
    const list = lists.get(question.listName ?? '');
    if (!list || question.type !== 'select_one' || scored.has(question.path)) return [];
    const said = new Set(interviews.map((interview) => answerTo(interview, question.path)));
    said.delete(null);
    const isSplit = said.size > 1 && list.choices.length <= MOST_GROUPS;
    return isSplit ? [{ question, list }] : [];
  });
}

/** An interview, brought to the version that is shown, and the group of who was asked. */
interface GroupedInterview {
  readonly group: string;
  readonly interview: HeldSubmission;
}

/** Each interview with its group; what the list has no more, and what was not said, is one group. */
function groupInterviews(
  db: Reader,
  form: FormDefinition,
  interviews: readonly HeldSubmission[],
  split: Split | undefined,
): readonly GroupedInterview[] {
  const bring = createBringing(db, form);
  const known = new Set(split?.list.choices.map(({ name }) => name));
  return interviews.map((interview) => {
    const said = split ? answerTo(interview, split.question.path) : null;
    const group = said !== null && known.has(said) ? said : UNSAID;
    return { group, interview: bring(interview) };
  });
}

/** The groups in the order of the list, and last those who did not say. */
function nameGroups(
  form: FormDefinition,
  split: Split | undefined,
  interviews: readonly GroupedInterview[],
  words: string,
): SurveyResults['groups'] {
  if (!split) return [];
  const named = split.list.choices.map(({ name, label }) => ({
    name,
    label: readText(form, label, words),
  }));
  const hasUnsaid = interviews.some(({ group }) => group === UNSAID);
  return hasUnsaid ? [...named, { name: UNSAID, label: '' }] : named;
}

function listLines(
  form: FormDefinition,
  interviews: readonly GroupedInterview[],
  groups: readonly string[],
  minimum: number,
  words: string,
): ResultLine[] {
  return listScoredItems(form).map((item) => {
    const { question, list } = item;
    const answers = interviews.map(({ group, interview }) => ({
      group,
      answer: answerTo(interview, question.path),
    }));
    const asked = { choices: list.choices, reverse: question.reverse };
    return {
      path: question.path,
      label: readText(form, question.label, words),
      answer: bestAnswer(form, item, words),
      ...splitResult(asked, answers, groups, minimum),
    };
  });
}

/** The quarters in which anybody was asked, the newest first. */
function listQuarters(interviews: readonly HeldSubmission[]): Month[] {
  return [...new Set(interviews.map(({ day }) => quarterOf(day)))].toReversed();
}

/** What the interviews of a quarter come to; null while nobody was asked. */
export function readSurveyResults(
  db: Reader,
  { facility, form: wanted, quarter: month, by }: WantedResults,
  language: Language,
): SurveyResults | null {
  const every = listSubmissions(db, facility, 'interview', ALL_DAYS);
  const forms = listAskedForms(db, every);
  const form = forms.find(({ formId }) => formId === wanted) ?? forms[0];
  const ofForm = every.filter(({ formId }) => formId === form?.formId);
  const quarters = listQuarters(ofForm);
  const quarter = quarters.find((each) => each === month) ?? quarters[0];
  if (!form || quarter === undefined) return null;
  const words = findFormLanguage(form, language);
  const ofQuarter = ofForm.filter(({ day }) => quarterOf(day) === quarter);
  const splits = listSplits(form, ofQuarter);
  const split = splits.find(({ question }) => question.path === by);
  const interviews = groupInterviews(db, form, ofQuarter, split);
  const groups = nameGroups(form, split, interviews, words);
  const minimum = readMinimumCell(db, facility);
  const names = groups.map(({ name }) => name);
  return {
    forms: forms.map((each) => ({
      name: each.formId,
      label: readText(each, each.title, findFormLanguage(each, language)),
    })),
    form: form.formId,
    ...{ quarters, quarter, groups, minimum, interviews: interviews.length },
    splits: splits.map(({ question }) => ({
      name: question.path,
      label: readText(form, question.label, words),
    })),
    by: split?.question.path ?? null,
    lines: listLines(form, interviews, names, minimum, words),
  };
}
