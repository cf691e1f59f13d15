import { quoted } from '../../../shared/domain/imports/quoted.ts';
import type {
  ChoiceList,
  FormDefinition,
  LocalisedText,
} from '../../../shared/domain/instruments/form-definition.ts';
import { listQuestions } from '../../../shared/domain/instruments/form-questions.ts';
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
import { readLongLists } from '../../../shared/domain/instruments/xlsform/long-lists.ts';
import type { Problem } from '../../../shared/domain/problems/problem.ts';
import type { Reader } from '../../db/handles.ts';
import { findChoiceLabel } from './choice-reader.ts';
import { listVersionsOf } from './version-reader.ts';

/**
 * Why a new version of a form cannot be taken beside the answers that are held: a code that was answered with an
 * earlier version and means something else in this one. A code that nobody has answered may still become anything.
 */
export function listCodeProblems(db: Reader, next: FormVersion): readonly Problem[] {
  const cells = readFormCells(next.sheets);
  const longLists = createLongLists(next);
  const problems = listVersionsOf(db, next.form.formId).flatMap(({ form }) => {
    const used = listUsedOfLong(db, form);
    const { formId, version } = form;
    const before = spellOut(form, used, (list, name) =>
      findChoiceLabel(db, { formId, version, list }, name),
    );
    return findChangedCodes(before, spellOut(next.form, used, longLists))
      .filter((changed) => isUsed(db, form, changed))
      .map((changed) => describeChanged(changed, form, next.form, cells));
  });
  // A code that several earlier versions have is told of once.
  const byPlace = new Map(
    problems.map((problem) => [`${problem.code} ${problem.sheet} ${problem.row}`, problem]),
  );
  const isChoice = ({ code }: Problem): number => Number(code === 'instruments.choice-remeant');
  return [...byPlace.values()].toSorted((a, b) => isChoice(a) - isChoice(b));
}

/** What was answered from each list that is too long to stand in the definition. */
type UsedOfLists = ReadonlyMap<string, ReadonlySet<string>>;

/** The words of a choice of a long list, or `null` where the list has none of that name. */
type FindLabel = (list: string, name: string) => LocalisedText | null;

function listUsedOfLong(db: Reader, form: FormDefinition): UsedOfLists {
  const long = new Set(form.lists.filter(isLong).map(({ name }) => name));
  const questions = listQuestions(form.children).filter(({ listName }) => long.has(listName ?? ''));
  const used = new Map<string, ReadonlySet<string>>();
  for (const { path, listName } of questions) {
    if (listName === null) continue;
    const names = listGiven(db, form, path).flatMap((value) => value.split(/\s+/));
    used.set(listName, new Set([...(used.get(listName) ?? []), ...names]));
  }
  return used;
}

function isLong({ size, choices }: ChoiceList): boolean {
  return size !== undefined && choices.length === 0;
}

/** The form with the choices of its long lists that were answered: no other can have lost its meaning for anybody. */
function spellOut(form: FormDefinition, used: UsedOfLists, find: FindLabel): FormDefinition {
  const lists = form.lists.map((list): ChoiceList => {
    if (!isLong(list)) return list;
    const choices = [...(used.get(list.name) ?? [])].flatMap((name) => {
      const label = find(list.name, name);
      return label === null ? [] : [{ name, label, score: null, extra: {} }];
    });
    return { ...list, choices };
  });
  return { ...form, lists };
}

function createLongLists({ form, sheets }: FormVersion): FindLabel {
  if (!form.lists.some(isLong)) return () => null;
  const labels = new Map(
    readLongLists(sheets).map(({ name, choices }) => [
      name,
      new Map(choices.map((choice) => [choice.name, choice.label])),
    ]),
  );
  return (list, name) => labels.get(list)?.get(name) ?? null;
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
