import { compileExpression, isDynamicDefault } from './expressions.ts';
import { type FormElement, listAncestors, xformPath } from './form-element.ts';
import { type FormSource, surveyPlace } from './form-source.ts';
import { cellOf } from './form-table.ts';
import { questionKinds } from './question-types.ts';
import { resolveReference } from './references.ts';
import { element as xml } from './xml-text.ts';

/** The `<setvalue>` elements of a form by the place where they are written. */
export interface FormActions {
  /** In the model: defaults outside repeats. */
  readonly model: readonly string[];
  /** Inside a `<repeat>`: defaults of each new row. */
  readonly inRepeat: ReadonlyMap<FormElement, readonly string[]>;
  /** Inside a question: what its change sets elsewhere. */
  readonly inQuestion: ReadonlyMap<FormElement, readonly string[]>;
}

/** Gathers dynamic defaults (computed once, at the start or for each new row of a repeat) and triggered calculations. */
export function collectActions(source: FormSource): FormActions {
  const model: string[] = [];
  const inRepeat = new Map<FormElement, string[]>();
  const inQuestion = new Map<FormElement, string[]>();
  for (const element of source.elements.filter((candidate) => candidate.kind === 'question')) {
    const repeat = listAncestors(element).find((ancestor) => ancestor.kind === 'repeat');
    const action = writeDefault(source, element, repeat !== undefined);
    if (action !== null && repeat) append(inRepeat, repeat, action);
    else if (action !== null) model.push(action);
    for (const trigger of listTriggers(source, element)) {
      append(inQuestion, trigger, writeTriggered(source, element));
    }
  }
  return { model, inRepeat, inQuestion };
}

/** The default that is written into the blank form as it is; `''` where it is computed or there is none. */
export function staticDefault(element: FormElement): string {
  const text = cellOf(element.row, 'default');
  return isDynamicDefault(text, element.type) ? '' : text;
}

function writeDefault(
  source: FormSource,
  element: FormElement,
  isRepeated: boolean,
): string | null {
  const text = cellOf(element.row, 'default');
  if (text === '' || !isDynamicDefault(text, element.type)) return null;
  const event = isRepeated ? 'odk-instance-first-load odk-new-repeat' : 'odk-instance-first-load';
  return setValue(source, element, 'default', event);
}

function writeTriggered(source: FormSource, element: FormElement): string {
  return setValue(source, element, 'calculation', 'xforms-value-changed');
}

function setValue(source: FormSource, element: FormElement, key: string, event: string): string {
  const text = cellOf(element.row, key);
  const place = surveyPlace(source, element.row, key);
  const context = { from: element, place, index: source.index, log: source.log };
  const value = text === '' ? null : compileExpression(text, context);
  return xml('setvalue', { event, ref: xformPath(element), value });
}

function listTriggers(source: FormSource, element: FormElement): readonly FormElement[] {
  const cell = cellOf(element.row, 'trigger');
  const place = surveyPlace(source, element.row, 'trigger');
  return cell
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part) => {
      const isReference = part.startsWith('${') && part.endsWith('}');
      const found = isReference ? resolveReference(part, source.index) : null;
      if (found?.ok && isShown(found.element)) return [found.element];
      if (found && !found.ok) source.log.refuse(found.what, place, { name: found.name });
      else source.log.refuse('trigger-unusable', place, { found: part });
      return [];
    });
}

function isShown(element: FormElement): boolean {
  return (questionKinds[element.type]?.body ?? null) !== null;
}

function append(map: Map<FormElement, string[]>, key: FormElement, action: string): void {
  const actions = map.get(key);
  if (actions) actions.push(action);
  else map.set(key, [action]);
}
