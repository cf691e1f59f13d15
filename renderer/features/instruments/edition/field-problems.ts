import type { TFunction } from 'i18next';
import {
  type EditedField,
  fieldOf,
} from '../../../../shared/domain/instruments/edition/check-edition.ts';
import type {
  EditedForm,
  EditedItem,
} from '../../../../shared/domain/instruments/edition/describe-edition.ts';
import { sayProblem } from '../../../../shared/domain/problems/describe-problem.ts';
import type { Problem } from '../../../../shared/domain/problems/problem.ts';
import type { Sheet } from '../../../../shared/domain/tables/sheet.ts';

/** What is wrong with a form under edition, at its field and in words. */
export interface FieldProblem extends EditedField {
  readonly problem: Problem;
  readonly sentence: string;
}

/** Every problem with its field. */
export function placeProblems(
  problems: readonly Problem[],
  sheets: readonly Sheet[],
  t: TFunction,
): readonly FieldProblem[] {
  const say = (problem: Problem, part: 'reason' | 'remedy'): string =>
    sayProblem(problem, part, (key, facts) => t(key, { ...facts }));
  return problems.map((problem) => ({
    ...fieldOf(problem, sheets),
    problem,
    sentence: `${say(problem, 'reason')} ${say(problem, 'remedy')}`,
  }));
}

/** The sentences for one field of an item, or null: a text in a language, or a column without one. */
export function sentenceAt(
  problems: readonly FieldProblem[],
  column: string,
  language: string | null,
): string | null {
  const found = problems.filter(
    (each) => each.column === column && (language === null || each.language === language),
  );
  return found.length === 0 ? null : found.map(({ sentence }) => sentence).join(' ');
}

/** The rows of the items that something is wrong with: their own, and those that offer a wrong answer. */
export function listWrongItems(
  { items, choices }: EditedForm,
  inSurvey: readonly FieldProblem[],
  inChoices: readonly FieldProblem[],
): ReadonlySet<number> {
  const rows = new Set(inChoices.map(({ row }) => row));
  const offersWrong = ({ list }: EditedItem): boolean =>
    (choices.get(list ?? '') ?? []).some(({ row }) => rows.has(row));
  return new Set([
    ...inSurvey.map(({ row }) => row ?? 0),
    ...items.filter(offersWrong).map(({ row }) => row),
  ]);
}
