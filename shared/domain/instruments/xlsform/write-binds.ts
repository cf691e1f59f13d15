import { writeMessage } from './element-texts.ts';
import { compileExpression } from './expressions.ts';
import { type FormElement, xformPath } from './form-element.ts';
import { type FormSource, surveyPlace } from './form-source.ts';
import { cellOf, type FormRow } from './form-table.ts';
import { isWholeRange, readParameters, readRange } from './parameters.ts';
import { passedAttributes } from './passed-attributes.ts';
import { questionKinds } from './question-types.ts';
import type { TextCatalogue } from './text-catalogue.ts';
import { element as xml } from './xml-text.ts';
import { readYesNo } from './yes-no.ts';

type Attributes = Readonly<Record<string, string | null>>;

/** The `<bind>` elements of a form in the order of its questions, those of the submission's own facts last. */
export function writeBinds(source: FormSource, texts: TextCatalogue): readonly string[] {
  return [
    ...source.elements.map((element) => writeBind(source, element, texts)),
    writeMetaBinds(source),
  ];
}

/** A group without rules has no bind. */
function writeBind(source: FormSource, element: FormElement, texts: TextCatalogue): string {
  const rules = {
    ...writeRules(source, element, texts),
    ...passedAttributes(source, element, 'bind'),
    'entities:saveto': cellOf(element.row, 'save_to') || null,
  };
  const attributes =
    element.kind === 'question' ? { ...typeAttributes(source, element), ...rules } : rules;
  const isEmpty = Object.values(attributes).every((value) => value === null);
  return isEmpty ? '' : xml('bind', { nodeset: xformPath(element), ...attributes });
}

function writeMetaBinds(source: FormSource): string {
  const { settings, index, log, audit } = source;
  const instanceId = xml('bind', {
    nodeset: '/data/orx:meta/orx:instanceID',
    type: 'string',
    readonly: 'true()',
    'jr:preload': 'uid',
  });
  const name = settings.instanceName;
  const context = { from: null, place: settings.instanceNamePlace, index, log };
  const instanceName = xml('bind', {
    nodeset: '/data/orx:meta/orx:instanceName',
    type: 'string',
    calculate: name === '' ? null : compileExpression(name, context),
  });
  const auditBind = xml('bind', {
    nodeset: '/data/orx:meta/orx:audit',
    type: 'binary',
    ...(audit ? auditAttributes(source, audit) : {}),
  });
  return [instanceId, name === '' ? '' : instanceName, audit ? auditBind : ''].join('');
}

/** What a telephone logs beside the times: places, changes, who fills the form. */
function auditAttributes(source: FormSource, audit: FormRow): Attributes {
  const parameters = readParameters(source, { type: 'audit', row: audit });
  return Object.fromEntries([...parameters].map(([name, value]) => [`odk:${name}`, value]));
}

function typeAttributes(source: FormSource, element: FormElement): Attributes {
  const kind = questionKinds[element.type];
  const [preload, parameter] = kind?.preload ?? [null, null];
  const isDecimalRange = element.type === 'range' && !isWholeRange(readRange(source, element));
  const parameters = readParameters(source, element);
  return {
    type: isDecimalRange ? 'decimal' : (kind?.bind ?? 'string'),
    readonly: element.type === 'note' ? 'true()' : null,
    'jr:preload': preload,
    'jr:preloadParams': parameter,
    'orx:max-pixels': parameters.get('max-pixels') ?? null,
    'odk:quality': parameters.get('quality') ?? null,
    'odk:allow-mock-accuracy': parameters.get('allow-mock-accuracy') ?? null,
  };
}

function writeRules(source: FormSource, element: FormElement, texts: TextCatalogue): Attributes {
  const isTriggered = cellOf(element.row, 'trigger') !== '';
  const rules: Attributes = {
    required: yesNoOrExpression(source, element, 'required'),
    readonly: yesNoOrExpression(source, element, 'read_only'),
    relevant: expression(source, element, 'relevant'),
    constraint: expression(source, element, 'constraint'),
    calculate: isTriggered ? null : expression(source, element, 'calculation'),
    'jr:constraintMsg': writeMessage(source, element, 'constraint_message', texts),
    'jr:requiredMsg': writeMessage(source, element, 'required_message', texts),
  };
  return Object.fromEntries(Object.entries(rules).filter(([, value]) => value !== null));
}

function expression(source: FormSource, element: FormElement, key: string): string | null {
  const text = cellOf(element.row, key);
  if (text === '') return null;
  const place = surveyPlace(source, element.row, key);
  return compileExpression(text, { from: element, place, index: source.index, log: source.log });
}

function yesNoOrExpression(source: FormSource, element: FormElement, key: string): string | null {
  const isYes = readYesNo(cellOf(element.row, key));
  if (isYes === null) return expression(source, element, key);
  return isYes ? 'true()' : null;
}
