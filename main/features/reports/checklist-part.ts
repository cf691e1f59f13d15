import type { FormDefinition } from '../../../shared/domain/instruments/form-definition.ts';
import { readItemScores } from '../../../shared/domain/instruments/item-scores.ts';
import { findFormLanguage, readText } from '../../../shared/domain/instruments/localised-text.ts';
import {
  compareScores,
  type ScoreResult,
  type SectionScore,
  scorePoints,
} from '../../../shared/domain/instruments/score-points.ts';
import { bringToVersion } from '../../../shared/domain/instruments/versions/same-items.ts';
import type {
  ChecklistComparison,
  ChecklistSection,
  ReportChecklist,
} from '../../../shared/domain/reports/meeting-data.ts';
import { getForm } from '../instruments/reader.ts';
import { type HeldSubmission, listSubmissions } from '../visits/reader.ts';
import type { ReportRequest } from './report-request.ts';

const VISITS_SHOWN = 4;

interface ScoredVisit {
  readonly submission: HeldSubmission;
  readonly form: FormDefinition;
  readonly result: ScoreResult;
}

// The form is the one of the last visit; visits with another form of the same day or later stay for their own report.
function listVisits({ db, facility, day, language }: ReportRequest): readonly ScoredVisit[] {
  const all = listSubmissions(db, facility, 'checklist', { from: '0000-01-01', to: day });
  const last = all.at(-1);
  return all
    .filter((submission) => submission.formId === last?.formId)
    .slice(-VISITS_SHOWN)
    .map((submission) => {
      const form = getForm(db, submission.formId, submission.version).definition;
      return {
        submission,
        form,
        result: scorePoints(form, submission, findFormLanguage(form, language)),
      };
    });
}

function sectionForm(form: FormDefinition, name: string): FormDefinition {
  const children = form.children.filter((child) =>
    name === '' ? child.kind !== 'group' : child.kind === 'group' && child.name === name,
  );
  return { ...form, children };
}

/** The last visit and the one before it that has a score, over the items that both have, of the whole form or a part of it. */
function compareVisits(
  visits: readonly ScoredVisit[],
  part: (form: FormDefinition) => FormDefinition,
): ChecklistComparison | null {
  const later = visits.at(-1);
  const earlier = visits.slice(0, -1).findLast(({ result }) => result.score !== null);
  if (!earlier || !later) return null;
  const before = bringToVersion(earlier.form, later.form, earlier.submission);
  const compared = compareScores(part(later.form), before, later.submission);
  if (compared.earlier === null || compared.later === null) return null;
  const { items, of } = compared;
  return { day: earlier.submission.day, from: compared.earlier, to: compared.later, items, of };
}

function describeSection(
  visits: readonly ScoredVisit[],
  { name, label, answered, applicable }: SectionScore,
  { translate }: ReportRequest,
): ChecklistSection {
  const scores = visits.map(
    ({ result }) => result.sections.find((section) => section.name === name)?.score ?? null,
  );
  return {
    label: label || name || translate('meeting:checklist.outside'),
    scores,
    answered,
    applicable,
    comparison: compareVisits(visits, (form) => sectionForm(form, name)),
  };
}

/** The last visit's checklist beside the visits before it with the same form; null without a visit. */
export function readChecklistPart(request: ReportRequest): ReportChecklist | null {
  const visits = listVisits(request);
  const last = visits.at(-1);
  if (!last) return null;
  const { form, result, submission } = last;
  const language = findFormLanguage(form, request.language);
  const sections = result.sections.map((section) => describeSection(visits, section, request));
  const labels = new Map(result.sections.map(({ name }, index) => [name, sections[index]?.label]));
  return {
    title: readText(form, form.title, language),
    method: result.method,
    visits: visits.map((visit) => ({
      date: visit.submission.day,
      score: visit.result.score,
      answered: visit.result.answered,
      applicable: visit.result.applicable,
    })),
    comparison: compareVisits(visits, (form) => form),
    bands: form.bands,
    sections,
    criticalMissed: readItemScores(form, submission)
      .filter((item) => item.isCriticalMiss)
      .map((item) => ({
        section: labels.get(item.section) ?? '',
        item: readText(form, item.label, language),
      })),
  };
}
