import { listWithOther } from './choice-lists.ts';
import { compileExpression } from './expressions.ts';
import { type FormElement, listAncestors } from './form-element.ts';
import { choosesFromRepeat, type FormSource, listOf, surveyPlace } from './form-source.ts';
import { cellOf } from './form-table.ts';
import { readParameters } from './parameters.ts';
import { referencePath, resolveReference } from './references.ts';
import { hasTranslatedLabels } from './write-instance.ts';
import { element as xml } from './xml-text.ts';

/** Where a select or rank finds its choices: a list, filtered and shuffled if the form says so, or the rows of a repeat. */
export function writeItemset(source: FormSource, element: FormElement): string {
  if (element.list === null || element.search) return '';
  const choices = choosesFromRepeat(element)
    ? rowsOfRepeat(source, element)
    : choicesOfList(source, element);
  if (choices === null) return '';
  const nodeset = shuffled(source, element, choices.nodeset);
  const refs = xml('value', { ref: choices.value }) + xml('label', { ref: choices.label });
  return xml('itemset', { nodeset }, refs);
}

interface ItemPaths {
  readonly nodeset: string;
  readonly value: string;
  readonly label: string;
}

function choicesOfList(source: FormSource, element: FormElement): ItemPaths | null {
  const list = listOf(source, element);
  if (list === null) {
    if (source.missingLists.has(element.list ?? '')) return null;
    const expected = [...source.lists.keys()].join(', ');
    const place = surveyPlace(source, element.row, 'type');
    const what = element.list === '' ? 'list-not-named' : 'list-unknown';
    source.log.refuse(what, place, { list: element.list ?? '', expected });
    return null;
  }
  const filter = cellOf(element.row, 'choice_filter');
  const predicate = filter === '' ? '' : compileFilter(source, element, filter);
  const isWithOther = element.list !== null && list.name === listWithOther(element.list);
  const other = isWithOther && predicate !== '' ? `(${predicate}) or name = 'other'` : predicate;
  return {
    nodeset: `instance('${list.name}')/root/item${other === '' ? '' : `[${other}]`}`,
    value: 'name',
    label: hasTranslatedLabels(source, list) ? 'jr:itext(itextId)' : 'label',
  };
}

/** The filled rows of a repeat as choices: `select_one ${nom}` offers every `nom` that was given. */
function rowsOfRepeat(source: FormSource, element: FormElement): ItemPaths | null {
  const found = resolveReference(element.list ?? '', source.index);
  const place = surveyPlace(source, element.row, 'type');
  if (!found.ok) {
    source.log.refuse(found.what, place, { name: found.name });
    return null;
  }
  const repeat = listAncestors(found.element).find((ancestor) => ancestor.kind === 'repeat');
  if (!repeat || repeat === found.element) {
    source.log.refuse('choices-not-in-repeat', place, { name: found.element.name });
    return null;
  }
  const inside = found.element.path.slice(repeat.path.length + 1);
  const rows = referencePath(element, repeat, false).trim();
  const filter = cellOf(element.row, 'choice_filter');
  const extra = filter === '' ? '' : ` and (${compileFilter(source, element, filter)})`;
  return { nodeset: `${rows}[./${inside} != ''${extra}]`, value: inside, label: inside };
}

function compileFilter(source: FormSource, element: FormElement, filter: string): string {
  const place = surveyPlace(source, element.row, 'choice_filter');
  const { index, log } = source;
  return compileExpression(filter, { from: element, place, index, log, isFilter: true });
}

function shuffled(source: FormSource, element: FormElement, nodeset: string): string {
  const parameters = readParameters(source, element);
  if (parameters.get('randomize')?.toLowerCase() !== 'true') return nodeset;
  const seed = parameters.get('seed');
  if (seed === undefined) return `randomize(${nodeset})`;
  const place = surveyPlace(source, element.row, 'parameters');
  const context = { from: element, place, index: source.index, log: source.log };
  return `randomize(${nodeset}, ${compileExpression(seed, context)})`;
}
