import type { FormActions } from './actions.ts';
import { writeHint, writeLabel } from './element-texts.ts';
import { compileExpression } from './expressions.ts';
import { type FormElement, xformPath } from './form-element.ts';
import { type FormSource, surveyPlace } from './form-source.ts';
import { cellOf } from './form-table.ts';
import { readParameters, readRange } from './parameters.ts';
import { passedAttributes } from './passed-attributes.ts';
import { questionKinds } from './question-types.ts';
import type { TextCatalogue } from './text-catalogue.ts';
import { writeItemset } from './write-itemset.ts';
import { element as xml } from './xml-text.ts';

/** What the body is written from. */
export interface BodyContext {
  readonly source: FormSource;
  readonly texts: TextCatalogue;
  readonly actions: FormActions;
}

/** An element as it is shown; `''` for what is only computed or filled in by the device. */
export function writeBody(context: BodyContext, element: FormElement): string {
  switch (element.kind) {
    case 'group':
      return writeGroup(context, element);
    case 'repeat':
      return writeRepeat(context, element);
    case 'question':
      return writeQuestion(context, element);
  }
}

function writeGroup({ source, texts, actions }: BodyContext, element: FormElement): string {
  const children = element.children.map((child) => writeBody({ source, texts, actions }, child));
  const attributes = { ref: xformPath(element), ...lookOf(source, element) };
  return xml('group', attributes, writeLabel(source, element, texts) + children.join(''));
}

function writeRepeat({ source, texts, actions }: BodyContext, element: FormElement): string {
  const children = element.children.map((child) => writeBody({ source, texts, actions }, child));
  const rows = [...(actions.inRepeat.get(element) ?? []), ...children].join('');
  const repeat = xml(
    'repeat',
    {
      nodeset: xformPath(element),
      'jr:count': repeatCount(source, element),
      ...lookOf(source, element),
    },
    rows,
  );
  return xml('group', { ref: xformPath(element) }, writeLabel(source, element, texts) + repeat);
}

function repeatCount(source: FormSource, element: FormElement): string | null {
  const text = cellOf(element.row, 'repeat_count');
  if (text === '') return null;
  const place = surveyPlace(source, element.row, 'repeat_count');
  return compileExpression(text, { from: element, place, index: source.index, log: source.log });
}

function writeQuestion({ source, texts, actions }: BodyContext, element: FormElement): string {
  const kind = questionKinds[element.type];
  if (!kind || kind.body === null) return '';
  const content = [
    writeLabel(source, element, texts),
    writeHint(source, element, texts),
    writeItemset(source, element),
    ...(actions.inQuestion.get(element) ?? []),
  ].join('');
  const attributes = {
    ref: xformPath(element),
    mediatype: kind.mediatype ?? null,
    ...typeAttributes(source, element),
    ...lookOf(source, element),
  };
  return xml(element.search ? 'input' : kind.body, attributes, content);
}

function typeAttributes(
  source: FormSource,
  element: FormElement,
): Readonly<Record<string, string | null>> {
  if (element.type === 'range') {
    const { start, end, step } = readRange(source, element);
    return { start: String(start), end: String(end), step: String(step) };
  }
  const parameters = readParameters(source, element);
  return {
    rows: parameters.get('rows') ?? null,
    accuracyThreshold: parameters.get('capture-accuracy') ?? null,
    unacceptableAccuracyThreshold: parameters.get('warning-accuracy') ?? null,
  };
}

function lookOf(source: FormSource, element: FormElement): Readonly<Record<string, string | null>> {
  const appearance = cellOf(element.row, 'appearance') || null;
  return { appearance, ...passedAttributes(source, element, 'body') };
}
