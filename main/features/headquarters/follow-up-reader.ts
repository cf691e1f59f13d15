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
  readonly lacking: string;
}

function listLacking(db: Reader, district: string | null): readonly LackingRow[] {
  return db.all<LackingRow>(
    `SELECT v.form_id AS formId, v.lacking
     FROM facility f JOIN visit_tally v ON v.submission_id = (
       SELECT submission_id FROM visit_tally WHERE facility_id = f.id
       ORDER BY day DESC, submission_id DESC LIMIT 1)
     WHERE :district IS NULL OR f.district = :district`,
    { district },
  );
}

function itemNames(form: FormDefinition, language: Language): ReadonlyMap<string, string> {
  const spoken = findFormLanguage(form, language);
  return new Map(
    listScoredItems(form).map(({ question }) => [
      question.path,
      readText(form, question.label, spoken),
    ]),
  );
}

/** What lost points at the last visit of each centre, by how many centres: the newest version of a form names it. */
export function listFailedItems(
  db: Reader,
  { district, language }: { readonly district: string | null; readonly language: Language },
): readonly FailedItem[] {
  const rows = listLacking(db, district);
  const forms = new Map(listForms(db).map(({ formId, definition }) => [formId, definition]));
  return [...Map.groupBy(rows, ({ formId }) => formId)].flatMap(([formId, visits]) => {
    const form = forms.get(formId);
    if (!form) return [];
    const names = itemNames(form, language);
    const paths = visits.flatMap(({ lacking }) => JSON.parse(lacking) as readonly string[]);
    const groups = Map.groupBy(paths, (path) => path);
    const counts = [...groups].map(([key, found]) => ({ key, count: found.length }));
    return paretoOf(counts).map(({ key, count, cumulative, vital }) => ({
      ...{ form: formId, path: key, name: names.get(key) ?? key },
      ...{ count, visits: visits.length, cumulative, vital },
    }));
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
