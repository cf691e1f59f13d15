import { quoted } from '../../../shared/domain/imports/quoted.ts';
import type { FormDefinition } from '../../../shared/domain/instruments/form-definition.ts';
import { readText } from '../../../shared/domain/instruments/localised-text.ts';
import { plainPath } from '../../../shared/domain/instruments/paths.ts';
import {
  type ChangedCode,
  findChangedCodes,
} from '../../../shared/domain/instruments/versions/change-codes.ts';
import type { FormVersion } from '../../../shared/domain/instruments/versions/form-change.ts';
import {
  type FormCells,
  readFormCells,
} from '../../../shared/domain/instruments/xlsform/form-cells.ts';
import type { Problem } from '../../../shared/domain/problems/problem.ts';
import type { Reader } from '../../db/handles.ts';
import { listVersionsOf } from './version-reader.ts';

/**
 * Why a new version of a form cannot be taken beside the answers that are held: a code that was answered with an
 * earlier version and means something else in this one. A code that nobody has answered may still become anything.
 */
export function listCodeProblems(db: Reader, next: FormVersion): readonly Problem[] {
  const cells = readFormCells(next.sheets);
  const problems = listVersionsOf(db, next.form.formId).flatMap(({ form }) =>
    findChangedCodes(form, next.form)
      .filter((changed) => isUsed(db, form, changed))
      .map((changed) => describeChanged(changed, form, next.form, cells)),
  );
  // A code that several earlier versions have is told of once.
  const byPlace = new Map(
    problems.map((problem) => [`${problem.code} ${problem.sheet} ${problem.row}`, problem]),
  );
  const isChoice = ({ code }: Problem): number => Number(code === 'instruments.choice-remeant');
  return [...byPlace.values()].toSorted((a, b) => isChoice(a) - isChoice(b));
}

function isUsed(db: Reader, form: FormDefinition, { before, choice }: ChangedCode): boolean {
  const values = listGiven(db, form, before.path);
  if (choice === null) return values.length > 0;
  // Several choices stand in one answer with spaces between.
  return values.some((value) => value.split(/\s+/).includes(choice.before.name));
}

/** The answers to one question of one version, each once, those of visits in progress as well. */
function listGiven(
  db: Reader,
  { formId, version }: FormDefinition,
  path: string,
): readonly string[] {
  const name = path.slice(path.lastIndexOf('/'));
  const rows = db.all<{ path: string; value: string }>(
    `SELECT a.path, a.value FROM submission s JOIN answer a ON a.submission_id = s.id
     WHERE s.form_id = :formId AND s.form_version = :version AND substr(a.path, -:length) = :name
     UNION SELECT a.path, a.value FROM draft d JOIN draft_answer a ON a.draft_id = d.id
     WHERE d.form_id = :formId AND d.form_version = :version AND substr(a.path, -:length) = :name`,
    { formId, version, name, length: name.length },
  );
  return rows
    .filter((row) => plainPath(row.path) === path)
    .map(({ value }) => value.trim())
    .filter((value) => value !== '');
}

function describeChanged(
  { before, after, choice }: ChangedCode,
  earlier: FormDefinition,
  later: FormDefinition,
  cells: FormCells,
): Problem {
  const { version } = earlier;
  if (choice === null) {
    const facts = { code: quoted(after.name), before: before.type, after: after.type, version };
    return {
      code: 'instruments.code-retyped',
      ...cells.placeOfElement(after.path, 'type'),
      facts,
    };
  }
  return {
    code: 'instruments.choice-remeant',
    ...cells.placeOfChoice(after.listName ?? '', choice.after.name, 'label'),
    facts: {
      code: quoted(choice.after.name),
      before: quoted(readText(earlier, choice.before.label)),
      after: quoted(readText(later, choice.after.label)),
      version,
    },
  };
}
