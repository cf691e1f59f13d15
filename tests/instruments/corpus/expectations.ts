import { expect } from 'vitest';
import { repeatRowName } from '../../../shared/domain/instruments/xlsform/generated-rows.ts';
import type { OpenForm } from '../../domain/instruments/odk-engine.ts';

/** Does what a line says or holds the form against it, as `name verb rest`; the row is `lot[2]`. */
export function followLine(form: OpenForm, line: string): void {
  const [first = '', second = ''] = line.split(' ');
  const ofForm = formVerbs[first];
  if (ofForm) {
    ofForm(form, line.slice(first.length).trim());
    return;
  }
  const verb = nodeVerbs[second];
  if (!verb) throw new Error(`No such line: ${line}`);
  verb(form, `/data/${first}`, line.slice(first.length + second.length + 2).trim());
}

const formVerbs: Readonly<Record<string, (form: OpenForm, rest: string) => void>> = {
  in: (form, language) => form.speak(language),
  languages: (form, names) => expect(form.languages).toEqual(names.split('; ')),
  add: (form, repeat) => form.addRow(`/data/${repeat}`),
  remove: (form, row) => form.removeRow(`/data/${row}`),
  shows: (form, names) => expect(shownNames(form)).toEqual(names.split(' ')),
};

type NodeVerb = (form: OpenForm, path: string, rest: string) => void;

const nodeVerbs: Readonly<Record<string, NodeVerb>> = {
  is: (form, path, kind) =>
    expect(`${form.nodeType(path)} ${form.valueType(path)}`.trim()).toBe(kind),
  ':=': (form, path, answer) => giveAnswer(form, path, answer),
  '=': (form, path, value) => expect(form.value(path)).toBe(value),
  '~': (form, path, pattern) => expect(form.value(path)).toMatch(new RegExp(pattern)),
  label: (form, path, text) => expect(form.label(path)).toBe(text),
  hint: (form, path, text) => expect(form.hint(path)).toBe(text.replace('\\n', '\n')),
  choices: (form, path, list) => expect(form.choices(path).join('; ')).toBe(list),
  media: (form, path, addresses) => expect(form.media(path).join(' ')).toBe(addresses),
  appearance: (form, path, words) => expect(form.appearances(path).join(' ')).toBe(words),
  absent: (form, path) => expect(form.has(path)).toBe(false),
  relevant: (form, path) => expect(form.isRelevant(path)).toBe(true),
  irrelevant: (form, path) => expect(form.isRelevant(path)).toBe(false),
  required: (form, path) => expect(form.isRequired(path)).toBe(true),
  optional: (form, path) => expect(form.isRequired(path)).toBe(false),
  readonly: (form, path) => expect(form.isReadonly(path)).toBe(true),
  editable: (form, path) => expect(form.isReadonly(path)).toBe(false),
  refuses: (form, path, message) => expect(form.violation(path)).toBe(message),
  accepts: (form, path) => expect(form.violation(path)).toBe(null),
};

function giveAnswer(form: OpenForm, path: string, answer: string): void {
  const kind = form.nodeType(path);
  if (kind === 'select' || kind === 'rank') {
    form.answer(path, answer === '' ? [] : answer.split(' '));
  } else form.answer(path, kind === 'trigger' ? answer === 'OK' : answer);
}

/** The relevant questions and groups by their paths, without what every form has. */
function shownNames(form: OpenForm): readonly string[] {
  return form
    .paths()
    .filter((path) => path !== '/data' && !path.includes('/orx:') && !path.endsWith(repeatRowName))
    .map((path) => path.slice('/data/'.length));
}
