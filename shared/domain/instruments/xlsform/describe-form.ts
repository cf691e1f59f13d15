import type {
  Choice,
  ChoiceList,
  FormDefinition,
  FormGroup,
  FormNode,
  FormQuestion,
} from '../form-definition.ts';
import type { SourceChoice, SourceList } from './choice-lists.ts';
import { type FormElement, listAncestors } from './form-element.ts';
import { choosesFromRepeat, type FormSource, listOf } from './form-source.ts';
import { cellOf, type FormRow, type FormTable, localisedCells } from './form-table.ts';
import { repeatRowName } from './generated-rows.ts';
import { readChoiceScore, readScoringCells } from './scoring-cells.ts';
import { choiceLabel } from './write-instance.ts';
import { readYesNo } from './yes-no.ts';

/** The form as the rest of Keneya sees it; the hidden row ids of repeats are the engine's business and not in it. */
export function describeForm(source: FormSource): FormDefinition {
  const { settings, languages } = source;
  return {
    formId: settings.formId,
    version: settings.version,
    title: Object.fromEntries(languages.all.map((language) => [language, settings.title])),
    languages: languages.all,
    defaultLanguage: languages.main,
    scoring: settings.scoring,
    bands: settings.bands,
    children: describeChildren(source, source.roots),
    lists: [...source.lists.values()].map((list) => describeList(source, list)),
  };
}

function describeChildren(
  source: FormSource,
  children: readonly FormElement[],
): readonly FormNode[] {
  return children
    .filter((child) => child.name !== repeatRowName)
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
    label: textOf(source, row, 'label'),
    hint: textOf(source, row, 'hint'),
    ...readScoringCells(source.survey, row, source.languages.plain, source.log),
    required: required !== '' && readYesNo(required) !== false,
    conditional: listAncestors(element).some((around) => cellOf(around.row, 'relevant') !== ''),
    extra: extraCells(source.survey, row),
  };
}

function describeList(source: FormSource, list: SourceList): ChoiceList {
  return {
    name: list.name,
    choices: list.choices.map((choice) => describeChoice(source, choice)),
  };
}

function describeChoice(source: FormSource, choice: SourceChoice): Choice {
  const { choices, log } = source;
  const { row } = choice;
  return {
    name: choice.name,
    label: choiceLabel(source, choice),
    score: row && choices ? readChoiceScore(choices, row, log) : null,
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
