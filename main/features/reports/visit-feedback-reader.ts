import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { FormDefinition } from '../../../shared/domain/instruments/form-definition.ts';
import type { ItemScore } from '../../../shared/domain/instruments/item-scores.ts';
import { findFormLanguage, readText } from '../../../shared/domain/instruments/localised-text.ts';
import { notePath } from '../../../shared/domain/instruments/paths.ts';
import type { SheetContext } from '../../../shared/domain/reports/sheet-document.ts';
import type {
  FormFeedback,
  VisitFeedbackData,
} from '../../../shared/domain/reports/visit-feedback-document.ts';
import { readFeedback } from '../../../shared/domain/visits/feedback.ts';
import type { Reader } from '../../db/handles.ts';
import { listActions } from '../improvement/reader.ts';
import { getForm } from '../instruments/reader.ts';
import { findPlannedVisit } from '../visits/plan-reader.ts';
import { findSubmission, type HeldSubmission, listSubmissions } from '../visits/reader.ts';

/** The words of a point of the form, with the note that was taken beside it. */
function sayPoints(
  form: FormDefinition,
  { answers }: HeldSubmission,
  { language, translate }: SheetContext,
): (items: readonly ItemScore[]) => readonly string[] {
  const inForm = findFormLanguage(form, language);
  const notes = new Map(answers.map(({ path, value }) => [path, value]));
  return (items) =>
    items.map(({ path, label }) => {
      const text = readText(form, label, inForm);
      const note = notes.get(notePath(path)) ?? '';
      return note === '' ? text : translate('visits:visit.with-note', { text, note });
    });
}

function formFeedback(
  db: Reader,
  visit: HeldSubmission,
  before: HeldSubmission | null,
  agreed: number,
  context: SheetContext,
): FormFeedback {
  const form = getForm(db, visit.formId, visit.version).definition;
  const language = findFormLanguage(form, context.language);
  const earlier = before && {
    form: getForm(db, before.formId, before.version).definition,
    visit: before,
  };
  const feedback = readFeedback(form, visit, earlier, language);
  const say = sayPoints(form, visit, context);
  return {
    title: readText(form, form.title, language),
    feedback,
    agreed,
    critical: say(feedback.critical),
    good: say(feedback.good),
    toMend: say(feedback.toMend),
  };
}

/** What the visit says to the team: the checklists of its day, the one that was asked for first. */
export function readVisitFeedback(
  db: Reader,
  id: string,
  context: SheetContext,
): VisitFeedbackData {
  const asked = findSubmission(db, id);
  if (asked?.kind !== 'checklist')
    throw new ExpectedFailure({ code: 'unknown-submission', facts: { id } });
  const { facility, day } = asked;
  const held = listSubmissions(db, facility, 'checklist', { from: '0000-01-01', to: day });
  const rest = held.filter((visit) => visit.day === day && visit.instanceId !== id).toReversed();
  const forms = [asked, ...rest];
  const ids = new Set(forms.map(({ instanceId }) => instanceId));
  const agreed = listActions(db, facility).filter(
    ({ visit }) => visit !== null && ids.has(visit.id),
  );
  return {
    visit: id,
    day,
    forms: forms.map((visit) => {
      const before = held.findLast((each) => each.formId === visit.formId && each.day < day);
      const own = agreed.filter((action) => action.visit?.id === visit.instanceId).length;
      return formFeedback(db, visit, before ?? null, own, context);
    }),
    agreed: agreed.map(({ action, responsible, erased, dueOn, cost }) => ({
      action,
      who: erased ? context.translate('governance:erased') : responsible,
      due: dueOn,
      cost,
    })),
    next: findPlannedVisit(db, facility),
  };
}
