import { findCycles } from './cycles.ts';
import { checkEntities } from './entities.ts';
import { isDynamicDefault, listNamedLists } from './expressions.ts';
import { type FormElement, listAncestors } from './form-element.ts';
import { type FormSource, listOf, surveyPlace } from './form-source.ts';
import { cellOf, localisedCells, placeOf } from './form-table.ts';
import { textIn } from './languages.ts';
import { checkPassedColumns } from './passed-attributes.ts';
import { questionKinds } from './question-types.ts';

/** Looks at a form as a whole for what no single cell shows, and logs it. */
export function checkForm(source: FormSource): void {
  checkPassedColumns(source);
  checkLists(source);
  checkNamedLists(source);
  checkLongLists(source);
  checkLabels(source);
  checkEntities(source);
  checkCalculations(source);
  for (const cycle of findCycles(source)) reportCycle(source, cycle);
}

function checkLists(source: FormSource): void {
  const reported = new Set<string>();
  for (const element of source.elements) {
    const list = listOf(source, element);
    if (!list) continue;
    const place = surveyPlace(source, element.row, 'type');
    if (list.choices.length === 0) source.log.refuse('list-empty', place, { list: list.name });
    const isSpaceSeparated = element.type === 'select_multiple' || element.type === 'rank';
    if (!isSpaceSeparated || reported.has(list.name)) continue;
    reported.add(list.name);
    for (const { name, row } of list.choices) {
      if (!/\s/.test(name) || !row || !source.choices) continue;
      const facts = { name, list: list.name, question: element.name };
      source.log.refuse('choice-name-spaces', placeOf(source.choices, row, 'name'), facts);
    }
  }
}

const formulaColumns = [
  'relevant',
  'constraint',
  'calculation',
  'default',
  'required',
  'read_only',
  'choice_filter',
  'repeat_count',
];

/** A formula that looks into a list that is not there gives nothing, and says nothing. */
function checkNamedLists({ survey, lists, missingLists, elements, log }: FormSource): void {
  const expected = [...lists.keys()].join(', ');
  for (const { row } of elements) {
    for (const column of formulaColumns) {
      for (const list of listNamedLists(cellOf(row, column))) {
        if (!lists.has(list) && !missingLists.has(list))
          log.refuse('list-unknown', placeOf(survey, row, column), { list, expected });
      }
    }
  }
}

/**
 * A long list that cannot be searched stays with the engine, which grows slow with it: a warning up to a limit, then
 * refused. In a repeat every row holds the whole list.
 */
function checkLongLists(source: FormSource): void {
  const { limits, log } = source;
  for (const element of source.elements) {
    const size = listOf(source, element)?.choices.length ?? 0;
    if (element.search || size <= limits.listedChoices) continue;
    const isInRepeat = listAncestors(element).some(({ kind }) => kind === 'repeat');
    const limit = isInRepeat ? limits.engineChoicesInRepeat : limits.engineChoices;
    const facts = { list: element.list ?? '', choices: size, limit };
    const hasFilter = cellOf(element.row, 'choice_filter') !== '';
    const isFilter = element.type === 'select_one' && hasFilter;
    const place = surveyPlace(source, element.row, isFilter ? 'choice_filter' : 'type');
    if (size > limit) log.refuse(isFilter ? 'list-filter-too-long' : 'list-too-long', place, facts);
    else log.warn('list-long', place, facts);
  }
}

/** A question that is shown needs something to read; a form that lacks it still runs. */
function checkLabels(source: FormSource): void {
  const { survey, languages, log } = source;
  for (const element of source.elements) {
    if ((questionKinds[element.type]?.body ?? null) === null) continue;
    const texts = ['label', 'hint', 'media::image', 'media::audio', 'media::video'].map((base) =>
      textIn(localisedCells(survey, element.row, base, languages.plain), '', ''),
    );
    if (texts.some((text) => text !== '')) continue;
    log.warn('label-missing', surveyPlace(source, element.row, 'label'), { name: element.name });
  }
}

function checkCalculations(source: FormSource): void {
  for (const { type, name, row } of source.elements) {
    const isFilled =
      cellOf(row, 'calculation') !== '' || isDynamicDefault(cellOf(row, 'default'), type);
    if (type !== 'calculate' || isFilled) continue;
    source.log.refuse('calculation-missing', surveyPlace(source, row, 'calculation'), { name });
  }
}

function reportCycle(source: FormSource, cycle: readonly FormElement[]): void {
  const [first] = cycle;
  const owner = first && listAncestors(first).find((element) => hasRule(element));
  if (!first || !owner) return;
  const column = cellOf(owner.row, 'calculation') !== '' ? 'calculation' : 'relevant';
  const names = [...cycle, first].map((element) => element.name).join(' → ');
  source.log.refuse('circular', surveyPlace(source, owner.row, column), { names });
}

function hasRule(element: FormElement): boolean {
  return cellOf(element.row, 'calculation') !== '' || cellOf(element.row, 'relevant') !== '';
}
