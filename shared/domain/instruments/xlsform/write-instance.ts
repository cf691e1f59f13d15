import { staticDefault } from './actions.ts';
import { filterColumns, type SourceChoice, type SourceList } from './choice-lists.ts';
import { addTranslations, listMedia } from './element-texts.ts';
import type { FormElement } from './form-element.ts';
import type { FormSource } from './form-source.ts';
import { cellOf, localisedCells, placeOf } from './form-table.ts';
import { otherWords } from './generated-rows.ts';
import { passedAttributes } from './passed-attributes.ts';
import { quotesAnswers } from './quoted-answers.ts';
import type { TextCatalogue } from './text-catalogue.ts';
import { escapeXml, element as xml } from './xml-text.ts';

/** The blank form: one element a question, with its static default. */
export function writePrimaryInstance(source: FormSource, entity: string): string {
  const { settings, audit } = source;
  const meta = [
    xml('orx:instanceID', {}),
    settings.instanceName === '' ? '' : xml('orx:instanceName', {}),
    audit ? xml('orx:audit', {}) : '',
    entity,
  ].join('');
  const content = source.roots.map((root) => writeNode(source, root, false)).join('');
  const attributes = { id: settings.formId, version: settings.version || null };
  return xml('instance', {}, xml('data', attributes, content + xml('orx:meta', {}, meta)));
}

/**
 * A repeat is written twice: the template that new rows are made from, and its first row. Inside a first row it is
 * written once, because there the engine takes a template for one more row.
 */
function writeNode(source: FormSource, element: FormElement, isInRow: boolean): string {
  const attributes = passedAttributes(source, element, 'instance');
  if (element.kind === 'question') {
    return xml(element.name, attributes, escapeXml(staticDefault(element)));
  }
  const content = (isRow: boolean): string =>
    element.children.map((child) => writeNode(source, child, isRow)).join('');
  if (element.kind === 'group') return xml(element.name, attributes, content(isInRow));
  const row = xml(element.name, attributes, content(true));
  if (isInRow) return row;
  return xml(element.name, { ...attributes, 'jr:template': '' }, content(false)) + row;
}

/** A choice list as an instance of its own, with the columns that filters look at. */
export function writeChoiceInstance(
  source: FormSource,
  list: SourceList,
  texts: TextCatalogue,
): string {
  const columns = filterColumns(source.choices);
  const isTranslated = hasTranslatedLabels(source, list);
  const items = list.choices.map((choice, index) => {
    const itextId = `${list.name}-${index}`;
    if (isTranslated) addChoiceTexts(source, choice, itextId, texts);
    const label = isTranslated
      ? xml('itextId', {}, escapeXml(itextId))
      : xml('label', {}, escapeXml(Object.values(choiceLabel(source, choice))[0] ?? choice.name));
    const data = columns
      .filter((column) => choice.row?.cells.has(column))
      .map((column) => xml(column, {}, escapeXml(choice.row ? cellOf(choice.row, column) : '')));
    return xml('item', {}, [label, xml('name', {}, escapeXml(choice.name)), ...data].join(''));
  });
  return xml('instance', { id: list.name }, xml('root', {}, items.join('')));
}

/** Whether the choices of a list are read from the translations: several languages, pictures, or answers quoted. */
export function hasTranslatedLabels(source: FormSource, list: SourceList): boolean {
  const { choices, languages } = source;
  if (languages.areNamed) return true;
  return list.choices.some(
    ({ row }) =>
      row !== null &&
      choices !== null &&
      (quotesAnswers(cellOf(row, 'label')) || listMedia(source, choices, row).length > 0),
  );
}

/** The label of a choice by language; "other" that the compiler added brings its own words. */
export function choiceLabel(
  source: FormSource,
  choice: SourceChoice,
): Readonly<Record<string, string>> {
  const { choices, languages } = source;
  if (choice.row && choices) return localisedCells(choices, choice.row, 'label', languages.plain);
  return Object.fromEntries(languages.all.map((name) => [name, otherWords(name).choice]));
}

function addChoiceTexts(
  source: FormSource,
  choice: SourceChoice,
  id: string,
  texts: TextCatalogue,
): void {
  const { choices, index, log } = source;
  const row = choice.row;
  const place = row && choices ? placeOf(choices, row, 'label') : {};
  const context = { from: null, place, index, log };
  const label = choiceLabel(source, choice);
  const shown = Object.keys(label).length === 0 ? { [source.languages.main]: choice.name } : label;
  addTranslations(source, id, null, shown, context, texts);
  for (const media of row && choices ? listMedia(source, choices, row) : []) {
    addTranslations(source, id, media, media.text, context, texts);
  }
}
