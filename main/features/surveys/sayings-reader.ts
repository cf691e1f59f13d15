import type { Day } from '../../../shared/domain/calendar/day.ts';
import { daysInMonth, type Month } from '../../../shared/domain/calendar/month.ts';
import type { FormDefinition } from '../../../shared/domain/instruments/form-definition.ts';
import { listQuestions } from '../../../shared/domain/instruments/form-questions.ts';
import { findFormLanguage, readText } from '../../../shared/domain/instruments/localised-text.ts';
import { plainPath } from '../../../shared/domain/instruments/paths.ts';
import {
  coveredWords,
  coverSaying,
  type Saying,
  type SayingTheme,
} from '../../../shared/domain/surveys/sayings.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import type { Reader } from '../../db/handles.ts';
import { listForms } from '../instruments/reader.ts';
import { listSubmissions } from '../visits/reader.ts';

/** A saying with what was said before anything of it was covered. */
export interface HeldSaying extends Saying {
  readonly original: string;
  readonly covered: readonly string[];
}

/** The months whose interviews are looked at, both included. */
export interface SayingSpan {
  readonly from: Month;
  readonly to: Month;
}

/** The groups of a centre, in the order in which they were made. */
export function listThemes(db: Reader, facility: string): readonly SayingTheme[] {
  return db.all<SayingTheme>(
    'SELECT id, name FROM saying_theme WHERE facility_id = ? ORDER BY rowid',
    [facility],
  );
}

function keyOf(submission: string, path: string): string {
  return `${submission}\n${path}`;
}

function readPlaces(db: Reader, facility: string): ReadonlyMap<string, readonly string[]> {
  const rows = db.all<{ theme: string; submission: string; path: string }>(
    `SELECT saying_theme_id AS theme, submission_id AS submission, path FROM themed_saying
     WHERE facility_id = ? ORDER BY rowid`,
    [facility],
  );
  const places = new Map<string, readonly string[]>();
  for (const { theme, submission, path } of rows) {
    const key = keyOf(submission, path);
    places.set(key, [...(places.get(key) ?? []), theme]);
  }
  return places;
}

function readCovers(db: Reader, facility: string): ReadonlyMap<string, readonly string[]> {
  const rows = db.all<{ submission: string; path: string; words: string }>(
    'SELECT submission_id AS submission, path, words FROM masked_saying WHERE facility_id = ?',
    [facility],
  );
  return new Map(
    rows.map(({ submission, path, words }) => [keyOf(submission, path), JSON.parse(words)]),
  );
}

/** What is asked in words, by its path. */
function textQuestions(form: FormDefinition, language: Language): ReadonlyMap<string, string> {
  const words = findFormLanguage(form, language);
  return new Map(
    listQuestions(form.children)
      .filter(({ type }) => type === 'text')
      .map(({ path, label }) => [path, readText(form, label, words)]),
  );
}

/** What people said in the interviews of these months, the oldest first, with what names somebody covered. */
export function listSayings(
  db: Reader,
  facility: string,
  { from, to }: SayingSpan,
  language: Language,
): readonly HeldSaying[] {
  const between = { from: `${from}-01` as Day, to: `${to}-${daysInMonth(to)}` as Day };
  const asked = new Map(
    listForms(db).map(({ formId, version, definition }) => [
      keyOf(formId, version),
      textQuestions(definition, language),
    ]),
  );
  const places = readPlaces(db, facility);
  const covers = readCovers(db, facility);
  return listSubmissions(db, facility, 'interview', between).flatMap((interview) => {
    const { instanceId: submission, formId, version, answers } = interview;
    const questions = asked.get(keyOf(formId, version));
    return answers.flatMap(({ path, value }): HeldSaying[] => {
      const question = questions?.get(plainPath(path));
      const original = value.trim();
      if (question === undefined || original === '') return [];
      const key = keyOf(submission, path);
      const chosen = covers.get(key) ?? null;
      const covered = coveredWords(original, chosen);
      const text = coverSaying(original, chosen);
      const seemsNamed = chosen === null && covered.length > 0;
      const themes = places.get(key) ?? [];
      return [{ submission, path, question, text, seemsNamed, themes, original, covered }];
    });
  });
}
