import type {
  Choice,
  ChoiceCondition,
  ChoiceList,
  ChoiceSearch,
  FormDefinition,
  FormGroup,
  FormNode,
  FormQuestion,
} from '../form-definition.ts';
import type { SourceChoice, SourceList } from './choice-lists.ts';
import { type FormElement, listAncestors } from './form-element.ts';
import { choosesFromRepeat, type FormSource, listOf, surveyPlace } from './form-source.ts';
import { cellOf, type FormRow, type FormTable, localisedCells } from './form-table.ts';
import { repeatRowName } from './generated-rows.ts';
import { resolveReference } from './references.ts';
import { readChoiceScore, readScoringCells } from './scoring-cells.ts';
import type { SearchedList } from './searched-lists.ts';
import { isTableListLabel } from './table-lists.ts';
import { choiceLabel } from './write-instance.ts';
import { readYesNo } from './yes-no.ts';

/** The form as the rest of Keneya sees it; the hidden row ids of repeats are the engine's business and not in it. */
export function describeForm(source: FormSource): FormDefinition {
  const { settings, languages } = source;
  return {
    formId: settings.formId,
    version: settings.version,
    ...(settings.versionReason === '' ? {} : { versionReason: settings.versionReason }),
    title: Object.fromEntries(languages.all.map((language) => [language, settings.title])),
    languages: languages.all,
    defaultLanguage: languages.main,
    scoring: settings.scoring,
    ...settings.bandRules,
    children: describeChildren(source, source.roots),
    lists: [...source.lists.values()].map((list) => describeList(source, list)),
  };
}

function describeChildren(
  source: FormSource,
  children: readonly FormElement[],
): readonly FormNode[] {
  return children
    .filter((child) => child.name !== repeatRowName && !isTableListLabel(child.name))
    .map((child) =>
      child.kind === 'question' ? describeQuestion(source, child) : describeGroup(source, child),
    );
}

function describeGroup(source: FormSource, element: FormElement): FormGroup {
  return {
    kind: element.kind === 'repeat' ? 'repeat' : 'group',
    name: element.name,
    path: element.path,
    label: textOf(source, element.row, 'label'),
    children: describeChildren(source, element.children),
  };
}

function describeQuestion(source: FormSource, element: FormElement): FormQuestion {
  const { row } = element;
  const required = cellOf(row, 'required');
  return {
    kind: 'question',
    name: element.name,
    path: element.path,
    type: element.type,
    listName: choosesFromRepeat(element) ? null : (listOf(source, element)?.name ?? null),
    ...(element.search ? { search: describeSearch(source, element, element.search) } : {}),
    label: textOf(source, row, 'label'),
    hint: textOf(source, row, 'hint'),
    ...readScoringCells(source.survey, row, source.languages.plain, source.log),
    required: required !== '' && readYesNo(required) !== false,
    conditional: listAncestors(element).some((around) => cellOf(around.row, 'relevant') !== ''),
    extra: extraCells(source.survey, row),
  };
}

function describeSearch(
  source: FormSource,
  element: FormElement,
  { conditions }: SearchedList,
): ChoiceSearch {
  const place = surveyPlace(source, element.row, 'choice_filter');
  const where = conditions.flatMap((condition): readonly ChoiceCondition[] => {
    if ('value' in condition) return [condition];
    const found = resolveReference(condition.reference, source.index);
    if (found.ok) return [{ column: condition.column, path: found.element.path }];
    source.log.refuse(found.what, place, { name: found.name });
    return [];
  });
  return { where };
}

/** A long list that nothing lists is looked up where it is needed: only what scores goes about with the form. */
function describeList(source: FormSource, list: SourceList): ChoiceList {
  const { name } = list;
  const choices = list.choices.map((choice) => describeChoice(source, choice));
  const isListed = source.elements.some(
    (element) => element.search === null && listOf(source, element) === list,
  );
  if (isListed || choices.length <= source.limits.listedChoices) return { name, choices };
  const isScored = choices.some(({ score }) => score !== null);
  return { name, size: choices.length, choices: isScored ? choices : [] };
}

function describeChoice(source: FormSource, choice: SourceChoice): Choice {
  const { choices, log, settings } = source;
  const { row } = choice;
  return {
    name: choice.name,
    label: choiceLabel(source, choice),
    score: row && choices ? readChoiceScore(choices, row, settings.scoring, log) : null,
    extra: row && choices ? extraCells(choices, row) : {},
  };
}

function textOf(source: FormSource, row: FormRow, base: string): Readonly<Record<string, string>> {
  return localisedCells(source.survey, row, base, source.languages.plain);
}

function extraCells(table: FormTable, row: FormRow): Readonly<Record<string, string>> {
  return Object.fromEntries(
    table.headings
      .filter((heading) => !heading.known && row.cells.has(heading.key))
      .map((heading) => [heading.key, cellOf(row, heading.key)]),
  );
}
