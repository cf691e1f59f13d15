import type {
  FailedItem,
  LearntProject,
  OverdueAction,
} from '../../../shared/contract/headquarters.ts';
import { type Day, daysBetween } from '../../../shared/domain/calendar/day.ts';
import { paretoOf } from '../../../shared/domain/headquarters/pareto.ts';
import type { FormDefinition } from '../../../shared/domain/instruments/form-definition.ts';
import { findFormLanguage, readText } from '../../../shared/domain/instruments/localised-text.ts';
import { listScoredItems } from '../../../shared/domain/instruments/scored-items.ts';
import { findSameItems } from '../../../shared/domain/instruments/versions/same-items.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import type { Reader } from '../../db/handles.ts';
import { createTranslator } from '../../platform/translator.ts';
import { listForms } from '../instruments/reader.ts';
import { listDefinitions } from './indicator-reader.ts';

/** Every promise past its day, the longest overdue first. Who answers is an office: names stay at the centre. */
export function listOverdue(db: Reader, today: Day): readonly OverdueAction[] {
  const rows = db.all<Omit<OverdueAction, 'daysLate'>>(
    `SELECT a.id, f.id AS facility, f.name AS centre, f.district, a.action, a.responsible AS who, a.due_on AS due
     FROM action a JOIN facility f ON f.id = a.facility_id
     WHERE a.status IN ('todo', 'doing') AND a.due_on < ? ORDER BY a.due_on, f.id`,
    [today],
  );
  return rows.map((row) => ({ ...row, daysLate: daysBetween(row.due, today) }));
}

interface LackingRow {
  readonly formId: string;
  readonly version: string;
  readonly lacking: string;
}

function listLacking(db: Reader, district: string | null): readonly LackingRow[] {
  return db.all<LackingRow>(
    `SELECT v.form_id AS formId, v.form_version AS version, v.lacking
     FROM facility f JOIN visit_tally v ON v.submission_id = (
       SELECT submission_id FROM visit_tally WHERE facility_id = f.id
       ORDER BY day DESC, submission_id DESC LIMIT 1)
     WHERE :district IS NULL OR f.district = :district`,
    { district },
  );
}

/** What an item of a version is counted as: the path that the newest version has it under, else its own. */
type CountedAs = ReadonlyMap<string, string>;

/** The scored items of a version; one that the newest has too, the same, is counted with it. */
function countedAs(form: FormDefinition, newest: FormDefinition): CountedAs {
  const later = new Map([...findSameItems(form, newest)].map(([path, earlier]) => [earlier, path]));
  return new Map(
    listScoredItems(form).map(({ question: { path } }) => [
      path,
      form === newest ? path : (later.get(path) ?? `${path} (${form.version})`),
    ]),
  );
}

/** What lost points of one form, by how many of the visits whose version has that very item. */
function listFailedOf(
  visits: readonly LackingRow[],
  versions: readonly FormDefinition[],
  language: Language,
): readonly FailedItem[] {
  const newest = versions.at(-1);
  if (!newest) return [];
  const names = new Map<string, string>();
  const asked = new Map<string, number>();
  const lost = new Map<string, number>();
  for (const [version, own] of Map.groupBy(visits, (visit) => visit.version)) {
    const form: FormDefinition = versions.find((each) => each.version === version) ?? newest;
    const spoken = findFormLanguage(form, language);
    const keys = countedAs(form, newest);
    for (const { question } of listScoredItems(form)) {
      const key = keys.get(question.path) ?? question.path;
      asked.set(key, (asked.get(key) ?? 0) + own.length);
      if (form === newest || !names.has(key))
        names.set(key, readText(form, question.label, spoken));
    }
    for (const { lacking } of own) {
      for (const path of JSON.parse(lacking) as readonly string[]) {
        const key = keys.get(path) ?? path;
        lost.set(key, (lost.get(key) ?? 0) + 1);
      }
    }
  }
  const counts = [...lost].map(([key, count]) => ({ key, count }));
  return paretoOf(counts).map(({ key, count, cumulative, vital }) => ({
    ...{ form: newest.formId, path: key, name: names.get(key) ?? key },
    ...{ count, visits: asked.get(key) ?? visits.length, cumulative, vital },
  }));
}

/**
 * What lost points at the last visit of each centre, by how many of the centres that were asked the same: an item that
 * a version of the form has otherwise is counted apart, and the newest version names the others.
 */
export function listFailedItems(
  db: Reader,
  { district, language }: { readonly district: string | null; readonly language: Language },
): readonly FailedItem[] {
  const forms = Map.groupBy(listForms(db), ({ formId }) => formId);
  const rows = Map.groupBy(listLacking(db, district), ({ formId }) => formId);
  return [...rows].flatMap(([formId, visits]) => {
    const versions = (forms.get(formId) ?? []).map(({ definition }) => definition);
    return listFailedOf(visits, versions, language);
  });
}

interface ProjectRow extends Omit<LearntProject, 'figure'> {
  readonly code: string;
}

function figureNames(db: Reader, language: Language): (code: string) => string {
  const translate = createTranslator(language);
  const names = new Map(listDefinitions(db, language).map(({ code, name }) => [code, name]));
  const products = new Map(
    db
      .all<{ code: string; name: string }>('SELECT code, name FROM product')
      .map(({ code, name }) => [code, name]),
  );
  return (code) => {
    const subject = code.slice(code.indexOf('.') + 1);
    if (!code.startsWith('stock.')) return names.get(subject) ?? subject;
    return translate('improvement:figures.daysOut', { product: products.get(subject) ?? subject });
  };
}

/**
 * The figures that promises follow and of which the run chart shows a real change, for better first, each with the last
 * of its promises.
 */
export function listLearnt(db: Reader, language: Language): readonly LearntProject[] {
  const rows = db.all<ProjectRow>(
    `SELECT a.id, f.id AS facility, f.name AS centre, f.district, a.action, max(a.agreed_on) AS agreedOn,
       count(*) AS actions, p.figure AS code, p.verdict, p.meaning, p.value, p.centre AS median
     FROM project_tally p
     JOIN action a ON a.facility_id = p.facility_id AND a.figure_code = p.figure
     JOIN facility f ON f.id = p.facility_id
     WHERE p.meaning IS NOT NULL GROUP BY p.facility_id, p.figure ORDER BY p.meaning, f.id, p.figure`,
  );
  const nameOf = figureNames(db, language);
  return rows.map(({ code, ...row }) => ({ ...row, figure: nameOf(code) }));
}
