import { parseWrittenDay } from '../imports/written-date.ts';
import type { Parsed, Problem } from '../problems/problem.ts';
import { orderAnswers } from './answer-order.ts';
import type { FormDefinition, FormNode } from './form-definition.ts';
import { isNotePath, plainPath } from './paths.ts';
import type { Answer, KnownOfForm, Submission, VisitPicture } from './submission.ts';
import type { XmlElement } from './xml-element.ts';

/**
 * Reads a filled form from the XML that ODK and Kobo write. Elements that stand several times side by side are rows of
 * a repeat and are numbered from 1; one that stands alone cannot be told from a group without the form: see
 * {@link numberRepeatRows}. What the device adds (`meta`) is no answer; templates of repeats are left out.
 * Without a form id it is refused, and without an instanceID to know it again by, unless it may be `anonymous`: what is
 * only scored need not be known again.
 */
export function readSubmission(
  root: XmlElement,
  { anonymous = false }: { readonly anonymous?: boolean } = {},
): Parsed<Submission> {
  const formId = readAttribute(root, 'id');
  const version = readAttribute(root, 'version');
  const meta = root.children.find((child) => child.name === 'meta');
  const instanceId = meta?.children.find((child) => child.name === 'instanceID')?.text.trim() ?? '';
  const problems: Problem[] = [];
  if (formId === '') {
    problems.push({ code: 'instruments.submission-without-form', facts: { root: root.name } });
  }
  if (instanceId === '' && !anonymous) {
    problems.push({ code: 'instruments.submission-without-id', facts: { form: formId } });
  }
  if (problems.length > 0) return { ok: false, problems };
  const children = root.children.filter((child) => child !== meta);
  const answers = [...readAnswers(children, ''), ...readRemarks(meta)];
  return { ok: true, value: { formId, version, instanceId, answers }, warnings: [] };
}

/**
 * Numbers the rows of repeats that hold only one row, which {@link readSubmission} cannot recognise:
 * `/pharmacie/produit/nom` → `/pharmacie/produit[1]/nom` where `produit` repeats. Other paths stay as they are. Remarks
 * go behind their question.
 */
export function numberRepeatRows(form: FormDefinition, submission: Submission): Submission {
  const repeats = new Set(listRepeatPaths(form.children));
  const answers = submission.answers.map(({ path, value }) => {
    const numbered = path
      .split('/')
      .slice(1)
      .reduce((done, segment) => {
        const at = `${done}/${segment}`;
        return !segment.endsWith(']') && repeats.has(plainPath(at)) ? `${at}[1]` : at;
      }, '');
    return { path: numbered, value };
  });
  const hasRemarks = answers.some(({ path }) => isNotePath(path));
  return { ...submission, answers: hasRemarks ? orderAnswers(form, answers) : answers };
}

function listRepeatPaths(nodes: readonly FormNode[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'question') return [];
    return [...(node.kind === 'repeat' ? [node.path] : []), ...listRepeatPaths(node.children)];
  });
}

function readAnswers(elements: readonly XmlElement[], parent: string): readonly Answer[] {
  const rows = elements.filter((element) => !isTemplate(element));
  const totals = countNames(rows);
  const seen = new Map<string, number>();
  return rows.flatMap((element) => {
    const number = (seen.get(element.name) ?? 0) + 1;
    seen.set(element.name, number);
    const isRow = (totals.get(element.name) ?? 0) > 1;
    const path = `${parent}/${element.name}${isRow ? `[${number}]` : ''}`;
    if (element.children.length > 0) return readAnswers(element.children, path);
    return [{ path, value: element.text }];
  });
}

/** What is known of a filled form that `writeSubmission` wrote; `null` of one from elsewhere. */
export function readKnownOfForm(root: XmlElement): KnownOfForm | null {
  const meta = root.children.find((child) => child.name === 'meta');
  const known = meta?.children.find(({ name }) => name === 'known');
  const day = known && parseWrittenDay(readAttribute(known, 'day'));
  if (!known || !day) return null;
  const read = (name: string): string | null => readAttribute(known, name) || null;
  const facility = read('facility') ?? '';
  const pictures = (meta?.children ?? []).filter(({ name }) => name === 'picture').map(readPicture);
  return { facility, day, startedAt: read('startedAt'), endedAt: read('endedAt'), pictures };
}

function readPicture(picture: XmlElement): VisitPicture {
  const read = (name: string): string | null => readAttribute(picture, name) || null;
  return {
    name: read('name') ?? '',
    moment: read('moment') === 'after' ? 'after' : 'before',
    item: read('item'),
    caption: read('caption'),
    takenOn: parseWrittenDay(read('takenOn') ?? ''),
  };
}

/** Remarks on questions, which `writeSubmission` puts beside the id. */
function readRemarks(meta: XmlElement | undefined): readonly Answer[] {
  return (meta?.children ?? [])
    .filter(({ name }) => name === 'remark')
    .map((remark) => ({ path: readAttribute(remark, 'ref'), value: remark.text }))
    .filter(({ path }) => isNotePath(path));
}

function countNames(elements: readonly XmlElement[]): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const { name } of elements) totals.set(name, (totals.get(name) ?? 0) + 1);
  return totals;
}

function isTemplate(element: XmlElement): boolean {
  return Object.keys(element.attributes).some((name) => withoutPrefix(name) === 'template');
}

function readAttribute(element: XmlElement, name: string): string {
  const found = Object.entries(element.attributes).find(([key]) => withoutPrefix(key) === name);
  return found?.[1].trim() ?? '';
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
